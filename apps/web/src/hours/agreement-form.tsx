import { Button, ButtonGroup, InsetText, Link, type Schema } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { FormPage } from '../app/form-page';
import { duration, longDay } from '../app/format';
import type { Hours } from './use-agreement';

type AgreementFormProps<Values> = {
  title: string;
  opened: Hours;
  /** What was agreed meanwhile, when somebody else was quicker. */
  newer: Hours | null;
  back: string;
  button: string;
  schema: Schema<Values>;
  defaultValues?: object;
  onSubmit: (values: Values) => Promise<unknown>;
  children: ReactNode;
};

/** A form about what was agreed: contracted hours and prior learning. */
export function AgreementForm<Values>({
  opened,
  newer,
  back,
  button,
  children,
  ...form
}: AgreementFormProps<Values>) {
  const { apprentice, whoCanSee } = opened.apprenticeship;
  return (
    <FormPage
      {...form}
      caption={apprentice.name}
      back={{ href: back, text: 'Back to the hours' }}
      whoCanSee={whoCanSee}
    >
      <div className="app-measure">
        {newer && <Meanwhile agreed={newer} />}
        {children}
        <ButtonGroup>
          <Button>{button}</Button>
          <Link className="govuk-link app-touch" href={back}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}

const Meanwhile = ({ agreed }: { agreed: Hours }) => (
  <InsetText>
    <p className="govuk-body">
      <b>It was changed meanwhile, perhaps by you in another window.</b> What is agreed now:
    </p>
    <ul className="govuk-list govuk-list--bullet">
      {agreed.contracted.map((period) => (
        <li key={period.id}>{periodWords(period)}</li>
      ))}
      {agreed.contracted.length === 0 && <li>no contracted hours</li>}
      <li>{priorWords(agreed.priorLearning)}</li>
    </ul>
    <p className="govuk-body">What you typed is still below. Save again if it is still right.</p>
  </InsetText>
);

/** "37 hours a week, 6 July 2026 to 30 June 2028" */
export const periodWords = ({ words, fromOn, untilOn }: Hours['contracted'][number]) =>
  `${words}, ${longDay(fromOn)} to ${longDay(untilOn)}`;

const priorWords = (prior: Hours['priorLearning']) =>
  prior ? `${duration(prior.minutes)} of prior learning` : 'no prior learning';

/** "24 11 2026", as it is typed into the three fields. */
export const partsInWords = (day: string) => day.split('-').reverse().map(Number).join(' ');
