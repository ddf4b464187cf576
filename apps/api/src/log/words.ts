import { whyNotOffTheJob, type HoursAnswers } from '@tracker/domain';
import type { LogEntry } from './log-entry.entity';

export { kindWords, modeWords } from '@tracker/domain';

/** What became of the hours, and why they do not count when they do not (product.md rule 14). */
export function hoursWords(
  entry: Pick<LogEntry, 'state' | 'offTheJob' | 'wasVerifiedBy'> & HoursAnswers,
): string {
  if (entry.state === 'withdrawn') return 'Withdrawn';
  if (entry.state === 'verified') return 'Hours verified';
  if (entry.offTheJob)
    return entry.wasVerifiedBy === null
      ? 'Hours submitted, not yet verified'
      : 'Changed since its hours were verified. To be verified again';
  return `Not counted: ${whyNotOffTheJob({ ...entry, items: ['no'] }) ?? ''}`;
}

/** "Priya Nair and Leila Haddad". Empty for a session alone. */
export const withWords = (people: readonly string[]) => new Intl.ListFormat('en-GB').format(people);
