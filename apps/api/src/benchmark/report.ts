import { cpus, release, totalmem } from 'node:os';
import { inMs, inTimes, type Result } from './result';
import type { ListTime } from './pages';

export type Measured = { kind: string; results: Result[]; lists: ListTime[] };

/** The machine, as far as it explains the figures. */
export const machine = (): string => {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${String(cpus().length)} cores (${cpu?.model.trim() ?? 'unknown'}), ${String(memory)} GB of memory, Linux ${release()}, Node.js ${process.version}`;
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

/** The whole as Markdown: goals and verdicts, then every list. */
export function inMarkdown(all: readonly Measured[]): string {
  return all
    .map(({ kind, results, lists }) =>
      [
        `## ${kind}`,
        table(
          ['', 'What', 'Goal', 'Measured', 'Verdict'],
          results.map(({ id, what, goal, measured, verdict }) => [
            id,
            what,
            goal,
            measured,
            verdict,
          ]),
        ),
        ...(lists.length === 0
          ? []
          : [
              'Every list at both sizes, medians of single calls:',
              table(
                ['Page', 'Few', 'Many', 'Ratio', 'Queries'],
                lists.map(({ page, few, many, ratio, queries }) => [
                  `\`${page}\``,
                  inMs(few),
                  inMs(many),
                  inTimes(ratio),
                  String(queries),
                ]),
              ),
            ]),
      ].join('\n\n'),
    )
    .join('\n\n');
}
