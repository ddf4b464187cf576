import { useSuspenseQuery } from '@tanstack/react-query';
import { dashboard, type Response } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import { lazy, Suspense } from 'react';
import { Covers } from '../app/covers';
import { Endings } from '../app/endings';
import { durationParts, shortWeekday, weekWords } from '../app/format';
import { OverdueMark } from '../app/marks';
import { useApprenticeshipId } from '../app/mine';
import { Moves } from '../app/moves';
import { Page } from '../app/page';
import { Paused } from '../app/paused';
import { ProgressBar } from '../app/progress-bar';
import { read } from '../app/query';
import { StandingBadge } from '../app/standing-badge';
import { StatusTag } from '../app/status-tag';
import { Pace } from './pace';

/** Drawn once the words stand there. */
const BurnUp = lazy(async () => ({ default: (await import('./burn-up')).BurnUp }));

type Overview = Response<typeof dashboard.getOverview>;

/** The apprentice's first page: what to do next, where they stand and why. */
export function HomePage() {
  const id = useApprenticeshipId();
  const { data } = useSuspenseQuery(read(dashboard.getOverview, { params: { id } }));
  const { apprentice, programme, whoCanSee } = data.apprenticeship;
  return (
    <Page
      title={`Hello, ${apprentice.name.split(' ')[0] ?? ''}`}
      tabTitle="Home"
      caption={`${programme.title}. ${weekWords(data.apprenticeship)}`}
      action={
        <Button href="/log/new" className="app-title__action">
          Log a session
        </Button>
      }
      whoCanSee={`${whoCanSee} Drafts: only you.`}
    >
      <Paused apprenticeship={data.apprenticeship} />
      <Covers covers={data.apprenticeship.covers} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Next items={data.next} toDo={data.toDoCount} />
          <Standing {...data} />
        </div>
        <div className="govuk-grid-column-one-third">
          <Hours {...data} />
          <Training endings={data.runningOut} />
          <ComingUp dates={data.comingUp} apprenticeshipId={id} />
        </div>
      </div>
    </Page>
  );
}

const Next = ({ items, toDo }: { items: Overview['next']; toDo: number }) => (
  <>
    <h2 className="govuk-heading-m">What to do next</h2>
    {items.length === 0 ? (
      <p className="govuk-body">
        Nothing waits for you now.{' '}
        <Link className="govuk-link" href="/checklist">
          See your checklist
        </Link>
      </p>
    ) : (
      <>
        <ol className="app-next">
          {items.map((item) => (
            <li key={item.id} className="app-next__item">
              <span className="app-next__title">
                <Link className="govuk-link" href={`/items/${item.id}`}>
                  {item.title}
                </Link>
              </span>
              <span className="app-next__status">
                <StatusTag {...item} />
              </span>
              <p className="app-next__why">
                <OverdueMark days={item.overdueDays} />
                {item.why}
              </p>
            </li>
          ))}
        </ol>
        <p className="govuk-body govuk-!-margin-bottom-8">
          <Link className="govuk-link app-touch" href="/checklist?show=to-do-now">
            See everything to do now ({toDo})
          </Link>
        </p>
      </>
    )}
  </>
);

const Standing = ({ standing, burnUp, forecast, clocks }: Overview) => (
  <>
    <div className="app-standing-head">
      <h2 className="govuk-heading-m">Where you stand</h2>
      <StandingBadge standing={standing} />
    </div>
    <p className="app-standing__sentence">
      <b>{standing.sentence}</b>
    </p>
    <div className="govuk-!-margin-bottom-6">
      <Moves reasons={standing.reasons} large />
    </div>
    <Suspense fallback={null}>
      <BurnUp burnUp={burnUp} standing={standing} />
    </Suspense>
    <Pace forecast={forecast} clocks={clocks} />
    <p className="govuk-body">
      <Link className="govuk-link app-touch" href="/progress">
        See your hours and how you did the work
      </Link>
    </p>
  </>
);

const figures = [
  { key: 'verified', label: 'Verified', note: 'counts so far' },
  { key: 'submitted', label: 'Submitted', note: 'in your log' },
  { key: 'planned', label: 'Planned', note: 'by today' },
  { key: 'minimum', label: 'Minimum', note: 'by the end' },
] as const;

/** Four figures, each on its own: only verified hours count, and they are never added up. */
const Hours = ({ hours, hoursWords, hoursPercent }: Overview) => (
  <section className="app-aside" aria-labelledby="hours">
    <h2 className="govuk-heading-m" id="hours">
      Off-the-job hours
    </h2>
    <dl className="app-stats">
      {figures.map(({ key, label, note }) => (
        <div key={key} className="app-stats__item">
          <dt className="app-stats__label">{label}</dt>
          <dd className="app-stats__value">
            {durationParts(hours[key]).map(({ figure, unit }) => (
              <span key={unit}>
                {figure} <small>{unit}</small>{' '}
              </span>
            ))}
          </dd>
          <dd className="app-stats__note">{note}</dd>
        </div>
      ))}
    </dl>
    <p className="app-progress-words">{hoursWords}</p>
    <ProgressBar done={hoursPercent.verified} expected={hoursPercent.expected} />
    <p className="govuk-body-s govuk-!-margin-top-3">
      <Link className="govuk-link app-touch" href="/log">
        See the sessions behind these figures
      </Link>
    </p>
  </section>
);

const Training = ({ endings }: { endings: Overview['runningOut'] }) => (
  <section className="app-aside" aria-labelledby="training">
    <h2 className="govuk-heading-m" id="training">
      Courses and certificates
    </h2>
    {endings.length === 0 && <p className="govuk-body-s">Nothing runs out in the next 90 days.</p>}
    <Endings endings={endings} />
    <p className="govuk-body-s">
      <Link className="govuk-link app-touch" href="/training">
        See your courses and certificates
      </Link>
    </p>
  </section>
);

type ComingUpProps = { dates: Overview['comingUp']; apprenticeshipId: string };

const ComingUp = ({ dates, apprenticeshipId }: ComingUpProps) => (
  <section className="app-aside" aria-labelledby="dates">
    <h2 className="govuk-heading-m" id="dates">
      Coming up
    </h2>
    {dates.length === 0 && <p className="govuk-body-s">Nothing in the next weeks.</p>}
    <ul className="app-dates">
      {dates.map(({ on, words, itemId }, index) => (
        <li key={index} className="app-dates__item">
          <span className="app-dates__day">{shortWeekday(on)}</span>
          <span>
            {itemId ? (
              <Link className="govuk-link" href={`/items/${itemId}`}>
                {words}
              </Link>
            ) : (
              words
            )}
          </span>
        </li>
      ))}
    </ul>
    <p className="govuk-body-s govuk-!-margin-top-3">
      <Link className="govuk-link app-touch" href={`/apprenticeships/${apprenticeshipId}/breaks`}>
        Breaks in learning
      </Link>
    </p>
  </section>
);
