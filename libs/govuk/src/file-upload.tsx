import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, useField, type FieldProps } from './field';

type FileUploadProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>;

/** https://design-system.service.gov.uk/components/file-upload/ as the browser draws it: a phone offers camera and library. */
export function FileUpload({ className, ...props }: FileUploadProps) {
  const { group, control, hasError } = useField(props);
  return (
    <Field {...group}>
      <input
        {...control}
        type="file"
        className={classNames(
          'govuk-file-upload',
          className,
          hasError && 'govuk-file-upload--error',
        )}
      />
    </Field>
  );
}
