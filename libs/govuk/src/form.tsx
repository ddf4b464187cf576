import { useEffect, useMemo, useRef, useState, type ComponentProps, type FormEvent } from 'react';
import { ErrorSummary, type ErrorSummaryItem } from './error-summary';
import { FormContext, type FormErrors } from './form-context';
import { fieldsOf, isOpen, typedIn } from './typed-in';

type Issue = { path: readonly PropertyKey[]; message: string };

/** What the form asks of a schema. Zod's fit. */
export type Schema<Values> = {
  safeParse: (
    typed: unknown,
  ) => { success: true; data: Values } | { success: false; error: { issues: readonly Issue[] } };
};

type FormProps<Values> = Omit<ComponentProps<'form'>, 'onSubmit'> & {
  schema: Schema<Values>;
  /**
   * Gets what the schema made of the answers. May fail with an error that has `errors`, messages by field name, or
   * else a `message` that a user can read; both are shown like those of the schema.
   */
  onSubmit: (values: Values) => Promise<unknown> | void;
  /** What the fields start with, by name. A field's own `defaultValue` comes first. */
  defaultValues?: object;
};

type Problems = { errors: FormErrors; summary: ErrorSummaryItem[]; attempt: number };

/**
 * A form that checks the answers with a schema, sends them, and shows every problem, whoever found it, in one error
 * summary and at its field. What was typed stays. Put the page's heading inside: the summary stands above it.
 */
export function Form<Values>({
  schema,
  onSubmit,
  defaultValues,
  children,
  ...form
}: FormProps<Values>) {
  const [problems, setProblems] = useState<Problems>({ errors: {}, summary: [], attempt: 0 });
  const [sending, setSending] = useState(false);
  const isSending = useRef(false);
  const { errors, summary, attempt } = problems;
  const hasProblems = summary.length > 0;
  useErrorInTitle(hasProblems);

  const show = (found: FormErrors, where: HTMLFormElement) =>
    setProblems(({ attempt: last }) => ({
      errors: found,
      summary: summarise(found, where),
      attempt: last + 1,
    }));

  const send = async (values: Values, where: HTMLFormElement) => {
    isSending.current = true;
    setSending(true);
    try {
      await onSubmit(values);
    } catch (problem) {
      show(errorsOf(problem), where);
    } finally {
      isSending.current = false;
      setSending(false);
    }
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A second press, before React has drawn the first, must not send again.
    if (isSending.current) return;
    const where = event.currentTarget;
    const parsed = schema.safeParse(typedIn(where, pressedButton(event)));
    show(parsed.success ? {} : errorsByField(parsed.error.issues), where);
    if (parsed.success) void send(parsed.data, where);
  };

  const state = useMemo(
    () => ({ errors, sending, defaultValues }),
    [errors, sending, defaultValues],
  );
  return (
    <FormContext value={state}>
      {/* Never GET: should the script fail, no answer may end up in an address. */}
      <form method="post" {...form} noValidate onSubmit={submit}>
        {hasProblems && <ErrorSummary key={attempt} errors={summary} />}
        {children}
      </form>
    </FormContext>
  );
}

const pressedButton = ({ nativeEvent }: FormEvent) =>
  nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;

/** The first message for each field. A place in a list belongs to the list: `items.3` is about `items`. */
const errorsByField = (issues: readonly Issue[]): FormErrors =>
  Object.fromEntries(
    issues
      .map(({ path, message }): [string, string] => [
        path.filter((part) => typeof part === 'string').join('.'),
        message,
      ])
      .reverse(),
  );

function errorsOf(problem: unknown): FormErrors {
  const { errors, message } = problem as { errors?: FormErrors; message?: string };
  if (errors && Object.keys(errors).length > 0) return errors;
  return { '': message || 'Something went wrong. Try again.' };
}

/** Every message, in the order of the page, with a link to its field if there is one that can be reached. */
function summarise(errors: FormErrors, form: HTMLFormElement): ErrorSummaryItem[] {
  const fields = fieldsOf(form).filter(isOpen);
  return Object.entries(errors)
    .map(([name, text]) => ({
      text,
      place: fields.findIndex((field) => field.name === name || field.name.startsWith(`${name}.`)),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ text, place }) => ({ text, href: linkTo(fields[place]) }));
}

const linkTo = (field?: HTMLElement) => (field?.id ? `#${field.id}` : undefined);

/** The first thing that a screen reader says about the page. */
function useErrorInTitle(hasProblems: boolean) {
  useEffect(() => {
    if (!hasProblems) return;
    document.title = `Error: ${document.title}`;
    return () => {
      document.title = document.title.replace(/^Error: /, '');
    };
  }, [hasProblems]);
}
