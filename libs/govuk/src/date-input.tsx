import { useContext, type ComponentProps } from 'react';
import { classNames } from './class-names';
import { partsOf, type DateParts, type DatePart } from './date-parts';
import { FieldGroup, partGroup, type FieldGroupProps } from './field-group';
import { FormContext, useDefault } from './form-context';
import { Label } from './label';

type DateInputProps = FieldGroupProps &
  Omit<ComponentProps<'div'>, keyof FieldGroupProps | 'children' | 'defaultValue'> & {
    parts?: readonly DatePart[];
    /** `{ day, month, year }` or YYYY-MM-DD. */
    defaultValue?: DateParts | string;
    /** The parts that are wrong; by default all of them when there is a message. */
    errorParts?: readonly DatePart[];
    /** `bday` lets the browser fill in a date of birth. */
    autoComplete?: 'bday';
  };

const wholeDate = ['day', 'month', 'year'] as const;

/**
 * https://design-system.service.gov.uk/components/date-input/
 * A date called `startOn` is three texts, `startOn.day`, `startOn.month` and `startOn.year`: see `dayOf`.
 */
export function DateInput({
  parts = wholeDate,
  defaultValue,
  errorParts,
  autoComplete,
  className,
  ...props
}: DateInputProps) {
  const { group, rest } = partGroup(props);
  const { name, id = name } = group;
  const fromForm = useDefault(name);
  const values = partsOf(defaultValue ?? fromForm);
  const wrong = useWrongParts(group, errorParts);
  return (
    <FieldGroup {...group} role={group.role ?? 'group'} error={wrong.message}>
      <div {...rest} id={id} className={classNames('govuk-date-input', className)}>
        {parts.map((part) => (
          <div key={part} className="govuk-date-input__item">
            <div className="govuk-form-group">
              <Label htmlFor={`${id}-${part}`} className="govuk-date-input__label">
                {labels[part]}
              </Label>
              <input
                type="text"
                inputMode="numeric"
                id={`${id}-${part}`}
                name={`${name}.${part}`}
                defaultValue={values[part]}
                autoComplete={autoComplete && `${autoComplete}-${part}`}
                className={classNames(
                  'govuk-input govuk-date-input__input',
                  wrong.has(part) && 'govuk-input--error',
                  part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
                )}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

const labels = { day: 'Day', month: 'Month', year: 'Year' };

/** A message about one part (`startOn.month`) is shown for the whole date, but marks only that part. */
function useWrongParts({ name, error }: FieldGroupProps, errorParts?: readonly DatePart[]) {
  const { errors } = useContext(FormContext);
  const named = wholeDate.filter((part) => errors[`${name}.${part}`]);
  const message = error ?? errors[name] ?? named.map((part) => errors[`${name}.${part}`])[0];
  const marked = errorParts ?? (named.length > 0 || !message ? named : wholeDate);
  return { message, has: (part: DatePart) => marked.includes(part) };
}
