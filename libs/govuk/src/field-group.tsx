import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { ErrorMessage } from './error-message';
import { describedByOf, FormGroup, useMessage } from './field';
import { Fieldset, type LegendProps } from './fieldset';
import { Hint } from './hint';

/** What every group of controls takes that answer one question. Inside a Form, `name` and `legend` are enough. */
export type FieldGroupProps = LegendProps & {
  name: string;
  /** By default the same as `name`. The ids of the controls start with it. */
  id?: string;
  hint?: ReactNode;
  /** Comes before what the surrounding Form has to say about `name`. */
  error?: ReactNode;
  groupClassName?: string;
  fieldsetClassName?: string;
  role?: string;
  'aria-describedby'?: string;
};

/**
 * A question (the legend), its hint and message, and the controls that answer it.
 * Give the first control the id of the group, so that the error summary finds it. Without a legend there is no
 * fieldset, and each control needs a label that says all.
 */
export function FieldGroup({
  name,
  id = name,
  hint,
  error,
  groupClassName,
  fieldsetClassName,
  role,
  'aria-describedby': describedBy,
  children,
  ...legend
}: FieldGroupProps & { children: ReactNode }) {
  const message = useMessage(name, error);
  const question = (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {message && <ErrorMessage id={`${id}-error`}>{message}</ErrorMessage>}
      {children}
    </>
  );
  return (
    <FormGroup hasError={!!message} className={groupClassName}>
      {legend.legend ? (
        <Fieldset
          {...legend}
          className={fieldsetClassName}
          role={role}
          aria-describedby={classNames(describedBy, describedByOf(id, hint, message)) || undefined}
        >
          {question}
        </Fieldset>
      ) : (
        question
      )}
    </FormGroup>
  );
}

/** Parts what a group was given into what FieldGroup takes and the rest. */
export function partGroup<P extends FieldGroupProps>(props: P) {
  const { name, id, hint, error, groupClassName, fieldsetClassName, role, ...others } = props;
  const { legend, legendSize, legendIsPageHeading, legendClassName, ...more } = others;
  const { 'aria-describedby': describedBy, ...rest } = more;
  const group: FieldGroupProps = {
    name,
    id,
    hint,
    error,
    groupClassName,
    fieldsetClassName,
    role,
    legend,
    legendSize,
    legendIsPageHeading,
    legendClassName,
    'aria-describedby': describedBy,
  };
  return { group, rest };
}
