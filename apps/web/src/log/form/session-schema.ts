import { log, type EntryInput } from '@tracker/contract';
import { dayOf, type DateParts, type Schema } from '@tracker/govuk';
import { ApiProblem } from '../../app/api-problem';
import { another, textIn, type FormContent } from './form-content';

type Length = { choice?: string; hours?: string; minutes?: string };

/** What the fields of the form make, by their names. */
type TypedSession = {
  on?: DateParts & { choice?: string };
  minutes?: Length;
  with?: string[];
  withOthers?: string;
};

/** The contract's own checks, on what the fields of the form make. */
export const sessionSchema: Schema<EntryInput> = {
  safeParse: (typed) => {
    const session = typed as TypedSession;
    const parsed = log.entryInput.safeParse(sessionOf(session));
    if (parsed.success) return parsed;
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: [placeOf(String(path[0]), openedBy(session))],
      message,
    }));
    return { success: false, error: { issues } };
  },
};

const sessionOf = (typed: TypedSession) => ({
  ...typed,
  on: typed.on?.choice === another ? dayOf(typed.on) : typed.on?.choice,
  minutes: minutesOf(typed.minutes),
  with: [...new Set([...(typed.with ?? []), ...namesIn(typed.withOthers)])],
});

/** Undefined when nothing was chosen or typed; what is not a number is left for the schema to refuse. */
function minutesOf({ choice, hours = '', minutes = '' }: Length = {}) {
  if (choice !== another) return choice;
  if (hours.trim() === '' && minutes.trim() === '') return undefined;
  return Number(hours) * 60 + Number(minutes);
}

/** The day and the minutes in a form as it stands; undefined while they are not filled in. */
export const dayTyped = (content: FormContent): string | undefined => {
  const choice = textIn(content, 'on.choice');
  if (choice !== another) return choice || undefined;
  const [day, month, year] = ['on.day', 'on.month', 'on.year'].map((name) => textIn(content, name));
  const made = dayOf({ day, month, year });
  return log.entryInput.shape.on.safeParse(made).data;
};
export const minutesTyped = (content: FormContent): number =>
  Number(
    minutesOf({
      choice: textIn(content, 'minutes.choice'),
      hours: textIn(content, 'minutes.hours'),
      minutes: textIn(content, 'minutes.minutes'),
    }),
  );

/** "Leila Haddad, Gareth Pugh" */
const namesIn = (text = '') =>
  text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The fields that a choice has opened: a message about the day or the length belongs there. */
type Opened = { day: boolean; length: boolean };

const openedBy = ({ on, minutes }: TypedSession): Opened => ({
  day: on?.choice === another,
  length: minutes?.choice === another,
});

function placeOf(field: string, opened: Opened) {
  if (field === 'on' && opened.day) return 'on.day';
  if (field === 'minutes' && opened.length) return 'minutes.hours';
  return field;
}

/** The same for what the API refused, so that the summary leads to the field that was typed in. */
export function placed(problem: unknown, form: HTMLFormElement | null): unknown {
  if (!(problem instanceof ApiProblem) || !form) return problem;
  const typed = new FormData(form);
  const opened = {
    day: typed.get('on.choice') === another,
    length: typed.get('minutes.choice') === another,
  };
  const errors = Object.entries(problem.errors).map(([field, message]) => [
    placeOf(field, opened),
    message,
  ]);
  return new ApiProblem(
    problem.status,
    problem.message,
    Object.fromEntries(errors) as Record<string, string>,
    problem.detail,
    problem.retryAfter,
  );
}
