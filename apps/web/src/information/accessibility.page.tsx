import { Page } from '../app/page';

export const AccessibilityPage = () => (
  <Page title="Accessibility">
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <p className="govuk-body">This service is made to be used by everybody. You can:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>use it with a keyboard alone</li>
          <li>zoom in to 400% without scrolling sideways</li>
          <li>use it on a screen that is 320 pixels wide</li>
          <li>use your own colours, or the high contrast colours of your system</li>
          <li>print the pages</li>
          <li>read every chart as a table</li>
        </ul>
        <p className="govuk-body">
          Colour is never the only sign: a word comes first, and a shape where it helps.
        </p>
        <h2 className="govuk-heading-m">How it is checked</h2>
        <p className="govuk-body">
          The aim is level AA of the Web Content Accessibility Guidelines, version 2.2. Every page
          is checked by a program for every role and on three widths of screen. No page has been
          tested by people who use assistive technology yet, so there may be faults that no program
          finds.
        </p>
        <h2 className="govuk-heading-m">When something does not work for you</h2>
        <p className="govuk-body">
          Tell your programme lead which page it was and what you wanted to do. They can also give
          you what you need in another form.
        </p>
      </div>
    </div>
  </Page>
);
