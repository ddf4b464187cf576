import { hours } from '@tracker/contract';
import { DateInput, dayOf, TextInput } from '@tracker/govuk';
import { z } from 'zod';
import { longDay } from '../app/format';
import { AgreementForm, partsInWords } from './agreement-form';
import { useAgreement } from './use-agreement';

const { weeklyHours, fromOn, untilOn } = hours.recordContractedHours.body.shape;
const schema = z.object({
  weeklyHours,
  fromOn: z.preprocess(dayOf, fromOn),
  untilOn: z.preprocess(dayOf, untilOn),
});

/** Hours a week by contract, from a day on. */
export function RecordContractedPage() {
  const { id, opened, newer, save, back } = useAgreement(hours.recordContractedHours);
  const { startOn, plannedEndOn } = opened.apprenticeship;
  const startAgain = opened.contracted.length === 0 ? { fromOn: startOn } : {};
  return (
    <AgreementForm
      title="Record contracted hours"
      button="Save contracted hours"
      {...{ opened, newer, back, schema }}
      defaultValues={startAgain}
      onSubmit={(body) => save({ params: { id }, body }, 'Contracted hours recorded')}
    >
      {!opened.contractedMatter && (
        <p className="govuk-body">
          The minimum does not depend on contracted hours for this start date. They are kept for the
          record.
        </p>
      )}
      <TextInput
        name="weeklyHours"
        label="Hours a week"
        labelSize="m"
        hint="As in the contract, without breaks for meals. For example, 37 or 22.5"
        inputMode="decimal"
        width={4}
        suffix="hours"
      />
      <DateInput
        name="fromOn"
        legend="First day"
        legendSize="m"
        hint={`From ${longDay(startOn)} to ${longDay(plannedEndOn)}. For example, ${partsInWords(opened.today)}`}
      />
      <DateInput
        name="untilOn"
        legend="Last day (optional)"
        legendSize="m"
        hint="Leave it empty if they stay the same until others are recorded"
      />
    </AgreementForm>
  );
}
