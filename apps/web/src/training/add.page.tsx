import { useSuspenseQuery } from '@tanstack/react-query';
import { training, type CertificateInput, type Response } from '@tracker/contract';
import { Button, ButtonGroup, Link, Radios } from '@tracker/govuk';
import { useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useApprenticeshipId } from '../app/mine';
import { read, useWrite } from '../app/query';
import { CertificateFields } from './certificate-fields';
import { certificateForm, type What } from './certificate-form';
import { addedWords } from './certificate-words';

export type TrainingForm = Response<typeof training.getTrainingForm>;

const back = { href: '/training', text: 'Back to courses and certificates' };

/** First what it is, then its dates. A link from the checklist answers the first question. */
export function AddCertificatePage() {
  const id = useApprenticeshipId();
  const { data: form } = useSuspenseQuery(read(training.getTrainingForm, { params: { id } }));
  const [search] = useSearchParams();
  const what = whatOf(form, search.get('for'), search.get('item'));
  return what ? <AddThis form={form} what={what} /> : <ChooseWhat form={form} />;
}

/** Null while nothing is chosen, or what is not there any more. */
function whatOf(
  { certifications, learning }: TrainingForm,
  chosen: string | null,
  item: string | null,
) {
  const known = certifications.find(({ key }) => key === chosen);
  if (known) return { ...known, certification: known.key, itemId: null, isNamed: true };
  const learned = learning.find(({ id }) => id === item);
  if (learned)
    return {
      ...learned,
      certification: null,
      itemId: learned.id,
      issuer: '',
      note: '',
      isNamed: false,
    };
  return chosen === 'other' ? other : null;
}

const other: What = {
  title: '',
  issuer: '',
  usualWords: '',
  note: '',
  certification: null,
  itemId: null,
  isNamed: false,
};

const choice = z.object({ what: z.string({ error: 'Choose what you passed' }) });

function ChooseWhat({ form }: { form: TrainingForm }) {
  const navigate = useNavigate();
  return (
    <FormPage
      title="Add a certificate"
      back={back}
      whoCanSee={form.apprenticeship.whoCanSee}
      schema={choice}
      onSubmit={({ what }) => void navigate(`/training/new?${what}`)}
    >
      <Radios
        name="what"
        legend="What did you pass?"
        legendSize="m"
        items={[
          ...form.certifications.map(({ key, title, issuer }) => ({
            value: `for=${key}`,
            label: title,
            hint: issuer,
          })),
          ...form.learning.map(({ id, title }) => ({
            value: `item=${id}`,
            label: title,
            hint: 'Required learning of your checklist',
          })),
          { divider: 'or' },
          { value: 'for=other', label: 'Another course or certificate' },
        ]}
      />
      <ButtonGroup>
        <Button>Continue</Button>
        <Link className="govuk-link app-touch" href={back.href}>
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

function AddThis({ form, what }: { form: TrainingForm; what: What }) {
  const add = useWrite(training.addCertificate);
  const done = useDone();
  const save = async (body: CertificateInput) => {
    const certificate = await add({ params: { id: form.apprenticeship.id }, body });
    done(`/training/${certificate.id}`, addedWords(certificate));
  };
  return (
    <FormPage
      title={what.title || 'Another course or certificate'}
      tabTitle="Add a certificate"
      caption="Add a certificate"
      back={back}
      whoCanSee={form.apprenticeship.whoCanSee}
      schema={certificateForm(what)}
      onSubmit={save}
      defaultValues={{ title: what.title, runsOut: what.usualWords ? 'as-usual' : undefined }}
    >
      <div className="app-measure">
        <CertificateFields form={form} what={what} />
        <ButtonGroup>
          <Button>Add this certificate</Button>
          <Link className="govuk-link app-touch" href={back.href}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}
