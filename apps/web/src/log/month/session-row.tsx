import type { EntryView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { duration, shortWeekday } from '../../app/format';
import { firstWords, peopleWords, titleOf } from '../session-words';
import { Doubts } from './doubts';
import { placeOf } from './log-view';
import { VerifyHours } from './verify-hours';

/** One session in the list. `canLog`: the reader can log another one like it. */
export function SessionRow({ entry, canLog }: { entry: EntryView; canLog: boolean }) {
  const title = titleOf(entry);
  return (
    <li className="app-entry" id={placeOf(entry)}>
      <span className="app-entry__when">{shortWeekday(entry.on)}</span>
      <div className="app-entry__body">
        <h3
          className={`app-entry__title${entry.state === 'withdrawn' ? ' app-entry__withdrawn' : ''}`}
        >
          <Link className="govuk-link" href={`/log/${entry.id}`}>
            {title}
          </Link>
        </h3>
        <p className="app-entry__meta">{factsOf(entry)}</p>
        {entry.learned && <p className="app-entry__text">{firstWords(entry.learned, 240)}</p>}
        <Doubts doubts={entry.moves.length > 0 ? entry.doubts : []} />
        {entry.items.length > 0 && (
          <p className="app-entry__meta">
            Counts towards: {entry.items.map((item) => item.title).join('; ')}
          </p>
        )}
      </div>
      <div className="app-entry__side">
        <span className="app-entry__time">{duration(entry.minutes)}</span>{' '}
        <VerifyHours entry={entry} />
        {canLog && (
          <Link
            className="govuk-link app-touch app-entry__again"
            href={`/log/new?like=${entry.id}`}
          >
            Log another like this<span className="govuk-visually-hidden">: {title}</span>
          </Link>
        )}
      </div>
    </li>
  );
}

/** "Service desk, with help. With Gareth Pugh. Hours submitted, not yet verified" */
const factsOf = ({ kindWords, modeWords, with: people, hoursWords }: EntryView) =>
  [
    `${kindWords}, ${modeWords.toLowerCase()}`,
    people.length > 0 && `With ${peopleWords(people)}`,
    hoursWords,
  ]
    .filter(Boolean)
    .join('. ');
