import { useEffect, useState, type ComponentProps } from 'react';
import { classNames } from './class-names';
import { countMessage, countText, type CountType } from './count-text';
import { Field, useDefaultText, useField, type FieldProps } from './field';
import { useScripted } from './scripted';

type CharacterCountProps = FieldProps &
  Omit<ComponentProps<'textarea'>, keyof FieldProps | 'maxLength'> & {
    /** More can be typed; it is up to the schema to refuse it. */
    maxLength: number;
    countType?: CountType;
    /** Per cent of the limit from which on the count is shown. */
    threshold?: number;
  };

/** https://design-system.service.gov.uk/components/character-count/ */
export function CharacterCount({
  maxLength,
  countType,
  threshold,
  rows = 5,
  className,
  onChange,
  ...props
}: CharacterCountProps) {
  const { id = props.name, 'aria-describedby': describedBy } = props;
  const { group, control, hasError } = useField({
    ...props,
    'aria-describedby': classNames(describedBy, `${id}-info`),
  });
  const defaultValue = useDefaultText(control);
  const [typed, setTyped] = useState(defaultValue ?? '');
  const scripted = useScripted();
  const count = countText(String(control.value ?? typed), countType);
  const isOver = scripted && count > maxLength;
  return (
    <Field
      {...group}
      className={classNames('govuk-character-count', group.className)}
      data-module="govuk-character-count"
      data-maxlength={maxLength}
      data-threshold={threshold}
      data-count-type={countType}
    >
      <textarea
        {...control}
        rows={rows}
        defaultValue={defaultValue}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange?.(event);
        }}
        className={classNames(
          'govuk-textarea govuk-js-character-count',
          (hasError || isOver) && 'govuk-textarea--error',
          className,
        )}
      />
      <div
        id={`${id}-info`}
        className={classNames(
          'govuk-hint govuk-character-count__message',
          scripted && 'govuk-visually-hidden',
        )}
      >
        You can enter up to {maxLength} {countType === 'words' ? 'words' : 'characters'}
      </div>
      {scripted && (
        <Remaining
          message={countMessage(maxLength - count, countType)}
          isOver={isOver}
          isShown={count >= (maxLength * (threshold ?? 0)) / 100}
        />
      )}
    </Field>
  );
}

type RemainingProps = { message: string; isOver: boolean; isShown: boolean };

/** The count for the eye, at once, and for screen readers, when typing has paused. */
function Remaining({ message, isOver, isShown }: RemainingProps) {
  const said = useWhenSettled(message);
  return (
    <>
      <div
        className={classNames(
          'govuk-character-count__message govuk-character-count__status',
          isOver ? 'govuk-error-message' : 'govuk-hint',
          !isShown && 'govuk-character-count__message--disabled',
        )}
        aria-hidden="true"
      >
        {message}
      </div>
      <div
        className="govuk-character-count__sr-status govuk-visually-hidden"
        aria-live="polite"
        aria-hidden={isShown ? undefined : true}
      >
        {said}
      </div>
    </>
  );
}

/** The last message that stayed for a second: each key stroke would otherwise be talked over. */
function useWhenSettled(message: string) {
  const [settled, setSettled] = useState(message);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(message), 1000);
    return () => clearTimeout(timer);
  }, [message]);
  return settled;
}
