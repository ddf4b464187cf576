export type Typed = { [name: string]: TypedValue };
type TypedValue = FormDataEntryValue | FormDataEntryValue[] | boolean | Typed;

/**
 * What stands in a form, by the names of its fields:
 * - a text, a select or the chosen radio is a string; no radio chosen, and the name is absent
 * - checkboxes with a `value` are a list, also of one or none; a checkbox without a `value` is true or false
 * - a chosen file is a File; none chosen, and the name is absent
 * - a name that occurs several times is a list
 * - `startOn.day` is `{ startOn: { day } }`
 * - the button that was pressed, if it has a name
 * Fields that a choice has not opened, or that are disabled, are not part of the answer.
 */
export function typedIn(form: HTMLFormElement, pressed: HTMLElement | null = null): Typed {
  const sent = new FormData(form, pressed);
  const typed: Typed = {};
  for (const field of fieldsOf(form).filter(isOpen)) {
    const value = valueOf(field, sent);
    if (value !== undefined) put(typed, field.name.split('.'), value);
  }
  return typed;
}

export type NamedField = HTMLElement & { name: string };

export const fieldsOf = (form: HTMLFormElement): NamedField[] =>
  [...form.elements].filter((field) => 'name' in field && !!field.name) as NamedField[];

export const isOpen = (field: Element) =>
  !field.closest('[class*="__conditional--hidden"]') && !field.matches(':disabled');

function valueOf(field: NamedField, sent: FormData) {
  if (field instanceof HTMLInputElement && field.type === 'file') return field.files?.[0];
  const isCheckbox = field instanceof HTMLInputElement && field.type === 'checkbox';
  if (isCheckbox && !field.hasAttribute('value')) return field.checked;
  const all = sent.getAll(field.name);
  const isList = isCheckbox || field.matches('select[multiple]') || all.length > 1;
  return isList ? all : all[0];
}

function put(into: Typed, [first = '', ...rest]: string[], value: TypedValue) {
  if (rest.length === 0) into[first] = value;
  else put(inner(into, first), rest, value);
}

function inner(into: Typed, name: string): Typed {
  const there = into[name];
  if (typeof there === 'object' && !Array.isArray(there) && !(there instanceof File)) return there;
  return (into[name] = {});
}
