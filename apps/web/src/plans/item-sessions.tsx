import type { ItemView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { duration, shortWeekday } from '../app/format';

/** The sessions that count towards the item. Hours come from these, never from a tick. */
export function ItemSessions({ item: { entries } }: { item: ItemView }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Sessions</h2>
      <ul className="app-entries app-entries--short">
        {entries.map((entry) => (
          <li key={entry.id} className="app-entry">
            <span className="app-entry__when">{shortWeekday(entry.on)}</span>
            <div>
              <p className="app-entry__title">
                <Link className="govuk-link" href={`/log/${entry.id}`}>
                  {entry.did}
                </Link>
              </p>
              <p className="app-entry__meta">
                {entry.kindWords}, {entry.modeWords.toLowerCase()}. {entry.hoursWords}
              </p>
            </div>
            <div className="app-entry__side">
              <span className="app-entry__time">{duration(entry.minutes)}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
