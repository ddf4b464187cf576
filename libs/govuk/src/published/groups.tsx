import { Checkboxes } from '../checkboxes';
import type { ChoiceItem } from '../choices';
import type { Nothing } from '../class-names';
import { DateInput } from '../date-input';
import type { DatePart } from '../date-parts';
import { Radios } from '../radios';
import { attributes } from './from-html';
import { modifier, own, published, words, type Option, type Published } from './options';
import { legendOf, type LegendOptions } from './pieces';

type GroupOptions = Option & {
  name?: string;
  idPrefix?: string;
  fieldset?: Option & { legend?: LegendOptions; describedBy?: string };
  describedBy?: string;
  hint?: Option;
  errorMessage?: Option;
  formGroup?: Option;
};

const groupOf = ({ fieldset, hint, errorMessage, ...o }: GroupOptions) => ({
  ...own(o),
  ...legendOf(fieldset?.legend),
  hint: words(hint),
  error: words(errorMessage),
  groupClassName: o.formGroup?.classes,
  fieldsetClassName: fieldset?.classes,
  ...attributesOnly(fieldset?.describedBy ?? o.describedBy),
});
const attributesOnly = (describedBy?: string) => describedBy && { 'aria-describedby': describedBy };

type ItemOption = Option & {
  value?: string | number;
  name?: string;
  label?: Option;
  hint?: Option;
  conditional?: { html: string | false };
  divider?: string;
  checked?: boolean;
  disabled?: boolean;
  behaviour?: 'exclusive';
};
const itemOf = (item: ItemOption | Nothing): ChoiceItem => {
  if (!item) return item;
  if (item.divider) return { divider: item.divider };
  return {
    id: item.id,
    name: item.name,
    value: item.value,
    label: words(item),
    labelClassName: item.label?.classes,
    hint: words(item.hint),
    conditional: item.conditional?.html && words({ html: item.conditional.html }),
    defaultChecked: item.checked,
    disabled: item.disabled,
    exclusive: item.behaviour === 'exclusive',
    ...attributes(item.attributes),
  };
};

const fixed = 'fieldset, label and hint take class names, but no other attributes';

type RadiosOptions = GroupOptions & { items: (ItemOption | Nothing)[]; value?: string };
function DrawnRadios({ name = '', ...o }: RadiosOptions) {
  const names = o.classes?.split(' ') ?? [];
  const small = names.includes('govuk-radios--small');
  const inline = names.includes('govuk-radios--inline');
  const others = names.filter((each) => !/^govuk-radios--(small|inline)$/.test(each)).join(' ');
  return (
    <Radios
      {...groupOf(o)}
      {...{ name, small, inline }}
      id={o.idPrefix}
      className={others}
      items={o.items.map(itemOf)}
      defaultValue={o.value}
    />
  );
}
const radios = published((o: RadiosOptions) => <DrawnRadios {...o} />, {
  'label with attributes': fixed,
  'fieldset params': fixed,
});

type CheckboxesOptions = GroupOptions & { items: (ItemOption | Nothing)[]; values?: string[] };
function DrawnCheckboxes({ name = '', ...o }: CheckboxesOptions) {
  const { is, className } = modifier<'small'>('govuk-checkboxes', o.classes);
  return (
    <Checkboxes
      {...groupOf(o)}
      name={name}
      id={o.idPrefix}
      small={is === 'small'}
      className={className}
      items={o.items.map(itemOf)}
      defaultValue={o.values}
    />
  );
}
const checkboxes = published((o: CheckboxesOptions) => <DrawnCheckboxes {...o} />, {
  'label with attributes': fixed,
  'fieldset params': fixed,
});

type PartOption = Option & {
  name?: string;
  value?: number;
  error?: boolean;
  autocomplete?: string;
};
type DateOptions = GroupOptions &
  Partial<Record<DatePart, PartOption | false>> & {
    id: string;
    namePrefix?: string;
    items?: (PartOption & { name: DatePart })[];
    values?: Record<string, number>;
  };
const order: DatePart[] = ['day', 'month', 'year'];
function DrawnDate({ id, ...o }: DateOptions) {
  const parts = o.items?.length
    ? o.items.map(({ name }) => name)
    : order.filter((part) => o[part] !== false);
  const given = (part: DatePart) =>
    o.items?.find(({ name }) => name === part) ?? (o[part] || undefined);
  const isWrong = (part: DatePart) =>
    given(part)?.error ?? given(part)?.classes?.includes('govuk-input--error');
  const wrong = parts.filter(isWrong);
  const right = parts.filter((part) => given(part)?.error === false);
  const byOmission = right.length > 0 ? parts.filter((part) => !right.includes(part)) : undefined;
  const prefix = o.namePrefix ? `${o.namePrefix}-` : '';
  const valueOf = (part: DatePart) =>
    given(part)?.value ?? (o[part] || undefined)?.value ?? o.values?.[prefix + part];
  const filled = parts.filter((part) => valueOf(part) !== undefined);
  return (
    <DateInput
      {...groupOf(o)}
      id={id}
      name={o.namePrefix ?? id}
      parts={parts}
      errorParts={wrong.length > 0 ? wrong : byOmission}
      defaultValue={Object.fromEntries(filled.map((part) => [part, valueOf(part)]))}
      autoComplete={given('day')?.autocomplete ? 'bday' : undefined}
    />
  );
}
const uniform = 'the three parts are the same in every date: only their values differ';
const dateInput = published((o: DateOptions) => <DrawnDate {...o} />, {
  'with translations': 'we speak English only',
  'with values, name prefix and custom names': 'the parts are called day, month and year',
  'with nested name': 'the parts are called day, month and year',
  'custom pattern': uniform,
  'custom inputmode': uniform,
  'items with classes': uniform,
  'with input attributes': uniform,
  'with id on items': uniform,
  'with item value': uniform,
  'with field value and items': uniform,
  'with field value and item value': uniform,
  'with field value, item value and values': uniform,
});

/** Ours are called `dob.day`, so that a form's answer is `{ dob: { day } }`; theirs `dob-day`, or only `day`. */
const withDottedNames = ({ draw, notOurs }: Published): Published => ({
  draw,
  notOurs,
  adjust: (html) => {
    const id = /govuk-date-input[^>]* id="([^"]+)"/.exec(html)?.[1] ?? '';
    return html.replace(
      / name="(?:([^"]+)-)?(day|month|year)"/g,
      (_, prefix: string | undefined, part: string) => ` name="${prefix ?? id}.${part}"`,
    );
  },
});

export const groups: Record<string, Published> = {
  checkboxes,
  'date-input': withDottedNames(dateInput),
  radios,
};
