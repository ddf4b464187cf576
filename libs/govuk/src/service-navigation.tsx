import { useState, useSyncExternalStore, type ComponentProps, type ReactNode } from 'react';
import { classNames, type Nothing } from './class-names';
import { Link, type LinkProps } from './link';

/** `current` is this very page; `active` is the part of the service that this page belongs to. */
export type NavigationItem = Partial<LinkProps> & {
  text: ReactNode;
  current?: boolean;
  active?: boolean;
};

type ServiceNavigationProps = Omit<ComponentProps<'div'>, 'children'> & {
  serviceName?: ReactNode;
  serviceHref?: string;
  items?: (NavigationItem | Nothing)[];
  /** Behind a menu button on narrow screens. By default when there is more than one item. */
  collapseOnMobile?: boolean;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigationLabel?: string;
  navigationId?: string;
  navigationClassName?: string;
  start?: ReactNode;
  end?: ReactNode;
  /** Puts `end` into the same row. */
  endInline?: boolean;
  navigationStart?: ReactNode;
  navigationEnd?: ReactNode;
};

/** https://design-system.service.gov.uk/components/service-navigation/ */
export function ServiceNavigation({
  serviceName,
  serviceHref,
  items,
  collapseOnMobile,
  menuButtonText,
  menuButtonLabel,
  navigationLabel,
  navigationId,
  navigationClassName,
  start,
  end,
  endInline,
  navigationStart,
  navigationEnd,
  'aria-label': label = 'Service information',
  className,
  ...rest
}: ServiceNavigationProps) {
  const inline = endInline && 'govuk-service-navigation__inlining-container';
  const isLandmark = serviceName || start || end;
  const Element = isLandmark ? 'section' : 'div';
  return (
    <Element
      {...rest}
      aria-label={isLandmark ? label : undefined}
      className={classNames('govuk-service-navigation', className)}
      data-module="govuk-service-navigation"
    >
      <div className={classNames('govuk-width-container', inline)}>
        {start}
        <div className="govuk-service-navigation__container">
          {serviceName && <ServiceName name={serviceName} href={serviceHref} />}
          <Menu
            items={(items ?? []).filter((item) => !!item)}
            before={navigationStart}
            after={navigationEnd}
            collapse={collapseOnMobile}
            buttonText={menuButtonText}
            buttonLabel={menuButtonLabel}
            label={navigationLabel}
            id={navigationId}
            className={navigationClassName}
          />
        </div>
        {end}
      </div>
    </Element>
  );
}

const ServiceName = ({ name, href }: { name: ReactNode; href?: string }) => (
  <span className="govuk-service-navigation__service-name">
    {href ? (
      <Link href={href} className="govuk-service-navigation__link">
        {name}
      </Link>
    ) : (
      <span className="govuk-service-navigation__text">{name}</span>
    )}
  </span>
);

type MenuProps = {
  items: NavigationItem[];
  before?: ReactNode;
  after?: ReactNode;
  collapse?: boolean;
  buttonText?: string;
  buttonLabel?: string;
  label?: string;
  id?: string;
  className?: string;
};

function Menu({
  items,
  before,
  after,
  collapse = items.length > 1,
  buttonText = 'Menu',
  buttonLabel,
  label = buttonText,
  id = 'navigation',
  className,
}: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const isNarrow = useNarrow() && collapse;
  if (items.length === 0 && !before && !after) return null;
  return (
    <nav aria-label={label} className={classNames('govuk-service-navigation__wrapper', className)}>
      {collapse && (
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={buttonLabel === buttonText ? undefined : buttonLabel}
          aria-expanded={isNarrow ? isOpen : undefined}
          hidden={!isNarrow}
          aria-hidden={isNarrow ? undefined : true}
          onClick={() => setOpen(!isOpen)}
        >
          {buttonText}
        </button>
      )}
      <ul className="govuk-service-navigation__list" id={id} hidden={isNarrow && !isOpen}>
        {before}
        {items.map((item, index) => (
          <Item key={index} {...item} onFollow={() => setOpen(false)} />
        ))}
        {after}
      </ul>
    </nav>
  );
}

function Item({
  text,
  current,
  active,
  href,
  onFollow,
  ...link
}: NavigationItem & { onFollow: () => void }) {
  const isHere = current || active;
  const ariaCurrent = current ? 'page' : isHere || undefined;
  const words = isHere ? (
    <strong className="govuk-service-navigation__active-fallback">{text}</strong>
  ) : (
    text
  );
  return (
    <li
      className={classNames(
        'govuk-service-navigation__item',
        isHere && 'govuk-service-navigation__item--active',
      )}
    >
      {href ? (
        <Link
          onClick={onFollow}
          {...link}
          href={href}
          className="govuk-service-navigation__link"
          aria-current={ariaCurrent}
        >
          {words}
        </Link>
      ) : (
        text && (
          <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {words}
          </span>
        )
      )}
    </li>
  );
}

/** Whether the screen is narrower than GOV.UK's tablet breakpoint, which its styles publish as a property. */
function useNarrow() {
  return useSyncExternalStore(
    (changed) => {
      const query = tabletQuery();
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    () => !(tabletQuery()?.matches ?? true),
    () => false,
  );
}

function tabletQuery(): MediaQueryList | undefined {
  const width = getComputedStyle(document.documentElement).getPropertyValue(
    '--govuk-breakpoint-tablet',
  );
  return width ? window.matchMedia(`(min-width: ${width})`) : undefined;
}
