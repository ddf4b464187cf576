import { Page } from '../app/page';

/** The same for every link that does not work: it reveals nothing. */
export const DeadLink = () => (
  <Page title="This link does not work">
    <p className="govuk-body">
      It was used already, it is too old, or it is not complete. If you pasted it, check that you
      copied all of it.
    </p>
    <p className="govuk-body">There is nothing else that you have to do.</p>
  </Page>
);
