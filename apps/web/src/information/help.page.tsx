import { Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { Page } from '../app/page';
import { StandingBadge } from '../app/standing-badge';

/** How the service works, how standing is worked out, and who sees what. */
export const HelpPage = () => (
  <Page title="Help">
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ul className="govuk-list app-contents-list">
          <li>
            <a className="govuk-link app-touch" href="#how">
              How it works
            </a>
          </li>
          <li>
            <a className="govuk-link app-touch" href="#standing">
              How standing is worked out
            </a>
          </li>
          <li>
            <a className="govuk-link app-touch" href="#hours">
              How off-the-job hours are counted
            </a>
          </li>
          <li>
            <a className="govuk-link app-touch" href="#who">
              Who sees what
            </a>
          </li>
        </ul>
        <HowItWorks />
        <HowStanding />
        <HowHours />
        <WhoSeesWhat />
      </div>
    </div>
  </Page>
);

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 className="govuk-heading-m govuk-!-margin-top-8" id={id}>
      {title}
    </h2>
    {children}
  </section>
);

const HowItWorks = () => (
  <Section id="how" title="How it works">
    <ol className="govuk-list govuk-list--number govuk-list--spaced">
      <li>
        The duties of the role become a checklist. Each item has a due date, worked out from the
        start date.
      </li>
      <li>
        The apprentice logs shadowing, training and work, and says which items a session counts
        towards.
      </li>
      <li>
        A file, a photo, a link or a note in the portfolio is evidence. One piece can serve several
        items and sessions. It must hold no personal data of others, no secrets and nothing
        OFFICIAL-SENSITIVE.
      </li>
      <li>
        When an item is done, the apprentice asks for sign-off. What was sent is kept as it was.
      </li>
      <li>
        The mentor, or whoever signs off that item, signs it off or returns it and says what needs
        to change. Nobody can sign off their own work.
      </li>
      <li>
        Nothing is deleted once it was sent. A sign-off can be revoked, with a reason, and the
        history stays.
      </li>
    </ol>
    <p className="govuk-body">
      Some items belong to somebody else, for example ordering a laptop. They stand in the same list
      with that person’s name, and only that person can tick them.
    </p>
  </Section>
);

const words = [
  {
    word: 'on-track',
    title: 'On track',
    text: 'The gap is less than 10% of the required items, above or below.',
  },
  { word: 'ahead', title: 'Ahead', text: '10% or more of the required items above the plan.' },
  { word: 'behind', title: 'Behind', text: '10% or more of the required items below the plan.' },
  {
    word: 'needs-attention',
    title: 'Needs attention',
    text: 'Whatever the pace: nothing happened for 28 days, the last review was more than 12 weeks ago, a request or a new certificate has waited 10 working days, a certificate has expired or required learning was to be done again, or verified hours are 15% or more under the line.',
  },
  { word: 'too-early-to-say', title: 'Too early to say', text: 'Before week 4.' },
  { word: 'paused', title: 'Paused', text: 'During a break in learning. No clock runs.' },
] as const;

const HowStanding = () => (
  <Section id="standing" title="How standing is worked out">
    <p className="govuk-body">
      <b>Expected</b> is the number of required items that are due by today. <b>Signed off</b> is
      how many of the required items are signed off. <b>Asked in time</b> is how many were sent for
      sign-off before their due date and still wait: that is the signer’s move, and not lateness.
    </p>
    <p className="govuk-body">
      The <b>gap</b> is expected, less signed off, less asked in time.
    </p>
    <p className="govuk-body">
      Working days are Monday to Friday, without the bank holidays of England and Wales. Where a
      record begins after the start of the apprenticeship, nobody is late on its first day: what was
      planned for before is due 10 working days later, and the item says what was planned.
    </p>
    <ul className="app-entries">
      {words.map((standing) => (
        <li key={standing.word} className="app-sample">
          <div>
            <StandingBadge standing={standing} />
          </div>
          <p className="govuk-body govuk-!-margin-bottom-0">{standing.text}</p>
        </li>
      ))}
    </ul>
    <p className="govuk-body" id="training">
      Certificates and required learning are told 90, 60, 30 and 7 days before they run out. When
      the day passes, what was achieved stays on the record; only the words beside it change.
    </p>
    <p className="govuk-body">
      Every standing comes with its reasons, and each reason says whose move it is. The apprentice,
      the mentor and the line manager read the same words. Apprentices are never ranked against each
      other. An item whose date has passed is overdue, never completed.
    </p>
  </Section>
);

const HowHours = () => (
  <Section id="hours" title="How off-the-job hours are counted">
    <p className="govuk-body">
      Hours come from sessions in the log, never from ticks. There are four figures, and they are
      never added up:
    </p>
    <ul className="govuk-list govuk-list--bullet">
      <li>
        <b>verified</b>: somebody else has confirmed the session. Only these count
      </li>
      <li>
        <b>submitted</b>: logged as off-the-job training, verified or not
      </li>
      <li>
        <b>planned</b>: what the training plan sets out
      </li>
      <li>
        <b>minimum</b>: what the apprenticeship standard asks for
      </li>
    </ul>
    <p className="govuk-body">
      A session counts when it was new learning in paid hours. Onboarding and reviews never count.
    </p>
  </Section>
);

const WhoSeesWhat = () => (
  <Section id="who" title="Who sees what">
    <ul className="govuk-list govuk-list--bullet">
      <li>
        the apprentice, their mentors, line managers and training provider’s coach, and the
        programme lead see the whole record
      </li>
      <li>somebody who signs off single items sees those items, and nothing else</li>
      <li>
        somebody who stands in for one of them while they are away sees and judges the same, on
        those days only; the record names both
      </li>
      <li>drafts of sessions are seen by the person who writes them, and nobody else</li>
    </ul>
    <p className="govuk-body">
      Each page with personal content says at its foot who can see it. More is on the{' '}
      <Link className="govuk-link" href="/privacy">
        privacy page
      </Link>
      .
    </p>
  </Section>
);
