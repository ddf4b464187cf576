import { daysBetween, type Day } from './day';
import { doubtSettings, type DoubtSettings } from './settings';
import { durationWords, plural } from './words';

export type LoggedSession = { on: Day; addedOn: Day; did: string; learned: string };

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

export const lateWords = (days: number) =>
  `Added ${plural(days, 'day')} after the session. Auditors doubt what was written down long after`;

export const lateAtOnceWords = `It is more than ${plural(doubtSettings.lateDays, 'day')} ago. Auditors doubt what was written down long after`;

export const shortWords =
  'It says very little. Auditors reject hours that do not say what was done and learned';

export const sameLengthWords = (minutes: number, { sameLengthSessions } = doubtSettings) =>
  `The last ${String(sameLengthSessions)} sessions were all ${durationWords(minutes)} long. Auditors doubt round numbers that never vary`;

/** What an auditor would ask about this session by itself. It never stops anybody. */
export function doubtsAbout(
  { on, addedOn, did, learned }: LoggedSession,
  { lateDays, fewestWords }: DoubtSettings = doubtSettings,
): string[] {
  const days = daysBetween(on, addedOn);
  return [
    ...(days > lateDays ? [lateWords(days)] : []),
    ...(wordsIn(did) + wordsIn(learned) < fewestWords ? [shortWords] : []),
  ];
}

/**
 * The one round length, in minutes, of the latest sessions, the newest first. Null where they vary,
 * where it is not round, or where they are too few to say.
 */
export function oneLengthOf(
  latest: readonly number[],
  { sameLengthSessions, roundMinutes }: DoubtSettings = doubtSettings,
): number | null {
  const asked = latest.slice(0, sameLengthSessions);
  const [length] = asked;
  if (length === undefined || asked.length < sameLengthSessions) return null;
  return length % roundMinutes === 0 && asked.every((each) => each === length) ? length : null;
}
