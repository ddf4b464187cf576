import { FieldGroup, Label, useMessage } from '@tracker/govuk';
import { useState } from 'react';
import { Chips } from './chips';
import { another, textIn, usualLengths, type FormContent } from './form-content';
import { Opened } from './opened';

/** How long the session took: one tap for the usual lengths, hours and minutes for any other. */
export function HowLongField({ start }: { start: FormContent }) {
  const choice = textIn(start, 'minutes.choice');
  const [isAnother, setAnother] = useState(choice === another);
  const chips = [
    ...usualLengths.map(({ minutes, words }) => ({ value: String(minutes), label: words })),
    { value: another, label: 'Another length' },
  ];
  return (
    <>
      <Chips
        id="minutes"
        name="minutes"
        type="radio"
        legend="How long?"
        chips={chips.map((chip) => ({
          ...chip,
          name: 'minutes.choice',
          isChosen: chip.value === choice,
        }))}
        onChoose={({ value }) => setAnother(value === another)}
      />
      <Opened when={isAnother}>
        <FieldGroup
          name="minutes.hours"
          id="minutes-length"
          legend="Length of the session"
          legendSize="s"
          hint="For example, 5 hours 15 minutes"
        >
          <div className="govuk-date-input">
            <Part label="Hours" name="minutes.hours" start={start} />
            <Part label="Minutes" name="minutes.minutes" start={start} />
          </div>
        </FieldGroup>
      </Opened>
    </>
  );
}

type PartProps = { label: string; name: string; start: FormContent };

function Part({ label, name, start }: PartProps) {
  const id = name.replace('.', '-part-');
  const hasError = !!useMessage('minutes.hours');
  return (
    <div className="govuk-date-input__item">
      <Label htmlFor={id} className="govuk-date-input__label">
        {label}
      </Label>
      <input
        className={`govuk-input govuk-date-input__input govuk-input--width-2${hasError ? ' govuk-input--error' : ''}`}
        type="text"
        inputMode="numeric"
        id={id}
        name={name}
        defaultValue={textIn(start, name)}
      />
    </div>
  );
}
