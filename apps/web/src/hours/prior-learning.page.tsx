import { hours } from '@tracker/contract';
import { DateInput, dayOf, Textarea, TextInput } from '@tracker/govuk';
import { z } from 'zod';
import { AgreementForm, partsInWords } from './agreement-form';
import { useAgreement, type Hours } from './use-agreement';

const { hours: priorHours, what, agreedOn } = hours.agreePriorLearning.body.shape;
const schema = z.object({ hours: priorHours, what, agreedOn: z.preprocess(dayOf, agreedOn) });

/** What the apprentice could do before, as hours that are deducted from the minimum. */
export function PriorLearningPage() {
  const { id, opened, newer, save, back } = useAgreement(hours.agreePriorLearning);
  return (
    <AgreementForm
      title="Record prior learning"
      button="Save prior learning"
      {...{ opened, newer, back, schema }}
      defaultValues={asTyped(opened.priorLearning)}
      onSubmit={(body) => save({ params: { id }, body }, 'Prior learning recorded')}
    >
      <p className="govuk-body">
        What they could do before they started is deducted from the minimum, down to the least that
        the rule allows.{' '}
        {opened.priorLearning && 'What you save replaces what was agreed before, which is kept.'}
      </p>
      <TextInput
        name="hours"
        label="Hours to deduct"
        labelSize="m"
        hint="Of off-the-job training that they do not need. Enter 0 if none was agreed"
        inputMode="decimal"
        width={5}
        suffix="hours"
      />
      <Textarea
        name="what"
        label="What could they do before?"
        labelSize="m"
        hint="For example, a course they passed, or the work they did"
        rows={3}
      />
      <DateInput
        name="agreedOn"
        legend="When was it agreed?"
        legendSize="m"
        hint={`For example, ${partsInWords(opened.today)}`}
      />
    </AgreementForm>
  );
}

const asTyped = (prior: Hours['priorLearning']) =>
  prior ? { ...prior, hours: String(Math.round((prior.minutes / 60) * 100) / 100) } : undefined;
