import { useEffect, useRef, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import { moveFocus } from './focus';

/** One problem, and where to go to put it right: `href` is `#` and the id of the field. */
export type ErrorSummaryItem = ComponentProps<'a'> & { text: ReactNode };

type ErrorSummaryProps = Omit<ComponentProps<'div'>, 'title' | 'children'> & {
  errors: ErrorSummaryItem[];
  title?: ReactNode;
  description?: ReactNode;
  disableAutoFocus?: boolean;
};

/**
 * https://design-system.service.gov.uk/components/error-summary/
 * Takes the focus when it appears and whenever its errors change. To show the same errors again, give it a new `key`.
 */
export function ErrorSummary({
  errors,
  title = 'There is a problem',
  description,
  disableAutoFocus,
  className,
  ...div
}: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const said = JSON.stringify(
    errors.map(({ text, href }) => [typeof text === 'string' && text, href]),
  );
  useEffect(() => {
    if (summary.current && !disableAutoFocus) moveFocus(summary.current);
  }, [said, disableAutoFocus]);
  return (
    <div
      {...div}
      ref={summary}
      className={classNames('govuk-error-summary', className)}
      data-disable-auto-focus={disableAutoFocus}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ text, ...link }, index) => (
                <li key={index}>
                  {link.href ? (
                    <a onClick={goToField} {...link}>
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

/** Shows the question, not only the bare field, and puts the focus into the field. */
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  // A page that is only tested, and never laid out, cannot scroll.
  (legendOrLabelOf(field) ?? field).scrollIntoView?.();
  field.focus({ preventScroll: true });
}

function legendOrLabelOf(field: HTMLElement) {
  const legend = field.closest('fieldset')?.querySelector('legend');
  if (legend && (isChoice(field) || bothFitOnScreen(legend, field))) return legend;
  return 'labels' in field ? (field as HTMLInputElement).labels?.[0] : undefined;
}

const isChoice = (field: HTMLElement) =>
  field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);

/** Half a screen: the other half may be covered by an on-screen keyboard. */
const bothFitOnScreen = (legend: HTMLElement, field: HTMLElement) =>
  field.getBoundingClientRect().bottom - legend.getBoundingClientRect().top <
  window.innerHeight / 2;
