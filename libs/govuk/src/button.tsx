import { useContext, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import { FormContext } from './form-context';
import { Link, type LinkProps } from './link';

type Look = { variant?: 'secondary' | 'warning' | 'inverse'; start?: boolean };
type LinkButtonProps = Look & LinkProps;
type RealButtonProps = Look & ComponentProps<'button'> & { href?: undefined };

/**
 * https://design-system.service.gov.uk/components/button/
 * With `href` it is a link that looks like a button. Inside a Form that is being sent, a submit button says that it
 * is unavailable, but keeps the focus.
 */
export function Button(props: LinkButtonProps | RealButtonProps) {
  return props.href === undefined ? <RealButton {...props} /> : <LinkButton {...props} />;
}

function RealButton({ variant, start, className, children, ...button }: RealButtonProps) {
  const { sending } = useContext(FormContext);
  const { type = 'submit', disabled } = button;
  const unavailable = disabled || (sending && type === 'submit') || undefined;
  return (
    <button
      aria-disabled={unavailable}
      {...button}
      type={type}
      className={look({ variant, start }, className)}
      data-module="govuk-button"
    >
      <Words start={start}>{children}</Words>
    </button>
  );
}

function LinkButton({ variant, start, className, children, ...link }: LinkButtonProps) {
  return (
    <Link
      onKeyDown={pressOnSpace}
      {...link}
      role="button"
      draggable="false"
      className={look({ variant, start }, className)}
      data-module="govuk-button"
    >
      <Words start={start}>{children}</Words>
    </Link>
  );
}

const look = ({ variant, start }: Look, className?: string) =>
  classNames(
    'govuk-button',
    variant && `govuk-button--${variant}`,
    className,
    start && 'govuk-button--start',
  );

/** Screen readers announce a button, and a button is pressed with the space bar. */
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}

/** In a start button everything but plain text needs one element round it, or its spaces are lost. */
function Words({ start, children }: { start?: boolean; children: ReactNode }) {
  if (!start) return children;
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
