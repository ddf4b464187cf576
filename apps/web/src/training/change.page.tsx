import { useSuspenseQuery } from '@tanstack/react-query';
import { training, type CertificateInput, type CertificateView } from '@tracker/contract';
import { Button, ButtonGroup, InsetText, Link, WarningText } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { longDay } from '../app/format';
import { useGuardedWrite } from '../app/guarded';
import { read, useReadToChange } from '../app/query';
import { CannotMove } from './cannot-move';
import { CertificateFields } from './certificate-fields';
import { asTyped, certificateForm, whatIs } from './certificate-form';
import type { Certificate } from './certificate.page';

const useReadCertificate = (id: string) =>
  useReadToChange(training.getCertificate, { params: { id } });

export function ChangeCertificatePage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(useReadCertificate(id));
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

function ChangeCertificate({ page }: { page: Certificate }) {
  const { apprenticeship, certificate } = page;
  const params = { id: apprenticeship.id };
  const { data: form } = useSuspenseQuery(read(training.getTrainingForm, { params }));
  const { change, meanwhile } = useChange(page);
  const { seen } = meanwhile ?? certificate;
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
        {seen && (
          <WarningText>
            {seen.by} has confirmed it. When you change it, it has to be seen again.
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

function useChange(opened: Certificate) {
  const { id } = opened.certificate;
  const { write, newer } = useGuardedWrite(training.changeCertificate, {
    reading: useReadCertificate(id),
    opened,
    versionOf: ({ certificate }: Certificate) => certificate.version,
  });
  const done = useDone();
  const change = async (body: CertificateInput) => {
    const changed = await write({ params: { id }, body });
    done(`/training/${id}`, `Changed: ${changed.title}`);
  };
  return { change, meanwhile: newer?.certificate };
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
