import { jamie, leila, sam } from '@tracker/examples';
import { AuditEvent } from './audit/audit-event.entity';
import { verifyChain } from './audit/verify';
import { Evidence, EvidenceRevision } from './evidence/evidence.entity';
import { LogEntry, LogEntryRevision } from './log/log-entry.entity';
import { Items } from './plans/items';
import { PlanItem } from './plans/plan-item.entity';
import { given } from './testing/given';
import {
  InterleavedUnits,
  markOf,
  unitsOf,
  type Outcome,
  type Writer,
} from './testing/interleaved-units';
import { itemOf } from './testing/item-of';
import { SerialModel } from './testing/serial-model';
import { onPostgres } from './testing/test-database';
import { TestService } from './testing/test-service';

/** `npm test` runs some. `node scripts/prove.mjs units` runs 10,000: docs/reliability.md. */
const count = Number(process.env['UNITS'] ?? 600);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const isProof = process.env['UNITS'] !== undefined;

jest.setTimeout(60_000 + count * 100);

const keys = ['build.workstation', 'build.map', 'build.script', 'build.decision'];

let service: TestService;
beforeAll(async () => {
  // Nothing is logged for what breaks on purpose.
  service = await TestService.start({ logLevel: 'silent' });
});
afterAll(() => service.stop());

/** Three apprentices of one mentor, each with items in progress. */
async function writers(): Promise<Writer[]> {
  const all: Writer[] = [];
  for (const apprentice of [sam, jamie, leila]) {
    const record = await given.apprenticeship(service, { apprentice });
    const items = await Promise.all(keys.map((key) => itemOf(service, record, key)));
    const words = { statement: 'Begun', selfLevel: null };
    for (const { id, version } of items)
      await service.app.get(Items).saveStatement(apprentice.id, id, words, String(version));
    all.push({ person: apprentice.id, record, items: items.map(({ id }) => id) });
  }
  return all;
}

const ofItems = (all: readonly Writer[]) =>
  service.db.read
    .find(PlanItem)
    .then((rows) => rows.filter(({ id }) => all.some(({ items }) => items.includes(id))));

const versionsOf = (all: readonly Writer[]) =>
  service.db.read
    .rows<{ id: string; version: number }>('SELECT id, version FROM apprenticeships')
    .then((rows) => new Map(rows.map(({ id, version }) => [id, version])))
    .then((found) => all.map(({ record }) => [record, found.get(record) ?? 0] as const));

const sorted = <Row>(rows: Iterable<Row>) => [...rows].map((row) => JSON.stringify(row)).sort();

it(`${String(count)} interleaved units of work, some of which break, equal a serial run`, async () => {
  const all = await writers();
  const model = new SerialModel();
  for (const { id, apprenticeshipId: record, version, statement } of await ofItems(all))
    model.items.set(id, { record, version, statement });
  const versions = new Map([...model.items].map(([id, { version }]) => [id, String(version)]));
  const before = {
    records: await versionsOf(all),
    rows: (await verifyChain(service.db.read)).rows,
  };

  const begun = Date.now();
  const outcomes = await new InterleavedUnits(service, all, versions).run(unitsOf(count, seed));
  say(outcomes, Date.now() - begun);

  const inOrder = await replay(model, outcomes, before.rows);
  expect({ seed, faults: orderFaults(inOrder) }).toEqual({ seed, faults: [] });
  expectFates(outcomes);
  await expectSame(model);
  const done = before.records.map(([id, version]) => [id, version + (model.done.get(id) ?? 0)]);
  expect({ seed, records: await versionsOf(all) }).toEqual({ seed, records: done });
  expect((await verifyChain(service.db.read)).problem).toBeNull();
});

/** In the order of the audit trail, each unit that was acknowledged, once, where the model allows it. */
async function replay(model: SerialModel, outcomes: readonly Outcome[], after: number) {
  const byMark = new Map(outcomes.flatMap((one) => (one.mark === null ? [] : [[one.mark, one]])));
  const acknowledged = outcomes.filter(({ mark }) => mark !== null);
  expect({ seed, marks: byMark.size }).toEqual({ seed, marks: acknowledged.length });
  const events = await service.db.read.find(AuditEvent, { order: { seq: 'ASC' } });
  const inOrder: Outcome[] = [];
  for (const event of events.slice(after)) {
    const mark = markIn(event, model);
    const outcome = byMark.get(mark);
    if (!outcome) throw new Error(`Seed ${String(seed)}: nobody was told of ${mark}`);
    byMark.delete(mark);
    if (!model.apply(outcome.intent))
      throw new Error(
        `Seed ${String(seed)}: ${mark} cannot have been done after what was before it`,
      );
    inOrder.push(outcome);
  }
  expect({ seed, lost: [...byMark.keys()] }).toEqual({ seed, lost: [] });
  return inOrder;
}

function markIn({ subjectId, what, detail }: AuditEvent, { items }: SerialModel): string {
  if (what === 'item.write')
    return markOf(subjectId, what, (items.get(subjectId)?.version ?? 0) + 1);
  const { revision } = JSON.parse(detail) as { revision: number };
  return markOf(subjectId, what, what === 'log-entry.withdraw' ? 0 : revision);
}

/** Units that ended before another one began, and stand behind it. */
function orderFaults(inOrder: readonly Outcome[]): string[] {
  let earliestEnd = Infinity;
  return inOrder.toReversed().flatMap(({ begun, ended, mark }) => {
    const isWrong = earliestEnd < begun;
    earliestEnd = Math.min(earliestEnd, ended);
    return isWrong ? [String(mark)] : [];
  });
}

/** What breaks on purpose breaks, what is outdated is refused, and most of the rest is done. */
function expectFates(outcomes: readonly Outcome[]) {
  const whys = (fate: Outcome['fate'], isTold: (one: Outcome) => boolean = () => true) => [
    ...new Set(outcomes.filter((one) => one.fate === fate && isTold(one)).map(({ why }) => why)),
  ];
  const isGuarded = ({ intent }: Outcome) => intent.version !== '' && intent.kind !== 'withdraw';
  const adds = ({ intent }: Outcome) => intent.kind === 'add' || intent.kind === 'note';
  expect(whys('outdated', isGuarded)).toEqual(['outdated']);
  expect(whys('refused', adds)).toEqual(['invalid']);
  expect(whys('done', adds)).toEqual(['']);
  for (const fate of ['early', 'late'] as const) {
    expect(whys(fate, adds)).toEqual(['on purpose']);
    expect(whys(fate)).not.toContain('');
  }
  const isDone = ({ mark }: Outcome) => mark !== null;
  const meant = outcomes.filter(({ fate }) => fate === 'done');
  expect(meant.filter(isDone).length).toBeGreaterThan(meant.length / 2);
  expect(outcomes.some(({ fate, why }) => fate === 'done' && why === 'outdated')).toBe(true);
}

/** Every row is what the model says, and no row is there that it does not know. */
async function expectSame(model: SerialModel) {
  const { read } = service.db;
  const sessions = await read.find(LogEntry);
  expect(
    sorted(
      sessions.map(({ id, apprenticeshipId: record, minutes, revision, state }) => [
        id,
        { record, minutes, revision, state },
      ]),
    ),
  ).toEqual(sorted(model.sessions));
  const pieces = await read.find(Evidence);
  expect(
    sorted(
      pieces.map(({ id, apprenticeshipId: record, title, revision }) => [
        id,
        { record, title, revision },
      ]),
    ),
  ).toEqual(sorted(model.pieces));
  const items = (await read.find(PlanItem)).filter(({ id }) => model.items.has(id));
  expect(
    sorted(
      items.map(({ id, apprenticeshipId: record, version, statement }) => [
        id,
        { record, version, statement },
      ]),
    ),
  ).toEqual(sorted(model.items));
  const earlier = (all: Iterable<{ revision: number }>) =>
    [...all].reduce((sum, { revision }) => sum + revision - 1, 0);
  expect([
    (await read.find(LogEntryRevision)).length,
    (await read.find(EvidenceRevision)).length,
  ]).toEqual([earlier(model.sessions.values()), earlier(model.pieces.values())]);
}

function say(outcomes: readonly Outcome[], ms: number) {
  if (!isProof) return;
  const counts = new Map<string, number>();
  for (const { why } of outcomes) counts.set(why || 'done', (counts.get(why || 'done') ?? 0) + 1);
  process.stderr.write(
    `${onPostgres ? 'PostgreSQL' : 'SQLite'}, seed ${String(seed)}: ${String(outcomes.length)} units in ${String(Math.round(ms / 1000))} s. ` +
      `${[...counts].map(([why, n]) => `${String(n)} ${why}`).join(', ')}.\n`,
  );
}
