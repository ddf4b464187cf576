import { DateInput, Textarea } from '@tracker/govuk';

/** "24 11 2026", as it is typed into the three fields. */
const partsInWords = (day: string) => day.split('-').reverse().map(Number).join(' ');

export const LastDay = ({ example }: { example: string }) => (
  <DateInput
    name="untilOn"
    legend="Last day of the break"
    legendSize="m"
    hint={`Learning goes on the day after. If nobody knows yet, enter the day that is expected: it can be changed. For example, ${partsInWords(example)}`}
  />
);

export const FirstDay = ({ example }: { example: string }) => (
  <DateInput
    name="fromOn"
    legend="First day of the break"
    legendSize="m"
    hint={`For example, ${partsInWords(example)}`}
  />
);

export const Note = () => (
  <Textarea
    name="note"
    label="What the approver should know (optional)"
    labelSize="m"
    hint="Do not give medical details. Everybody who can see this page can read it"
    rows={3}
  />
);
