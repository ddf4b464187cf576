import type { cohorts, Response } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { Fragment } from 'react';
import { count, longDay } from '../app/format';
import { Flag } from '../app/marks';
import { StackTable } from '../app/stack-table';
import { StandingBadge } from '../app/standing-badge';
import { cohortAddress } from './cohort-address';

export type CohortProps = { data: Response<typeof cohorts.getCohorts>; cohort: string };

const apprenticesAt = (asked: Readonly<Record<string, string>>) =>
  cohortAddress('/cohorts/apprentices', asked);

/** How many stand where: the word, the number, and a bar from zero. */
export const CohortStandings = ({ data, cohort }: CohortProps) => (
  <section className="app-cohort__part">
    <h2 className="govuk-heading-m">Standing</h2>
    <StackTable
      caption="How many apprentices have each standing"
      columns={['Standing', 'Apprentices', 'Share of all']}
      rows={data.standings.map(({ word, title, count: people }) => [
        <StandingBadge key="word" standing={{ word, title }} small />,
        <Behind
          key="people"
          href={apprenticesAt({ cohort, standing: word })}
          people={people}
          what={title}
        />,
        <Bar key="bar" of={data.apprentices} people={people} look={word} />,
      ])}
    />
  </section>
);

/** Which duty holds most people up, in the order of the programme. */
export function CohortDuties({ data, cohort }: CohortProps) {
  const most = data.duties.reduce((worst, duty) => (duty.late > worst.late ? duty : worst), {
    title: '',
    late: 0,
  });
  return (
    <section className="app-cohort__part">
      <h2 className="govuk-heading-m">
        {most.late === 0
          ? 'No duty holds anybody up'
          : `${most.title} holds up ${most.late} of ${count(data.apprentices, 'apprentice')}`}
      </h2>
      {most.late > 0 && (
        <>
          <p className="govuk-body-s app-muted">
            Apprentices with a late required item in each duty, in the order of the programme. Who
            is late in two duties counts in both. What waits for a sign-off is not late.
          </p>
          <StackTable
            caption="Apprentices with a late item in each duty"
            columns={['Duty', 'Apprentices', 'Share of all']}
            rows={data.duties.map(({ key, title, late }) => [
              title,
              <Behind
                key="people"
                href={apprenticesAt({ cohort, duty: key })}
                people={late}
                what={`late in ${title}`}
              />,
              <Bar key="bar" of={data.apprentices} people={late} look="late" />,
            ])}
          />
        </>
      )}
    </section>
  );
}

/** Who has the oldest requests, and how many wait. */
export const CohortQueues = ({ data, cohort }: CohortProps) => (
  <section className="app-cohort__part">
    <h2 className="govuk-heading-m">{queuesTitle(data.queues)}</h2>
    {data.queues.length > 0 && (
      <>
        <p className="govuk-body-s app-muted">
          Up to ten people, oldest request first. Each apprentice counts with whoever has their
          oldest request; of what waits with them, some may be somebody else’s move. A queue says
          nothing about a mentor’s quality.
        </p>
        <StackTable
          caption="Who has the oldest requests"
          columns={['Whose move', 'Oldest request', 'Apprentices', 'Items waiting with them']}
          rows={data.queues.map(({ person, apprentices, waiting, since, oldest, isOver }) => [
            person?.name ?? 'Nobody named',
            <Fragment key="oldest">
              <span className={isOver ? 'app-team__main--over' : undefined}>
                {isOver && <Flag alert="passed" />}
                {oldest}
              </span>
              <span className="app-task__meta">since {longDay(since)}</span>
            </Fragment>,
            <Behind
              key="people"
              href={apprenticesAt({ cohort, signer: person?.id ?? 'nobody' })}
              people={apprentices}
              what={`whose oldest request waits for ${person?.name ?? 'somebody to be named'}`}
            />,
            waiting,
          ])}
        />
      </>
    )}
  </section>
);

function queuesTitle(queues: CohortProps['data']['queues']) {
  if (queues.length === 0) return 'Nobody has a request waiting';
  const over = queues.filter(({ isOver }) => isOver).length;
  return over === 0
    ? 'No request has waited past the limit'
    : `${over === queues.length && over === 10 ? 'Ten people or more have' : over === 1 ? '1 person has' : `${over} people have`} a request past the limit`;
}

type BehindProps = { href: string; people: number; what: string };

/** A figure is the way to the apprentices behind it. Nobody is no way. */
const Behind = ({ href, people, what }: BehindProps) =>
  people === 0 ? (
    0
  ) : (
    <Link className="govuk-link app-touch app-cohort__number" href={href}>
      {people.toLocaleString('en-GB')}
      <span className="govuk-visually-hidden">
        {people === 1 ? ' apprentice' : ' apprentices'}: {what}
      </span>
    </Link>
  );

type BarProps = { of: number; people: number; look: string };

/** From zero to all. Hidden from screen readers: the percentage beside it says the same. */
const Bar = ({ of, people, look }: BarProps) => {
  const percent = of === 0 ? 0 : (100 * people) / of;
  return (
    <span className="app-cohort__share">
      <svg
        className="app-cohort__bar"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect
          className={`app-cohort__fill app-cohort__fill--${look}`}
          width={percent}
          height="10"
        />
      </svg>
      <span className="app-cohort__percent">{shareWords(percent, people)}</span>
    </span>
  );
};

const shareWords = (percent: number, people: number) =>
  people > 0 && percent < 1 ? 'under 1%' : `${Math.round(percent)}%`;
