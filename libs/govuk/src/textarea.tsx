import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, useDefaultText, useField, type FieldProps } from './field';

type TextareaProps = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps>;

/** https://design-system.service.gov.uk/components/textarea/ */
export function Textarea({ rows = 5, className, ...props }: TextareaProps) {
  const { group, control, hasError } = useField(props);
  return (
    <Field {...group}>
      <textarea
        {...control}
        rows={rows}
        defaultValue={useDefaultText(control)}
        className={classNames('govuk-textarea', hasError && 'govuk-textarea--error', className)}
      />
    </Field>
  );
}
