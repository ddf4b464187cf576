import { useSuspenseQuery } from '@tanstack/react-query';
import { log, type EntryView, type Response } from '@tracker/contract';
import { Button, ButtonGroup, Details, InsetText, Link, SummaryList } from '@tracker/govuk';
import { useParams } from 'react-router';
import { EvidenceList } from '../app/evidence-list';
import { dayAndTime, duration, fullDay } from '../app/format';
import { Page } from '../app/page';
import { read } from '../app/query';
import './log.scss';
import { Doubts } from './month/doubts';
import { VerifyHours } from './month/verify-hours';
import { peopleWords, titleOf } from './session-words';

type Session = Response<typeof log.getEntry>;

/** One session, with everything that is known of it. */
export function EntryPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(log.getEntry, { params: { id } }));
  const { apprenticeship, entry, earlier, withdrawn } = data;
  const { isMine, apprentice } = apprenticeship;
  return (
    <Page
      title={titleOf(entry)}
      caption={isMine ? 'Session' : `Session of ${apprentice.name}`}
      back={logOf(data)}
      whoCanSee={apprenticeship.whoCanSee}
    >
      {withdrawn && (
        <InsetText>
          <b>Withdrawn {dayAndTime(withdrawn.at)}.</b> The time does not count. Reason:{' '}
          {withdrawn.reason}
        </InsetText>
      )}
      {entry.wasVerified && (
        <InsetText>
          <b>
            Changed since {entry.wasVerified.by} verified its hours on{' '}
            {dayAndTime(entry.wasVerified.at)}.
          </b>{' '}
          They count again once they are verified again. The words that were verified stand below.
        </InsetText>
      )}
      <SummaryList className="app-session-facts" rows={rowsOf(data)} />
      <Doubts doubts={entry.doubts} />
      <Moves entry={entry} />
      <Evidence data={data} />
      {earlier.length > 0 && <Earlier earlier={earlier} />}
    </Page>
  );
}

/** The month in which the session stands. */
export const logOf = ({ apprenticeship, entry }: Pick<Session, 'apprenticeship' | 'entry'>) => ({
  href: `${apprenticeship.isMine ? '' : `/apprenticeships/${apprenticeship.id}`}/log?month=${entry.on.slice(0, 7)}`,
  text: apprenticeship.isMine ? 'Back to your log' : 'Back to the log',
});

const rowsOf = ({ entry, verified }: Session) => [
  { key: 'What I did', value: <Words>{entry.did}</Words> },
  {
    key: 'What I learned',
    value: entry.learned ? <Words>{entry.learned}</Words> : 'Nothing entered',
  },
  { key: 'Date', value: fullDay(entry.on) },
  { key: 'Length', value: duration(entry.minutes) },
  { key: 'Kind', value: entry.kindWords },
  { key: 'Took part', value: entry.modeWords },
  entry.with.length > 0 && { key: 'Who with', value: peopleWords(entry.with) },
  { key: 'Counts towards', value: <Items items={entry.items} /> },
  {
    key: 'Off-the-job hours',
    value: (
      <>
        {entry.hoursWords}
        {verified && ` by ${verified.by}, ${dayAndTime(verified.at)}`}
        <br />
        {answersWords(entry)}
      </>
    ),
  },
];

/** "In paid hours, something new, relevant to the standard": the five answers that the hours stand for. */
const answersWords = (entry: EntryView) =>
  [
    entry.inPaidHours ? 'In paid hours' : 'Outside paid hours',
    entry.newLearning ? 'something new' : 'nothing new',
    entry.relevant ? 'relevant to the standard' : 'not relevant to the standard',
    !entry.notEnglishOrMaths && 'English or maths',
    !entry.notAssessmentOrReview && 'an assessment or a review',
  ]
    .filter(Boolean)
    .join(', ');

const Words = ({ children }: { children: string }) => (
  <p className="app-words app-words--plain app-typed">{children}</p>
);

function Items({ items }: Pick<EntryView, 'items'>) {
  if (items.length === 0) return 'No item';
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {items.map(({ id, title }) => (
        <li key={id}>
          <Link className="govuk-link" href={`/items/${id}`}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Moves({ entry }: { entry: EntryView }) {
  const can = (move: EntryView['moves'][number]) => entry.moves.includes(move);
  return (
    <ButtonGroup>
      <VerifyHours entry={entry} />
      {can('change') && (
        <Button variant="secondary" href={`/log/${entry.id}/change`}>
          Change this session
        </Button>
      )}
      {can('withdraw') && (
        <Link className="govuk-link app-touch" href={`/log/${entry.id}/withdraw`}>
          Withdraw this session
        </Link>
      )}
    </ButtonGroup>
  );
}

/** What there is to show for the session, and the way to add more for whoever can. */
function Evidence({ data: { evidence, entry, apprenticeship, withdrawn } }: { data: Session }) {
  const canAdd = apprenticeship.isMine && withdrawn === null;
  if (evidence.length === 0 && !canAdd) return null;
  return (
    <>
      <h2 className="govuk-heading-m" id="evidence">
        Evidence
      </h2>
      {evidence.length > 0 ? (
        <EvidenceList pieces={evidence} />
      ) : (
        <p className="govuk-body">Nothing yet.</p>
      )}
      {canAdd && (
        <Button variant="secondary" href={`/portfolio/new?entry=${entry.id}`}>
          Add evidence
        </Button>
      )}
    </>
  );
}

/** Nothing that was added is lost: what the session said before it was changed. */
const Earlier = ({ earlier }: Pick<Session, 'earlier'>) => (
  <Details summary={`Earlier words (${earlier.length})`}>
    {earlier.map((words) => (
      <SummaryList
        key={words.revision}
        card={{ title: `Until ${dayAndTime(words.until)}` }}
        rows={[
          { key: 'What I did', value: <Words>{words.did}</Words> },
          words.learned !== '' && {
            key: 'What I learned',
            value: <Words>{words.learned}</Words>,
          },
          words.verified && {
            key: 'Verified',
            value: `By ${words.verified.by}, ${dayAndTime(words.verified.at)}`,
          },
          { key: 'Date and length', value: `${fullDay(words.on)}, ${duration(words.minutes)}` },
        ]}
      />
    ))}
  </Details>
);
