import { Page } from '../app/page';

export const PrivacyPage = () => (
  <Page title="Privacy">
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h2 className="govuk-heading-m">What is kept</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>your name and work email address, and what you are to whom, with dates</li>
          <li>of an apprentice: dates, focus area and the details of the post</li>
          <li>sessions in the log, what an apprentice writes about an item, and decisions on it</li>
          <li>of a witness: the name, the work email address and what they said</li>
          <li>who did what and when, so that nothing can be changed without a trace</li>
          <li>when and with what kind of browser you signed in, while that session lasts</li>
        </ul>
        <p className="govuk-body">
          Passwords are kept in a form that cannot be read back. Do not write personal data of other
          people into statements or sessions.
        </p>
        <h2 className="govuk-heading-m">Who can see it</h2>
        <p className="govuk-body">
          An apprentice’s record can be read by the apprentice, their mentors, line managers and
          training provider’s coach, and by the programme lead. People who sign off single items see
          those items. A witness sees the apprentice’s name and what they are asked about. Drafts of
          sessions are seen by their author alone.
        </p>
        <h2 className="govuk-heading-m">How long</h2>
        <p className="govuk-body">
          Nothing that was sent is deleted while the apprenticeship lasts: later entries supersede
          earlier ones. Ask your programme lead how long your organisation keeps the record
          afterwards.
        </p>
        <h2 className="govuk-heading-m">Where it goes</h2>
        <p className="govuk-body">
          Mail goes to the people that it is for: a link and a receipt for a witness, and news for
          whoever has to know. Nothing else leaves. The service loads nothing from other companies,
          and measures no one.
        </p>
      </div>
    </div>
  </Page>
);
