import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Who may not know whom: a file, and what it tries to import. */
const forbidden = [
  ['the domain', 'the contract', 'libs/domain/src/day.ts', '@tracker/contract'],
  ['the domain', 'a package', 'libs/domain/src/day.ts', 'zod'],
  ['the domain', 'Node', 'libs/domain/src/day.ts', 'node:fs'],
  ['the contract', 'the programmes', 'libs/contract/src/fields.ts', '@tracker/programmes'],
  ['the programmes', 'the components', 'libs/programmes/src/index.ts', '@tracker/govuk'],
  ['the components', 'the contract', 'libs/govuk/src/index.ts', '@tracker/contract'],
  ['the components', 'the domain', 'libs/govuk/src/index.ts', '@tracker/domain'],
  ['the examples', 'the programmes', 'libs/examples/src/index.ts', '@tracker/programmes'],
  ['the web app', 'the domain', 'apps/web/src/main.tsx', '@tracker/domain'],
  ['the web app', 'the examples', 'apps/web/src/main.tsx', '@tracker/examples'],
  ['the web app', 'the database', 'apps/web/src/main.tsx', 'typeorm'],
  ['the web app', 'the server framework', 'apps/web/src/main.tsx', '@nestjs/common'],
  ['a page', 'another feature', 'apps/web/src/account/account.page.tsx', '../log/session-words'],
  ['the frame', 'a feature', 'apps/web/src/app/page.tsx', '../log/session-words'],
  ['the API', 'the components', 'apps/api/src/server.ts', '@tracker/govuk'],
  ['a feature', 'the examples', 'apps/api/src/accounts/sessions.ts', '@tracker/examples'],
  ['a feature', 'the dashboard', 'apps/api/src/accounts/sessions.ts', '../dashboard/team'],
  ['the platform', 'a feature', 'apps/api/src/platform/db.ts', '../accounts/sessions'],
  ['the journeys', 'the contract', 'apps/e2e/src/service.ts', '@tracker/contract'],
] as const;

const allowed = [
  ['the contract', 'the domain', 'libs/contract/src/fields.ts', '@tracker/domain'],
  ['the web app', 'the contract', 'apps/web/src/main.tsx', '@tracker/contract'],
  ['a page', 'the frame', 'apps/web/src/account/account.page.tsx', '../app/page'],
  ['the API', 'the programmes', 'apps/api/src/server.ts', '@tracker/programmes'],
  ['a feature', 'the platform', 'apps/api/src/accounts/sessions.ts', '../platform/db'],
  ['the journeys', 'the examples', 'apps/e2e/src/service.ts', '@tracker/examples'],
] as const;

type Attempt = readonly [string, string, string, string];

/** The messages of lint for each attempt, in one run. */
function lint(attempts: readonly Attempt[]): Map<Attempt, string[]> {
  const input = attempts.map(([, , file, from]) => ({ file, code: `import '${from}';\n` }));
  const output = execFileSync(process.execPath, [path.join(__dirname, 'lint.mjs')], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  const answers = JSON.parse(output) as string[][];
  return new Map(attempts.map((attempt, i) => [attempt, answers[i] ?? []]));
}

describe('lint', () => {
  let messages: Map<Attempt, string[]>;
  beforeAll(() => {
    messages = lint([...forbidden, ...allowed]);
  });

  it.each(forbidden.map((attempt) => ({ who: attempt[0], whom: attempt[1], attempt })))(
    'refuses that $who imports $whom',
    ({ attempt }) => expect(messages.get(attempt)).not.toEqual([]),
  );

  it.each(allowed.map((attempt) => ({ who: attempt[0], whom: attempt[1], attempt })))(
    'lets $who import $whom',
    ({ attempt }) => expect(messages.get(attempt)).toEqual([]),
  );
});
