import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { training, type CertificateInput, type CertificateView } from '@tracker/contract';
import { Button, ButtonGroup, InsetText, Link, WarningText } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { longDay } from '../app/format';
import { read, useWrite } from '../app/query';
import { CannotMove } from './cannot-move';
import { CertificateFields } from './certificate-fields';
import { asTyped, certificateForm, whatIs } from './certificate-form';
import type { Certificate } from './certificate.page';

const readCertificate = (id: string) => read(training.getCertificate, { params: { id } });

export function ChangeCertificatePage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(readCertificate(id));
  // Whatever is read anew meanwhile, the form and the words in it stay.
  const [page] = useState(data);
  return page.certificate.moves.includes('change') ? (
    <ChangeCertificate page={page} />
  ) : (
    <CannotMove page={page} title="You cannot change this certificate">
      It was renewed or withdrawn, or it is somebody else’s.
    </CannotMove>
  );
}

function ChangeCertificate({ page: { apprenticeship, certificate } }: { page: Certificate }) {
  const params = { id: apprenticeship.id };
  const { data: form } = useSuspenseQuery(read(training.getTrainingForm, { params }));
  const { change, meanwhile } = useChange(certificate);
  const what = whatIs(form, certificate);
  const back = `/training/${certificate.id}`;
  return (
    <FormPage
      title="Change this certificate"
      caption={certificate.title}
      back={{ href: back, text: 'Back to the certificate' }}
      whoCanSee={apprenticeship.whoCanSee}
      schema={certificateForm(what)}
      onSubmit={change}
      defaultValues={asTyped(certificate)}
    >
      <div className="app-measure">
        {certificate.seen && (
          <WarningText>
            {certificate.seen.by} has confirmed it. When you change it, it has to be seen again.
          </WarningText>
        )}
        {meanwhile && <Meanwhile certificate={meanwhile} />}
        <CertificateFields form={form} what={what} proof={certificate.proof} />
        <ButtonGroup>
          <Button>Save changes</Button>
          <Link className="govuk-link app-touch" href={back}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}

/** Sends the change. Refused as outdated, it reads what it says now; the next try replaces that. */
function useChange(certificate: CertificateView) {
  const changeCertificate = useWrite(training.changeCertificate);
  const client = useQueryClient();
  const done = useDone();
  const [meanwhile, setMeanwhile] = useState<CertificateView | null>(null);
  const { id } = certificate;
  const { revision } = meanwhile ?? certificate;
  const change = async (body: CertificateInput) => {
    try {
      const changed = await changeCertificate({ params: { id }, body: { ...body, revision } });
      done(`/training/${id}`, `Changed: ${changed.title}`);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 409) {
        const now = await client.fetchQuery({ ...readCertificate(id), staleTime: 0 });
        if (now.certificate.revision !== revision) setMeanwhile(now.certificate);
      }
      throw problem;
    }
  };
  return { change, meanwhile };
}

const Meanwhile = ({ certificate }: { certificate: CertificateView }) => (
  <InsetText>
    <p className="govuk-body">
      <b>It was changed meanwhile, perhaps by you in another window.</b> It says now: issued{' '}
      {longDay(certificate.issuedOn)}
      {certificate.endsOn ? `, valid until ${longDay(certificate.endsOn)}` : ', no end date'}.
    </p>
    <p className="govuk-body">
      What you typed is still below. Save it to replace what stands there now; what it said before
      is kept.
    </p>
  </InsetText>
);
