import { Table } from '@tracker/govuk';
import { Page } from '../app/page';

export const CookiesPage = () => (
  <Page title="Cookies">
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <p className="govuk-body">
          Cookies are small files that a website keeps on your device. This service uses one, which
          it needs to work. Nobody is measured or followed, so there is nothing to accept.
        </p>
        <Table
          caption="Cookies"
          captionSize="m"
          head={['What for', 'How long']}
          rows={[
            ['Knows that you are signed in', 'Until you sign out, or the session ends by itself'],
          ]}
        />
        <Table
          caption="Kept in your browser"
          captionSize="m"
          head={['What for', 'How long']}
          rows={[
            [
              'When this browser last reached the service, and as whom, so that all tabs warn you at the same time before you are signed out',
              'Until you sign out or clear your browser',
            ],
          ]}
        />
      </div>
    </div>
  </Page>
);
