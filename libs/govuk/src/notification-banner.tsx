import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names';
import { moveFocus } from './focus';

type NotificationBannerProps = Omit<ComponentProps<'div'>, 'title'> & {
  /** `success` says that something was done: it is announced at once and takes the focus. */
  type?: 'success';
  title?: ReactNode;
  titleId?: string;
  titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  disableAutoFocus?: boolean;
};

/** https://design-system.service.gov.uk/components/notification-banner/ */
export function NotificationBanner({
  type,
  title = type === 'success' ? 'Success' : 'Important',
  titleId = 'govuk-notification-banner-title',
  titleHeadingLevel = 2,
  role = type === 'success' ? 'alert' : 'region',
  disableAutoFocus,
  className,
  children,
  ...div
}: NotificationBannerProps) {
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (banner.current && role === 'alert' && !disableAutoFocus) moveFocus(banner.current);
  }, [role, disableAutoFocus]);
  const Heading = `h${titleHeadingLevel}` as const;
  return (
    <div
      {...div}
      ref={banner}
      role={role}
      className={classNames(
        'govuk-notification-banner',
        type && `govuk-notification-banner--${type}`,
        className,
      )}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
