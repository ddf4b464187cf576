import type { EntryView } from '@tracker/contract';
import { partsOf } from '@tracker/govuk';

/**
 * The form of a session as it stands: what was typed or chosen, by the names of the fields. A
 * draft keeps this, and every form starts from it. A ticked box is 'on'.
 */
export type FormContent = Record<string, string | string[]>;

/** The choice that opens a field of its own. */
export const another = 'another';

/** Minutes that one tap is enough for. */
export const usualLengths = [
  { minutes: 30, words: '30 min' },
  { minutes: 45, words: '45 min' },
  { minutes: 60, words: '1 hour' },
  { minutes: 90, words: '1 h 30 min' },
  { minutes: 120, words: '2 hours' },
  { minutes: 180, words: '3 hours' },
] as const;

export function textIn(content: FormContent, name: string): string {
  const value = content[name];
  return typeof value === 'string' ? value : '';
}

export function listIn(content: FormContent, name: string): string[] {
  const value = content[name];
  return Array.isArray(value) ? value : [];
}

export const isTicked = (content: FormContent, name: string) => content[name] === 'on';

const lists = ['with', 'itemIds'];

/** Also what stands in fields that are closed now: who goes back to them finds their words. */
export function contentOf(form: HTMLFormElement): FormContent {
  const typed = new FormData(form);
  const names = [...new Set(typed.keys())];
  return Object.fromEntries(names.map((name) => [name, valueOf(typed, name)]));
}

const valueOf = (typed: FormData, name: string) => {
  const values = typed.getAll(name).map(String);
  return lists.includes(name) ? values : (values[0] ?? '');
};

/** What most sessions are: shadowing, today. */
export const usualSession = (today: string): FormContent => ({
  kind: 'shadowing',
  mode: 'shadowed',
  'on.choice': today,
});

/** Everything but the words and the day: those are a new session's own. */
export const likeSession = (entry: EntryView, today: string): FormContent => ({
  ...choicesOf(entry),
  'on.choice': today,
});

/** All of a session, to be changed. */
export const sessionAsTyped = (entry: EntryView): FormContent => ({
  ...choicesOf(entry),
  'on.choice': entry.on,
  did: entry.did,
  learned: entry.learned,
});

const choicesOf = ({ kind, mode, minutes, items, ...entry }: EntryView): FormContent => ({
  kind,
  mode,
  ...lengthOf(minutes),
  with: entry.with,
  itemIds: items.map(({ id }) => id),
  answered: 'on',
  ...(entry.newLearning && { newLearning: 'on' }),
  ...(entry.relevant && { relevant: 'on' }),
  ...(entry.inPaidHours && { inPaidHours: 'on' }),
  ...(entry.notEnglishOrMaths && { notEnglishOrMaths: 'on' }),
  ...(entry.notAssessmentOrReview && { notAssessmentOrReview: 'on' }),
});

/** What the fields for the length show for so many minutes. */
export function lengthOf(minutes: number): FormContent {
  if (usualLengths.some((usual) => usual.minutes === minutes))
    return { 'minutes.choice': String(minutes) };
  return {
    'minutes.choice': another,
    'minutes.hours': String(Math.floor(minutes / 60)),
    'minutes.minutes': String(minutes % 60),
  };
}

/**
 * What the fields for the day show. A draft that was begun "today" keeps its date: opened on the
 * next day it says "yesterday", and later it is another day.
 */
export function dayIn(content: FormContent, { today, yesterday }: Days): DayField {
  const choice = textIn(content, 'on.choice');
  if (choice === today || choice === yesterday) return { choice, ...typedDay(content) };
  if (choice === another) return { choice, ...typedDay(content) };
  return { choice: another, ...partsOf(choice) };
}

const typedDay = (content: FormContent) => ({
  day: textIn(content, 'on.day'),
  month: textIn(content, 'on.month'),
  year: textIn(content, 'on.year'),
});

export type Days = { today: string; yesterday: string };
type DayField = { choice: string; day?: string; month?: string; year?: string };
