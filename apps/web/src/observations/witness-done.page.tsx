import { Panel } from '@tracker/govuk';
import { Page } from '../app/page';

export const StatementSentPage = () => (
  <Page title="Statement sent" head={<Panel title="Statement sent">Thank you</Panel>}>
    <p className="govuk-body">
      The apprentice and whoever signs this off can read it now. A receipt is on its way to the
      address that got the link. You can close this page.
    </p>
  </Page>
);

export const StatementWithdrawnPage = () => (
  <Page title="Statement withdrawn" head={<Panel title="Statement withdrawn">Thank you</Panel>}>
    <p className="govuk-body">
      The apprentice and whoever signs this off are told. You can close this page.
    </p>
  </Page>
);
