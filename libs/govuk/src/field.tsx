import { useContext, type ComponentProps, type ReactNode } from 'react';
import { classNames, type Size } from './class-names';
import { ErrorMessage } from './error-message';
import { FormContext, useDefault } from './form-context';
import { Hint } from './hint';
import { Label } from './label';

/** What every field takes. Inside a Form, `name` and `label` are enough. */
export type FieldProps = {
  name: string;
  /** By default the same as `name`. */
  id?: string;
  label: ReactNode;
  labelSize?: Size;
  labelIsPageHeading?: boolean;
  labelClassName?: string;
  hint?: ReactNode;
  /** Comes before what the surrounding Form has to say about `name`. */
  error?: ReactNode;
  groupClassName?: string;
  'aria-describedby'?: string;
};

/** Parts what a field was given into: what stands round the control, and what belongs on the control itself. */
export function useField<P extends FieldProps>(props: P) {
  const { name, id = name, label, hint, error, 'aria-describedby': describedBy, ...others } = props;
  const { labelSize, labelIsPageHeading, labelClassName, groupClassName, ...control } = others;
  const message = useMessage(name, error);
  return {
    group: {
      id,
      label,
      labelSize,
      labelIsPageHeading,
      labelClassName,
      hint,
      error: message,
      className: groupClassName,
    },
    control: {
      ...control,
      id,
      name,
      'aria-describedby': classNames(describedBy, describedByOf(id, hint, message)) || undefined,
    },
    hasError: !!message,
  };
}

/** The message for a field: its own, or else that of the Form round it. */
export function useMessage(name: string, error?: ReactNode): ReactNode {
  const { errors } = useContext(FormContext);
  return error ?? errors[name];
}

/** The ids of the hint and of the message, for `aria-describedby`. */
export const describedByOf = (id: string, hint: ReactNode, message: ReactNode) =>
  classNames(hint && `${id}-hint`, message && `${id}-error`);

type TextControl = { name: string; value?: unknown; defaultValue?: unknown };

/** What a text control starts with: its own default, or else that of the Form. Nothing if the page sets its value. */
export function useDefaultText({ name, value, defaultValue }: TextControl): string | undefined {
  const fromForm = useDefault(name);
  const first = defaultValue ?? fromForm;
  const isText = typeof first === 'string' || typeof first === 'number';
  return value === undefined && isText ? String(first) : undefined;
}

type GroupProps = Omit<ComponentProps<'div'>, 'id'> &
  Pick<
    FieldProps,
    'label' | 'labelSize' | 'labelIsPageHeading' | 'labelClassName' | 'hint' | 'error'
  > & {
    /** Of the control. */
    id: string;
  };

/** A control with its label, hint and message, in this order. */
export function Field({
  id,
  label,
  labelSize,
  labelIsPageHeading,
  labelClassName,
  hint,
  error,
  children,
  ...div
}: GroupProps) {
  return (
    <FormGroup {...div} hasError={!!error}>
      <Label
        htmlFor={id}
        size={labelSize}
        isPageHeading={labelIsPageHeading}
        className={labelClassName}
      >
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children}
    </FormGroup>
  );
}

export function FormGroup({
  hasError,
  className,
  ...div
}: ComponentProps<'div'> & { hasError?: boolean }) {
  const state = hasError && 'govuk-form-group--error';
  return <div {...div} className={classNames('govuk-form-group', state, className)} />;
}
