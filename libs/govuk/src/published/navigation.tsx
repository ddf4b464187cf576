import { BackLink } from '../back-link';
import { Breadcrumbs } from '../breadcrumbs';
import { Footer, type FooterSection } from '../footer';
import { GenericHeader } from '../generic-header';
import type { Nothing } from '../class-names';
import { Pagination } from '../pagination';
import { ServiceNavigation } from '../service-navigation';
import { SkipLink } from '../skip-link';
import { attributes, fromHtml } from './from-html';
import {
  linkOf,
  own,
  published,
  words,
  type LinkOption,
  type Option,
  type Published,
} from './options';

const backLink = published((o: LinkOption) => (
  <BackLink href={o.href ?? '#'} {...own(o)}>
    {words(o)}
  </BackLink>
));

type BreadcrumbOptions = Option & {
  items: LinkOption[];
  collapseOnMobile?: boolean;
  labelText?: string;
};
const breadcrumbs = published((o: BreadcrumbOptions) => (
  <Breadcrumbs
    {...(o.labelText && { 'aria-label': o.labelText })}
    {...own(o)}
    collapseOnMobile={o.collapseOnMobile}
    items={o.items.map(linkOf)}
  />
));

const skipLink = published((o: Option & { href?: `#${string}` }) => (
  <SkipLink {...own(o)} href={o.href}>
    {words(o)}
  </SkipLink>
));

type Section = Omit<FooterSection, 'items'> & { items?: LinkOption[] };
type FooterOptions = Option & {
  navigation?: Section[];
  meta?: Option & { visuallyHiddenTitle?: string; items?: LinkOption[] };
  containerClasses?: string;
};
const footer = published(
  ({ navigation, meta, ...o }: FooterOptions) => (
    <Footer
      {...own(o)}
      containerClassName={o.containerClasses}
      navigation={navigation?.map((each) => ({ ...each, items: each.items?.map(linkOf) }))}
      meta={
        meta && {
          title: meta.visuallyHiddenTitle,
          items: meta.items?.map(linkOf),
          content: words(meta),
        }
      }
    />
  ),
  {},
  // Neither the crown, nor the licence, nor the Crown copyright is ours to claim.
  (html) =>
    without(
      html,
      'svg',
      '.govuk-footer__licence-description',
      ':has(> .govuk-footer__copyright-logo)',
    ),
);

function without(html: string, ...selectors: string[]) {
  const template = document.createElement('template');
  template.innerHTML = html;
  template.content.querySelectorAll(selectors.join()).forEach((element) => element.remove());
  return template.innerHTML;
}

type HeaderOptions = Option & {
  logoText?: string;
  logoHtml?: string;
  url?: string;
  containerClasses?: string;
};
const genericHeader = published((o: HeaderOptions) => (
  <GenericHeader
    {...own(o)}
    href={o.url}
    containerClassName={o.containerClasses}
    logo={words({ text: o.logoText, html: o.logoHtml })}
  />
));

type StepOption = LinkOption & { labelText?: string };
type PageOption = Partial<LinkOption> & {
  number?: number | string;
  current?: boolean;
  ellipsis?: boolean;
  visuallyHiddenText?: string;
};
type PaginationOptions = Option & {
  previous?: StepOption;
  next?: StepOption;
  items?: (PageOption | null)[];
  landmarkLabel?: string;
};
const pageOf = (page: PageOption | null) => {
  if (page?.ellipsis) return '…';
  if (!page?.href || !page.number) return null;
  const { number, href, current, visuallyHiddenText } = page;
  const label = visuallyHiddenText && { 'aria-label': visuallyHiddenText };
  return { number, href, current, ...label, ...attributes(page.attributes) };
};
const stepOf = (step: StepOption) => ({ ...linkOf(step), labelText: step.labelText });
const pagination = published((o: PaginationOptions) => (
  <Pagination
    {...(o.landmarkLabel && { 'aria-label': o.landmarkLabel })}
    {...own(o)}
    previous={o.previous && stepOf(o.previous)}
    next={o.next && stepOf(o.next)}
    items={o.items?.map(pageOf)}
  />
));

type NavigationOption = Option & { href?: string; current?: boolean; active?: boolean };
type NavigationOptions = Option & {
  serviceName?: string;
  serviceUrl?: string;
  navigation?: (NavigationOption | Nothing)[];
  collapseNavigationOnMobile?: boolean;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigationLabel?: string;
  navigationId?: string;
  navigationClasses?: string;
  ariaLabel?: string;
  slots?: {
    start?: string;
    end?: string | { html: string; align: string };
    navigationStart?: string;
    navigationEnd?: string;
  };
};
const slot = (html?: string) => html && fromHtml(html);
const serviceNavigation = published(({ slots = {}, ...o }: NavigationOptions) => (
  <ServiceNavigation
    {...(o.ariaLabel && { 'aria-label': o.ariaLabel })}
    {...own(o)}
    serviceName={o.serviceName}
    serviceHref={o.serviceUrl}
    items={o.navigation?.map(
      (item) => item && { ...linkOf(item), current: item.current, active: item.active },
    )}
    collapseOnMobile={o.collapseNavigationOnMobile}
    menuButtonText={o.menuButtonText}
    menuButtonLabel={o.menuButtonLabel}
    navigationLabel={o.navigationLabel}
    navigationId={o.navigationId}
    navigationClassName={o.navigationClasses}
    start={slot(slots.start)}
    end={slot(typeof slots.end === 'object' ? slots.end.html : slots.end)}
    endInline={typeof slots.end === 'object'}
    navigationStart={slot(slots.navigationStart)}
    navigationEnd={slot(slots.navigationEnd)}
  />
));

export const navigation: Record<string, Published> = {
  'back-link': backLink,
  breadcrumbs,
  footer,
  'generic-header': genericHeader,
  pagination,
  'service-navigation': serviceNavigation,
  'skip-link': skipLink,
};
