import type { LogEntry } from './log-entry.entity';

export { kindWords, modeWords } from '@tracker/domain';

/** What became of the hours, and why they do not count when they do not (product.md rule 14). */
export function hoursWords(
  entry: Pick<LogEntry, 'state' | 'offTheJob' | 'inPaidHours' | 'newLearning'>,
): string {
  if (entry.state === 'withdrawn') return 'Withdrawn';
  if (entry.state === 'verified') return 'Hours verified';
  if (entry.offTheJob) return 'Hours submitted, not yet verified';
  if (!entry.inPaidHours) return 'Not counted: outside paid hours';
  if (!entry.newLearning) return 'Not counted: nothing new learned';
  return 'Not counted: only induction or reviews';
}

/** "Priya Nair and Leila Haddad". Empty for a session alone. */
export const withWords = (people: readonly string[]) => new Intl.ListFormat('en-GB').format(people);
