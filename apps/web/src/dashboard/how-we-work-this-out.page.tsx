import { useSuspenseQuery } from '@tanstack/react-query';
import { dashboard, type Response } from '@tracker/contract';
import type { ReactNode } from 'react';
import { Page } from '../app/page';
import { read } from '../app/query';
import { StandingBadge } from '../app/standing-badge';

type Numbers = Response<typeof dashboard.getHowWeWorkThisOut>;

/** Every number of it comes from the settings of the service. */
export function HowWeWorkThisOutPage() {
  const { data } = useSuspenseQuery(read(dashboard.getHowWeWorkThisOut, {}));
  return (
    <Page title="How we work this out">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body-l">
            The apprentice, the mentor and the line manager read the same words, from the same
            numbers. Apprentices are never ranked against each other.
          </p>
          <Gap />
          <Words numbers={data} />
          <Clocks numbers={data} />
          <WhoseMove />
          <Forecast numbers={data} />
          <p className="govuk-body">
            These are the numbers for apprenticeships that start now. Those in force when an
            apprenticeship began stay with it.
          </p>
        </div>
      </div>
    </Page>
  );
}

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 className="govuk-heading-m govuk-!-margin-top-6" id={id}>
      {title}
    </h2>
    {children}
  </section>
);

const Gap = () => (
  <Section id="gap" title="The gap">
    <p className="govuk-body">
      <b>Expected</b> is the number of required items that are due by today. <b>Signed off</b> is
      how many of the required items are signed off. <b>Asked in time</b> is how many were sent for
      sign-off before their due date and still wait: that is the signer’s move, and not lateness.
    </p>
    <p className="govuk-body">
      The <b>gap</b> is expected, less signed off, less asked in time. An item that repeats counts
      once. An item whose date has passed is overdue, never completed.
    </p>
  </Section>
);

const wordsOf = (n: Numbers) =>
  [
    {
      word: 'on-track',
      title: 'On track',
      text: `The gap is less than ${n.gapPercent}% of the required items, above or below.`,
    },
    {
      word: 'ahead',
      title: 'Ahead',
      text: `${n.gapPercent}% or more of the required items above the plan.`,
    },
    {
      word: 'behind',
      title: 'Behind',
      text: `${n.gapPercent}% or more of the required items below the plan.`,
    },
    {
      word: 'needs-attention',
      title: 'Needs attention',
      text: `Whatever the pace: nothing happened for ${n.quietLimitDays} days, the last review was more than ${n.reviewEveryWeeks} weeks ago, a request or a new certificate has waited ${n.waitingLimitDays} working days, a certificate has expired or required learning was to be done again, or verified hours are ${n.hoursPercent}% or more under the line.`,
    },
    {
      word: 'too-early-to-say',
      title: 'Too early to say',
      text: `Before week ${n.firstWeekOfStanding}. Until then nobody is compared with the plan.`,
    },
    { word: 'paused', title: 'Paused', text: 'During a break in learning. No clock runs.' },
  ] as const;

const Words = ({ numbers }: { numbers: Numbers }) => (
  <Section id="words" title="The words">
    <ul className="app-entries">
      {wordsOf(numbers).map((standing) => (
        <li key={standing.word} className="app-sample">
          <div>
            <StandingBadge standing={standing} />
          </div>
          <p className="govuk-body govuk-!-margin-bottom-0">{standing.text}</p>
        </li>
      ))}
    </ul>
  </Section>
);

const Clocks = ({ numbers: n }: { numbers: Numbers }) => (
  <Section id="clocks" title="Three clocks">
    <p className="govuk-body">
      What is late with the apprentice, what waits for the mentor and what waits for others is
      counted on three clocks that are never added up. Waiting for somebody never makes the
      apprentice late. A break in learning stops all three, and moves every later due date.
    </p>
    <p className="govuk-body">
      Silence is said from day {n.quietWarningDays} on, before it counts on day {n.quietLimitDays}.
      Working days are Monday to Friday, without the bank holidays of England and Wales.
    </p>
    <p className="govuk-body">
      Where a record begins after the start of the apprenticeship, nobody is late on its first day:
      what was planned for before is due {n.catchUpDays} working days later, and the item says what
      was planned.
    </p>
    <p className="govuk-body">
      Certificates and required learning are told{' '}
      {new Intl.ListFormat('en-GB').format(n.warningDays.map(String))} days before they run out.
    </p>
  </Section>
);

const WhoseMove = () => (
  <Section id="moves" title="Whose move it is">
    <p className="govuk-body">
      Every reason has an owner. An apprentice needs you when an open reason is yours.
    </p>
    <ul className="govuk-list govuk-list--bullet">
      <li>A late item belongs to whoever does it.</li>
      <li>
        A request that waits belongs to the signer, then to who stands in for them, then to the line
        manager.
      </li>
      <li>A review that is due and a silence belong to the line manager.</li>
      <li>
        Hours under the line belong to the apprentice, or to who verifies where hours that were
        submitted would close the gap.
      </li>
    </ul>
  </Section>
);

const Forecast = ({ numbers: n }: { numbers: Numbers }) => (
  <Section id="forecast" title="The forecast">
    <p className="govuk-body">
      It says when the plan’s line is met again. It takes the last {n.paceWeeks} weeks, and of these
      the slowest and the fastest {n.meanWeeks} weeks in a row: so it is a range and no promise.
      Being level is not the end. The last item is due when the plan says, whatever the pace.
    </p>
  </Section>
);
