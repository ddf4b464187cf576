import type { EntryInput, EntryView } from '@tracker/contract';
import { dayAndMonth, duration } from '../app/format';

type Kind = EntryInput['kind'];
type Mode = EntryInput['mode'];

/** For the choices of a filter and the name of a draft, where no session brings its own words. */
export const kindWords: Record<Kind, string> = {
  shadowing: 'Shadowing',
  'build-work': 'Build work',
  testing: 'Testing',
  'service-desk': 'Service desk',
  'certified-training': 'Certified training',
  mentoring: 'Mentoring',
  'self-study': 'Self-study',
  other: 'Other',
};

export const modeWords: Record<Mode, string> = {
  shadowed: 'Shadowed',
  'with-help': 'With help',
  alone: 'Alone',
  taught: 'Taught',
};

/** The first words, at most `max` characters, cut between two words. */
export function firstWords(text: string, max: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= max) return line;
  const cut = line.slice(0, line.lastIndexOf(' ', max) + 1 || max);
  return `${cut.replace(/[\s,;:.]+$/, '')}…`;
}

/** A session has no title of its own: what was done, in a line. */
export const titleOf = ({ did }: Pick<EntryView, 'did'>) =>
  firstWords(did.trim().split('\n', 1)[0] ?? '', 90);

/** "Shadowing, 1 h 30 min on 24 November" */
export const sessionWords = ({ kindWords: kind, minutes, on }: EntryView) =>
  `${kind}, ${duration(minutes)} on ${dayAndMonth(on)}`;

/** "Priya Nair and Tom Reilly" */
export const peopleWords = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);
