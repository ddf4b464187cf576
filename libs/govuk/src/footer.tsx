import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Link, type LinkProps } from './link';

export type FooterLink = LinkProps & { text: ReactNode };
export type FooterSection = {
  title: string;
  width?: 'full' | 'one-half' | 'one-third' | 'two-thirds' | 'one-quarter';
  columns?: number;
  items?: FooterLink[];
};
export type FooterMeta = { title?: string; items?: FooterLink[]; content?: ReactNode };

type FooterProps = ComponentProps<'div'> & {
  navigation?: FooterSection[];
  meta?: FooterMeta;
  containerClassName?: string;
};

/**
 * https://design-system.service.gov.uk/components/footer/
 * Without the crown, the Open Government Licence and the Crown copyright: those belong to GOV.UK.
 */
export function Footer({
  navigation = [],
  meta,
  containerClassName,
  className,
  ...div
}: FooterProps) {
  return (
    <div {...div} className={classNames('govuk-footer', className)}>
      <div className={classNames('govuk-width-container', containerClassName)}>
        {navigation.length > 0 && (
          <>
            <div className="govuk-footer__navigation">{navigation.map(section)}</div>
            <hr className="govuk-footer__section-break" />
          </>
        )}
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta && <Meta {...meta} />}
          </div>
        </div>
      </div>
    </div>
  );
}

const section = ({ title, width = 'full', columns, items = [] }: FooterSection) => (
  <div key={title} className={`govuk-footer__section govuk-grid-column-${width}`}>
    <h2 className="govuk-footer__heading govuk-heading-m">{title}</h2>
    {items.length > 0 && (
      <ul
        className={classNames(
          'govuk-footer__list',
          columns && `govuk-footer__list--columns-${columns}`,
        )}
      >
        {items.map((item, index) => (
          <li key={index} className="govuk-footer__list-item">
            {footerLink(item)}
          </li>
        ))}
      </ul>
    )}
  </div>
);

function Meta({ title = 'Support links', items = [], content }: FooterMeta) {
  return (
    <>
      <h2 className="govuk-visually-hidden">{title}</h2>
      {items.length > 0 && (
        <ul className="govuk-footer__inline-list">
          {items.map((item, index) => (
            <li key={index} className="govuk-footer__inline-list-item">
              {footerLink(item)}
            </li>
          ))}
        </ul>
      )}
      {content && <div className="govuk-footer__meta-custom">{content}</div>}
    </>
  );
}

const footerLink = ({ text, ...link }: FooterLink) => (
  <Link {...link} className="govuk-footer__link">
    {text}
  </Link>
);
