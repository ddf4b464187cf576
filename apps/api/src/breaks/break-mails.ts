import {
  spanWords,
  type BreakDates,
  type BreakOutcome,
  type BreakRequestKind,
} from '@tracker/domain';
import type { Message } from '../notifications/mail';

/** What approvers, apprentices and those around them are told. The note of who asked is not in any mail. */

type About = { apprentice: string; dates: BreakDates; page: string };

const asks: Record<BreakRequestKind, (dates: string) => string> = {
  begin: (dates) => `a break in learning, ${dates}`,
  return: (dates) => `another last day of a break in learning, now ${dates}`,
  cancel: (dates) => `the break in learning of ${dates} not to take place`,
};

export const asked = (
  { apprentice, dates, page }: About,
  kind: BreakRequestKind,
  asker: string,
): Message => ({
  subject: `Break in learning of ${apprentice}: please decide`,
  lines: [
    `${asker} has asked for ${asks[kind](spanWords(dates))}. It is about ${apprentice}.`,
    'Approve or refuse it here. The page shows which dates would move:',
    page,
  ],
});

const outcomes: Record<BreakOutcome, string> = {
  approved: 'approved',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

export const decided = (
  { apprentice, dates, page }: About,
  kind: BreakRequestKind,
  { outcome, by }: { outcome: BreakOutcome; by: string },
): Message => ({
  subject: `Break in learning of ${apprentice}: ${outcomes[outcome]}`,
  lines: [
    `${by} has ${outcomes[outcome]} the request for ${asks[kind](spanWords(dates))}. It is about ${apprentice}.`,
    outcome === 'approved'
      ? 'The due dates and the planned end were moved. Read which ones here:'
      : 'No date was moved. Read why here:',
    page,
  ],
});
