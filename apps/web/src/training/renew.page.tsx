import { useSuspenseQuery } from '@tanstack/react-query';
import { training } from '@tracker/contract';
import { Button, ButtonGroup, Link } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { read, useWrite } from '../app/query';
import { CannotMove } from './cannot-move';
import { DateFields, ProofField } from './certificate-fields';
import { renewalForm, whatIs } from './certificate-form';
import { renewedWords } from './certificate-words';
import type { Certificate } from './certificate.page';

/** Adds the newer certificate in the place of one that runs out. */
export function RenewCertificatePage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(training.getCertificate, { params: { id } }));
  const [page] = useState(data);
  return page.certificate.moves.includes('renew') ? (
    <Renew page={page} />
  ) : (
    <CannotMove page={page} title="You cannot renew this certificate">
      It does not run out, it was renewed or withdrawn already, or it is somebody else’s.
    </CannotMove>
  );
}

function Renew({ page: { apprenticeship, certificate } }: { page: Certificate }) {
  const params = { id: apprenticeship.id };
  const { data: form } = useSuspenseQuery(read(training.getTrainingForm, { params }));
  const renew = useWrite(training.renewCertificate);
  const done = useDone();
  const what = whatIs(form, certificate);
  const back = `/training/${certificate.id}`;
  return (
    <FormPage
      title="Renew this certificate"
      caption={certificate.title}
      back={{ href: back, text: 'Back to the certificate' }}
      whoCanSee={apprenticeship.whoCanSee}
      schema={renewalForm}
      onSubmit={async (body) => {
        const renewed = await renew({ params: { id: certificate.id }, body });
        done(`/training/${renewed.id}`, renewedWords(renewed));
      }}
      defaultValues={{ runsOut: what.usualWords ? 'as-usual' : 'on' }}
    >
      <div className="app-measure">
        <p className="govuk-body">
          Enter what the new certificate says. The one that you hold now stays on your record.
        </p>
        <DateFields form={form} what={what} />
        <ProofField form={form} />
        <ButtonGroup>
          <Button>Add the new certificate</Button>
          <Link className="govuk-link app-touch" href={back}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}
