import type { EntryView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { duration, fullDay } from '../app/format';
import './hours.scss';

type ToChoose = {
  sessions: readonly EntryView[];
  isLeft: (id: string) => boolean;
  onToggle: (id: string) => void;
};

export const SessionsToChoose = ({ sessions, isLeft, onToggle }: ToChoose) => (
  <fieldset className="govuk-fieldset">
    <legend className="govuk-visually-hidden">Sessions to verify</legend>
    <ul className="govuk-list">
      {sessions.map((session) => (
        <li key={session.id} className="govuk-!-margin-bottom-4">
          <div className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                name="sessions"
                id={`session-${session.id}`}
                checked={!isLeft(session.id)}
                onChange={() => onToggle(session.id)}
              />
              <label
                className="govuk-label govuk-checkboxes__label"
                htmlFor={`session-${session.id}`}
              >
                {wordsOf(session)}
              </label>
            </div>
          </div>
          <div className="app-sessions__about">
            <About session={session} />
          </div>
        </li>
      ))}
    </ul>
  </fieldset>
);

export const SessionsToCheck = ({ sessions }: { sessions: readonly EntryView[] }) => (
  <ul className="govuk-list">
    {sessions.map((session) => (
      <li key={session.id} className="govuk-!-margin-bottom-4">
        {wordsOf(session)}
        <About session={session} />
      </li>
    ))}
  </ul>
);

/** What there is to know before one vouches for it. */
const About = ({ session }: { session: EntryView }) => (
  <>
    {noticesOf(session).map((words) => (
      <p key={words} className="govuk-body-s govuk-!-margin-bottom-1">
        {words}
      </p>
    ))}
    <p className="govuk-body-s govuk-!-margin-bottom-0">
      <Link className="govuk-link app-touch" href={`/log/${session.id}`}>
        Read the session<span className="govuk-visually-hidden">: {session.did}</span>
      </Link>
    </p>
  </>
);

const noticesOf = ({ wasVerified, doubts }: EntryView) => [
  ...(wasVerified ? [`Changed since ${wasVerified.by} verified it`] : []),
  ...doubts,
];

const wordsOf = ({ on, minutes, kindWords, did }: EntryView) =>
  `${fullDay(on)}, ${duration(minutes)}, ${kindWords.toLowerCase()}: ${did}`;
