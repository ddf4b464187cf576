import { Button } from '../button';
import { ErrorSummary } from '../error-summary';
import { NotificationBanner } from '../notification-banner';
import { Panel } from '../panel';
import { PhaseBanner } from '../phase-banner';
import type { TagColour } from '../tag';
import { WarningText } from '../warning-text';
import {
  linkOf,
  modifier,
  own,
  published,
  words,
  type LinkOption,
  type Option,
  type Published,
} from './options';

type SummaryOptions = Option & {
  titleText?: string;
  titleHtml?: string;
  descriptionText?: string;
  descriptionHtml?: string;
  errorList?: LinkOption[];
  disableAutoFocus?: boolean;
};
const errorSummary = published((o: SummaryOptions) => (
  <ErrorSummary
    {...own(o)}
    title={words({ text: o.titleText, html: o.titleHtml })}
    description={words({ text: o.descriptionText, html: o.descriptionHtml })}
    disableAutoFocus={o.disableAutoFocus}
    errors={(o.errorList ?? []).map(linkOf)}
  />
));

type BannerOptions = Option & {
  type?: 'success';
  titleText?: string;
  titleHtml?: string;
  titleId?: string;
  titleHeadingLevel?: 3;
  role?: string;
  disableAutoFocus?: boolean;
};
const notificationBanner = published(
  (o: BannerOptions) => (
    <NotificationBanner
      {...own(o)}
      type={o.type}
      role={o.role}
      title={words({ text: o.titleText, html: o.titleHtml })}
      titleId={o.titleId}
      titleHeadingLevel={o.titleHeadingLevel}
      disableAutoFocus={o.disableAutoFocus}
    >
      {words(o)}
    </NotificationBanner>
  ),
  { 'with invalid type': 'the compiler refuses it' },
);

type Action = LinkOption & { type?: 'button' | 'submit' };
type PanelOptions = Option & {
  titleText?: string;
  titleHtml?: string;
  headingLevel?: 2;
  actions?: Option & { items?: Action[] };
};
function DrawnPanel(o: PanelOptions) {
  const look = modifier<'interruption'>('govuk-panel', o.classes);
  const actions = o.actions?.items?.map((action) => <PanelAction key={action.text} {...action} />);
  return (
    <Panel
      {...own(o)}
      className={look.className}
      variant={look.is}
      title={words({ text: o.titleText, html: o.titleHtml })}
      headingLevel={o.headingLevel}
      actions={actions}
      actionsClassName={o.actions?.classes}
    >
      {words(o)}
    </Panel>
  );
}
function PanelAction({ type, href, text, ...o }: Action) {
  const props = { ...own(o), variant: 'inverse' as const };
  if (!href)
    return (
      <Button {...props} type={type ?? 'button'}>
        {text}
      </Button>
    );
  if (type === 'button')
    return (
      <Button {...props} href={href}>
        {text}
      </Button>
    );
  const { className } = props;
  return (
    <a {...own(o)} href={href} className={`govuk-link govuk-link--inverse ${className ?? ''}`}>
      {text}
    </a>
  );
}
const noAttributes = 'the actions take class names, but no other attributes';
const panel = published((o: PanelOptions) => <DrawnPanel {...o} />, {
  'interruption, with actions classes and attributes': noAttributes,
  'interruption, button link': noAttributes,
  'interruption, no actions items': 'an empty box of actions is not drawn',
});

const phaseBanner = published((o: Option & { tag?: Option }) => {
  const look = modifier<TagColour>('govuk-tag', o.tag?.classes);
  return (
    <PhaseBanner {...own(o)} tag={words(o.tag)} tagColour={look.is}>
      {words(o)}
    </PhaseBanner>
  );
});

const warningText = published((o: Option & { iconFallbackText?: string }) => (
  <WarningText {...own(o)} iconFallbackText={o.iconFallbackText}>
    {words(o)}
  </WarningText>
));

export const messages: Record<string, Published> = {
  'error-summary': errorSummary,
  'notification-banner': notificationBanner,
  panel,
  'phase-banner': phaseBanner,
  'warning-text': warningText,
};
