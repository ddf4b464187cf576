import type { ComponentProps } from 'react';
import { classNames, type Nothing } from './class-names';
import { Field, useDefaultText, useField, type FieldProps } from './field';

/** Without `value`, the text is the value. */
export type SelectItem = Omit<ComponentProps<'option'>, 'children'> & { text: string };

type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'children'> & {
    items?: (SelectItem | Nothing)[];
  };

/** https://design-system.service.gov.uk/components/select/ */
export function Select({ items = [], className, ...props }: SelectProps) {
  const { group, control, hasError } = useField(props);
  return (
    <Field {...group}>
      <select
        {...control}
        defaultValue={useDefaultText(control)}
        className={classNames('govuk-select', className, hasError && 'govuk-select--error')}
      >
        {items.map((item, index) => item && <Option key={index} {...item} />)}
      </select>
    </Field>
  );
}

const Option = ({ text, ...option }: SelectItem) => <option {...option}>{text}</option>;
