import { createContext, useContext } from 'react';

/** A message by the name of its field; `''` is about the whole form. */
export type FormErrors = Record<string, string>;

type FormState = { errors: FormErrors; sending: boolean; defaultValues?: object };

/** What the fields and buttons inside a Form know of it. Outside of one: nothing is wrong, nothing is sent. */
export const FormContext = createContext<FormState>({ errors: {}, sending: false });

/** What a field called `a.b` starts with: `defaultValues.a.b` of the Form round it. */
export function useDefault(name: string): unknown {
  return valueAt(useContext(FormContext).defaultValues, name);
}

export const valueAt = (values: unknown, name: string) =>
  name
    .split('.')
    .reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), values);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
