import { CharacterCount } from '../character-count';
import type { Nothing } from '../class-names';
import type { CountType } from '../count-text';
import { FileUpload } from '../file-upload';
import { PasswordInput } from '../password-input';
import { Select } from '../select';
import { TextInput } from '../text-input';
import { Textarea } from '../textarea';
import { attributes } from './from-html';
import { modifier, own, published, words, type Option, type Published } from './options';

type FieldOptions = Option & {
  name?: string;
  label: Option & { isPageHeading?: boolean };
  hint?: Option;
  errorMessage?: Option;
  formGroup?: Option;
  describedBy?: string;
  value?: string | number;
  disabled?: boolean;
  autocomplete?: string;
  spellcheck?: boolean;
};

function fieldOf({ name = '', label, hint, errorMessage, ...o }: FieldOptions) {
  const { is, className } = modifier('govuk-label', label.classes);
  return {
    ...own(o),
    name,
    label: words(label),
    labelSize: is,
    labelClassName: className,
    labelIsPageHeading: label.isPageHeading,
    hint: words(hint),
    error: words(errorMessage),
    groupClassName: o.formGroup?.classes,
    defaultValue: o.value,
    disabled: o.disabled,
    ...(o.describedBy && { 'aria-describedby': o.describedBy }),
    ...(o.autocomplete && { autoComplete: o.autocomplete }),
    ...(o.spellcheck !== undefined && { spellCheck: o.spellcheck }),
  };
}

type InputOptions = FieldOptions & {
  type?: string;
  inputmode?: 'decimal';
  pattern?: string;
  autocapitalize?: string;
  prefix?: Option;
  suffix?: Option;
};
function DrawnInput(o: InputOptions) {
  const classes = o.classes?.split(' ') ?? [];
  const width = classes.find((name) => name.startsWith('govuk-input--width-'));
  return (
    <TextInput
      type={o.type}
      inputMode={o.inputmode}
      pattern={o.pattern}
      autoCapitalize={o.autocapitalize}
      prefix={words(o.prefix)}
      suffix={words(o.suffix)}
      width={width ? (Number(width.replace(/\D+/, '')) as 2) : undefined}
      {...fieldOf(o)}
      className={classes.filter((name) => name !== width).join(' ')}
    />
  );
}
const affix = 'a prefix or suffix is words only, without attributes of its own';
const input = published((o: InputOptions) => <DrawnInput {...o} />, {
  'with prefix with classes': affix,
  'with prefix with attributes': affix,
  'with suffix with classes': affix,
  'with suffix with attributes': affix,
  'with customised input wrapper': affix,
});

const textarea = published((o: FieldOptions & { rows?: number }) => (
  <Textarea {...fieldOf(o)} rows={o.rows} />
));

const passwordInput = published((o: FieldOptions) => <PasswordInput {...fieldOf(o)} />, {
  'with translations': 'we speak English only',
});

type SelectOption = Option & {
  value?: string | number | boolean;
  selected?: boolean;
  disabled?: boolean;
};
type SelectOptions = Omit<FieldOptions, 'value'> & {
  items?: (SelectOption | Nothing)[];
  value?: string | number;
};
const select = published(
  ({ items = [], ...o }: SelectOptions) => {
    const selected = items.find((item) => item && item.selected);
    return (
      <Select
        {...fieldOf(o)}
        defaultValue={o.value ?? (selected ? String(selected.value) : undefined)}
        items={items.map(
          (item) =>
            item && {
              text: item.text ?? '',
              disabled: item.disabled,
              ...(item.value !== undefined && { value: String(item.value) }),
              ...attributes(item.attributes),
            },
        )}
      />
    );
  },
  { 'item selected overrides value': 'what is selected is said once, by defaultValue' },
);

type CountOptions = FieldOptions & {
  maxlength: number;
  threshold?: number;
  countType?: CountType;
  rows?: number;
};
const english = 'we speak English only, in the published words';
const noLimit = 'without a limit there is nothing to count: use Textarea';
const characterCount = published(
  (o: CountOptions) => (
    <CharacterCount
      {...fieldOf(o)}
      maxLength={o.maxlength}
      threshold={o.threshold}
      countType={o.countType}
      rows={o.rows}
    />
  ),
  {
    'with maxwords': 'deprecated: countType is words',
    'with custom textarea description': english,
    'with translations': english,
    'custom classes on countMessage': 'the message looks the same everywhere',
    'with textarea maxlength attribute': 'too much may be typed, or pasting would cut words off',
    'to configure in JavaScript': noLimit,
    'with neither maxlength nor maxwords set': noLimit,
    'with neither maxlength, maxwords nor textarea description set': noLimit,
  },
);

const plain = 'a browser draws it well, and its own words are those that people know';
const fileUpload = published(
  (o: FieldOptions & { multiple?: boolean }) => (
    <FileUpload {...fieldOf({ ...o, value: undefined })} multiple={o.multiple} />
  ),
  {
    enhanced: plain,
    'enhanced, with error message and hint': plain,
    'enhanced, multiple files': plain,
    'enhanced, custom wrapper classes and attributes': plain,
    translated: english,
  },
);

export const fields: Record<string, Published> = {
  'character-count': characterCount,
  'file-upload': fileUpload,
  input,
  'password-input': passwordInput,
  select,
  textarea,
};
