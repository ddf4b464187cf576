import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, useDefaultText, useField, type FieldProps } from './field';
import { useScripted } from './scripted';

type PasswordInputProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>;

/** https://design-system.service.gov.uk/components/password-input/ */
export function PasswordInput({ className, ...props }: PasswordInputProps) {
  const { group, control, hasError } = useField(props);
  const { isShown, said, toggle, input } = useShownPassword();
  const scripted = useScripted();
  return (
    <Field
      {...group}
      className={classNames('govuk-password-input', group.className)}
      data-module="govuk-password-input"
    >
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="current-password"
          {...control}
          ref={input}
          type={isShown ? 'text' : 'password'}
          defaultValue={useDefaultText(control)}
          className={classNames(
            'govuk-input govuk-password-input__input govuk-js-password-input-input',
            className,
            hasError && 'govuk-input--error',
          )}
        />
        {scripted && (
          <div className="govuk-password-input__sr-status govuk-visually-hidden" aria-live="polite">
            {said}
          </div>
        )}
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          data-module="govuk-button"
          aria-controls={control.id}
          aria-label={isShown ? 'Hide password' : 'Show password'}
          hidden={!scripted}
          onClick={toggle}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
    </Field>
  );
}

/** Hides the password again when the form is sent, or browsers would keep it among ordinary texts. */
function useShownPassword() {
  const [isShown, setShown] = useState<boolean>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = input.current?.form;
    const hide = () => setShown((shown) => shown && false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);
  const said = isShown === undefined ? '' : `Your password is ${isShown ? 'visible' : 'hidden'}`;
  return { isShown, said, input, toggle: () => setShown(!isShown) };
}
