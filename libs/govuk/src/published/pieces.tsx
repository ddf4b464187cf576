import { Button } from '../button';
import { Details } from '../details';
import { ErrorMessage } from '../error-message';
import { Fieldset } from '../fieldset';
import { Hint } from '../hint';
import { InsetText } from '../inset-text';
import { Label } from '../label';
import { Tag, type TagColour } from '../tag';
import {
  modifier,
  own,
  published,
  words,
  type LinkOption,
  type Option,
  type Published,
} from './options';

type ButtonOptions = LinkOption & {
  name?: string;
  value?: string;
  type?: 'button' | 'submit';
  disabled?: boolean;
  isStartButton?: boolean;
};
function DrawnButton(o: ButtonOptions) {
  const look = modifier<'secondary' | 'warning' | 'inverse'>('govuk-button', o.classes);
  const { name, value, type, disabled } = o;
  const props = { ...own(o), className: look.className, variant: look.is, start: o.isStartButton };
  return o.href ? (
    <Button {...props} href={o.href}>
      {words(o)}
    </Button>
  ) : (
    <Button {...props} {...{ name, value, type, disabled }}>
      {words(o)}
    </Button>
  );
}
const button = published((o: ButtonOptions) => <DrawnButton {...o} />, {
  'prevent double click': 'Form stops a second press for as long as it is being sent',
  "don't prevent double click": 'Form stops a second press for as long as it is being sent',
});

type DetailsOptions = Option & { summaryText?: string; summaryHtml?: string; open?: boolean };
const details = published((o: DetailsOptions) => (
  <Details {...own(o)} open={o.open} summary={words({ text: o.summaryText, html: o.summaryHtml })}>
    {words(o)}
  </Details>
));

const errorMessage = published((o: Option & { visuallyHiddenText?: string }) => (
  <ErrorMessage {...own(o)} visuallyHiddenText={o.visuallyHiddenText}>
    {words(o)}
  </ErrorMessage>
));

export type LegendOptions = Option & { isPageHeading?: boolean };
export function legendOf(legend?: LegendOptions) {
  const { is, className } = modifier('govuk-fieldset__legend', legend?.classes);
  return {
    legend: words(legend),
    legendSize: is,
    legendClassName: className,
    legendIsPageHeading: legend?.isPageHeading,
  };
}

type FieldsetOptions = Option & { legend?: LegendOptions; describedBy?: string; role?: string };
const fieldset = published((o: FieldsetOptions) => (
  <Fieldset {...own(o)} {...legendOf(o.legend)} role={o.role} aria-describedby={o.describedBy}>
    {words({ html: o.html })}
  </Fieldset>
));

const hint = published((o: Option) => <Hint {...own(o)}>{words(o)}</Hint>);
const insetText = published((o: Option) => <InsetText {...own(o)}>{words(o)}</InsetText>);

type LabelOptions = Option & { for?: string; isPageHeading?: boolean };
function DrawnLabel(o: LabelOptions) {
  const { is, className } = modifier('govuk-label', o.classes);
  return (
    <Label
      {...own(o)}
      className={className}
      size={is}
      htmlFor={o.for}
      isPageHeading={o.isPageHeading}
    >
      {words(o)}
    </Label>
  );
}
const label = published((o: LabelOptions) => <DrawnLabel {...o} />, {
  empty: 'a label has words',
});

export function DrawnTag(o: Option) {
  const look = modifier<TagColour>('govuk-tag', o.classes);
  return (
    <Tag {...own(o)} className={look.className} colour={look.is}>
      {words(o)}
    </Tag>
  );
}
const tag = published((o: Option) => <DrawnTag {...o} />);

export const pieces: Record<string, Published> = {
  button,
  details,
  'error-message': errorMessage,
  fieldset,
  hint,
  'inset-text': insetText,
  label,
  tag,
};
