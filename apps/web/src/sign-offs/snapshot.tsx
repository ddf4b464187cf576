import type { Response, signOffs } from '@tracker/contract';
import { Link, SummaryList, type SummaryRow } from '@tracker/govuk';
import { duration, longDay, shortWeekday } from '../app/format';
import { inWords, levelsInWords } from '../app/levels';

/** What was sent for sign-off, as it was sent. */
export type Snapshot = Response<typeof signOffs.getReview>['snapshot'];

/** The task as it read when the request was sent. */
export const askedRows = ({ guidance, doneWhen }: Snapshot): (SummaryRow | null)[] => [
  guidance ? { key: 'Guidance', value: guidance, valueClassName: 'app-as-typed' } : null,
  doneWhen ? { key: 'Done when', value: doneWhen, valueClassName: 'app-as-typed' } : null,
];

export const Asked = ({ rows }: { rows: (SummaryRow | null)[] }) => (
  <SummaryList className="app-summary" rows={rows} />
);

type StatementProps = { snapshot: Snapshot; author: string; note?: string };

/** The apprentice's words. Everybody else adds to them and never changes them (product.md rule 3). */
export function Statement({ snapshot, author, note }: StatementProps) {
  const { statement, selfLevel, selfLevels } = snapshot;
  const claimed = levelsInWords(selfLevels) || (selfLevel && inWords(selfLevel));
  return (
    <blockquote className="app-words">
      <p className="app-as-typed">{statement || `${author} wrote no statement.`}</p>
      <footer className="app-muted">
        {claimed && `Level claimed: ${claimed}. `}
        {note}
      </footer>
    </blockquote>
  );
}

/** The sessions that were sent along, with what was learned. */
export function SentEntries({ entries }: { entries: Snapshot['entries'] }) {
  if (entries.length === 0) return <p className="govuk-body">No sessions were sent along.</p>;
  return (
    <ul className="app-entries">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

const Entry = ({ entry }: { entry: Snapshot['entries'][number] }) => (
  <li className="app-entry">
    <span className="app-entry__when">{shortWeekday(entry.on)}</span>
    <div className="app-entry__body">
      <p className="app-entry__title app-as-typed">{entry.did}</p>
      {entry.learned && <p className="app-entry__text app-as-typed">{entry.learned}</p>}
      <p className="app-entry__meta">{howItWas(entry)}</p>
    </div>
    <div className="app-entry__side">
      <span className="app-entry__time">{duration(entry.minutes)}</span>
    </div>
  </li>
);

/** "Build work, with help. With Leila Haddad" */
const howItWas = ({ kindWords, modeWords, with: people }: Snapshot['entries'][number]) =>
  `${kindWords}, ${lowerFirst(modeWords)}${people ? `. With ${people}` : ''}`;

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** The pieces of evidence that were sent along, in the words of that day. */
export function SentEvidence({ pieces }: { pieces: Snapshot['evidence'] }) {
  if (pieces.length === 0) return <p className="govuk-body">No evidence was sent along.</p>;
  return (
    <ul className="app-entries app-pieces">
      {pieces.map(({ id, kindWords, title, text, on, sha256 }) => (
        <li key={id} className="app-entry">
          <span className="app-entry__when">{kindWords}</span>
          <div>
            <p className="app-entry__title">
              <Link className="govuk-link" href={`/evidence/${id}`}>
                {title}
              </Link>
            </p>
            <p className="app-entry__text app-as-typed">{text}</p>
            <p className="app-entry__meta">
              Added {longDay(on)}. Fingerprint{' '}
              <code className="app-hash">{sha256.slice(0, 12)}</code>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
