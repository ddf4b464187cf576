import { Chips } from './chips';
import { isTicked, type FormContent } from './form-content';

export const OffTheJobField = ({ start }: { start: FormContent }) => (
  <Chips
    id="inPaidHours"
    name="inPaidHours"
    type="checkbox"
    legend="Off-the-job hours"
    hint="The time counts when both are true"
    chips={[
      {
        name: 'inPaidHours',
        label: 'In my paid hours',
        isChosen: isTicked(start, 'inPaidHours'),
      },
      {
        name: 'newLearning',
        label: 'Taught me something new',
        isChosen: isTicked(start, 'newLearning'),
      },
    ]}
  />
);
