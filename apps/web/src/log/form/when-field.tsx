import { DateInput, useMessage } from '@tracker/govuk';
import { useState } from 'react';
import { Chips } from './chips';
import { another, dayIn, type Days, type FormContent } from './form-content';
import { Opened } from './opened';

/** The day of the session: one tap for today and yesterday, a date for any other. */
export function WhenField({ days, start }: { days: Days; start: FormContent }) {
  const [{ choice, ...parts }] = useState(() => dayIn(start, days));
  const [isAnother, setAnother] = useState(choice === another);
  const error = useMessage('on.day') ?? '';
  const chips = [
    { value: days.today, label: 'Today' },
    { value: days.yesterday, label: 'Yesterday' },
    { value: another, label: 'Another day' },
  ];
  return (
    <>
      <Chips
        id="on"
        name="on"
        type="radio"
        legend="When?"
        chips={chips.map((chip) => ({
          ...chip,
          name: 'on.choice',
          isChosen: chip.value === choice,
        }))}
        onChoose={({ value }) => setAnother(value === another)}
      />
      <Opened when={isAnother}>
        <DateInput
          id="on-date"
          name="on"
          legend="Date of the session"
          legendClassName="govuk-fieldset__legend--s"
          hint={`For example, ${exampleOf(days.yesterday)}`}
          defaultValue={parts}
          error={error}
          errorParts={error ? ['day', 'month', 'year'] : []}
        />
      </Opened>
    </>
  );
}

/** "23 11 2026" */
const exampleOf = (day: string) => day.split('-').reverse().map(Number).join(' ');
