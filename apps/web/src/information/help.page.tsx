import { Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { Page } from '../app/page';

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

const HowStanding = () => (
  <Section id="standing" title="How standing is worked out">
    <p className="govuk-body">
      A standing compares what is signed off with what the plan expects by today. What was asked for
      in time and still waits is the signer’s move, and not lateness. Every standing comes with its
      reasons, and each reason says whose move it is.
    </p>
    <p className="govuk-body" id="training">
      Certificates and required learning are told before they run out. When the day passes, what was
      achieved stays on the record; only the words beside it change.
    </p>
    <p className="govuk-body">
      The apprentice, the mentor and the line manager read the same words. Apprentices are never
      ranked against each other.{' '}
      <Link className="govuk-link" href="/how-we-work-this-out">
        How we work this out
      </Link>{' '}
      has every number. It is for people who are signed in.
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
