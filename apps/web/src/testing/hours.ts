import type { EntryView, hours, Response } from '@tracker/contract';
import { idOf, samsHead } from './cast';
import { release } from './plan';

type Hours = Response<typeof hours.getHours>;

export const fullTime = {
  id: idOf(801),
  fromOn: '2026-07-06',
  untilOn: '2028-06-30',
  words: '37 hours a week',
  recordedBy: 'Tom Reilly',
  recordedOn: '2026-07-06',
};

/** Sam's hours, as somebody reads them who may only read. */
export const samsHours = (more: Partial<Hours> = {}): Hours => ({
  apprenticeship: samsHead({ isMine: false }),
  version: '1-0-0',
  today: '2026-11-24',
  numbers: [
    { key: 'minimum', title: 'Minimum', minutes: 11220, how: ['The published minimum.'] },
    { key: 'planned', title: 'Planned', minutes: 29160, how: ['What the programme plans.'] },
    { key: 'submitted', title: 'Submitted', minutes: 180, how: ['All in the log.'] },
    { key: 'verified', title: 'Verified', minutes: 120, how: ['What was verified of it.'] },
  ],
  contracted: [fullTime],
  takenBack: [],
  assumed: [],
  contractedMatter: false,
  priorLearning: null,
  earlierPriorLearning: [],
  months: [{ month: '2026-11', planned: 1200, submitted: 180, verified: 120, waiting: 1 }],
  waiting: 1,
  verifier: 'Priya Nair',
  moves: [],
  ...more,
});

/** A session of Sam's that waits to be verified. */
export const waitingSession = (more: Partial<EntryView> = {}): EntryView =>
  release({ with: [], learned: '', ...more });

/** What waits in November, for who verifies it. */
export const samsHoursToVerify = (
  sessions: EntryView[],
  more: Partial<Response<typeof hours.getHoursToVerify>> = {},
): Response<typeof hours.getHoursToVerify> => ({
  apprenticeship: samsHead({ isMine: false }),
  month: '2026-11',
  months: sessions.length > 0 ? [{ month: '2026-11', sessions: sessions.length }] : [],
  sessions,
  more: 0,
  doubts: [],
  ...more,
});
