import type { ReactNode } from 'react';
import { Page } from '../app/page';
import type { Certificate } from './certificate.page';

/** Stands in the place of a form that the service would refuse. */
export const CannotMove = ({
  page: { apprenticeship, certificate },
  title,
  children,
}: {
  page: Certificate;
  title: string;
  children: ReactNode;
}) => (
  <Page
    title={title}
    back={{ href: `/training/${certificate.id}`, text: 'Back to the certificate' }}
    whoCanSee={apprenticeship.whoCanSee}
  >
    <p className="govuk-body">{children}</p>
  </Page>
);
