import type { training, CertificateView, Response } from '@tracker/contract';
import { DateInput, Radios, Select, TextInput } from '@tracker/govuk';
import type { What } from './certificate-form';

type Form = Response<typeof training.getTrainingForm>;
type FieldsProps = {
  form: Form;
  what: What;
  /** The proof that it has already stays a choice, whatever has become of it. */
  proof?: CertificateView['proof'];
};

/** The form of a certificate. What the programme names is not asked again. */
export const CertificateFields = ({ form, what, proof = null }: FieldsProps) => (
  <>
    {!what.isNamed && (
      <>
        <TextInput name="title" label="Name of the course or certificate" labelSize="s" />
        <TextInput
          name="issuer"
          label="Who issued it"
          labelSize="s"
          hint="For example, the training provider or the company behind the exam"
        />
      </>
    )}
    <DateFields form={form} what={what} />
    <ProofField form={form} proof={proof} />
  </>
);

export const DateFields = ({ form, what }: Pick<FieldsProps, 'form' | 'what'>) => (
  <>
    <DateInput
      name="issuedOn"
      legend="When was it issued?"
      legendSize="s"
      hint={`The date on the certificate. For example, ${exampleOf(form.today)}`}
    />
    <Radios
      name="runsOut"
      legend="Does it run out?"
      legendSize="s"
      hint={`The date on the certificate always counts. ${what.note}`.trim()}
      items={[
        what.usualWords !== '' && {
          value: 'as-usual',
          label: `As usual: ${lowerFirst(what.usualWords)}`,
        },
        {
          value: 'on',
          label: 'Yes, on the date that it says',
          conditional: (
            <DateInput
              name="expiresOn"
              legend="Last day on which it is valid"
              legendSize="s"
              hint={`For example, ${exampleOf(yearsLater(form.today, 3))}`}
            />
          ),
        },
        { value: 'never', label: 'No, it has no end date' },
      ]}
    />
  </>
);

export const ProofField = ({ form, proof = null }: Pick<FieldsProps, 'form' | 'proof'>) => {
  const isThere = form.proofs.some(({ id }) => id === proof?.id);
  const proofs = proof && !isThere ? [proof, ...form.proofs] : form.proofs;
  if (proofs.length === 0)
    return (
      <>
        <h2 className="govuk-heading-s govuk-!-margin-bottom-1">Proof</h2>
        <p className="govuk-hint">
          There is nothing in your portfolio yet. You can choose the proof later.
        </p>
      </>
    );
  return (
    <Select
      name="evidenceId"
      label="Proof"
      labelSize="s"
      hint="The piece of your portfolio that shows the certificate"
      items={[
        { value: '', text: 'No proof yet' },
        ...proofs.map(({ id, title, kindWords }) => ({
          value: id,
          text: `${kindWords}: ${title}`,
        })),
      ]}
    />
  );
};

/** "24 11 2026", as it is typed into the three fields. */
const exampleOf = (day: string) => day.split('-').reverse().map(Number).join(' ');

const yearsLater = (day: string, years: number) =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
