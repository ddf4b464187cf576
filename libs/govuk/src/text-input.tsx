import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Field, useDefaultText, useField, type FieldProps } from './field';

type TextInputProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'prefix' | 'width' | 'size'> & {
    /** About how many characters are expected. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
    prefix?: ReactNode;
    suffix?: ReactNode;
  };

/** https://design-system.service.gov.uk/components/text-input/ */
export function TextInput({
  type = 'text',
  prefix,
  suffix,
  width,
  className,
  ...props
}: TextInputProps) {
  const { group, control, hasError } = useField(props);
  const size = width && `govuk-input--width-${width}`;
  const input = (
    <input
      {...control}
      type={type}
      defaultValue={useDefaultText(control)}
      className={classNames('govuk-input', size, className, hasError && 'govuk-input--error')}
    />
  );
  return (
    <Field {...group}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix && <Affix side="prefix">{prefix}</Affix>}
          {input}
          {suffix && <Affix side="suffix">{suffix}</Affix>}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

/** Hidden from screen readers: the label has to say the unit as well. */
const Affix = ({ side, children }: { side: 'prefix' | 'suffix'; children: ReactNode }) => (
  <div className={`govuk-input__${side}`} aria-hidden="true">
    {children}
  </div>
);
