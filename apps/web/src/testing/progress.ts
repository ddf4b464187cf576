import type { progress, Response } from '@tracker/contract';
import { samsHead, samsStanding } from './cast';

type Progress = Response<typeof progress.getProgress>;

const burnUp = (title: string, required: number) => ({
  title,
  required,
  today: '2026-11-24',
  points: [
    { on: '2026-07-06', expected: 0, signedOff: 0 },
    { on: '2026-11-24', expected: Math.round(required * 0.7), signedOff: Math.round(required / 2) },
    { on: '2027-01-19', expected: Math.round(required * 0.8), signedOff: null },
  ],
});

const rungs = (...totals: number[][]) =>
  (['shadowed', 'with-help', 'alone', 'taught'] as const).map((mode, n) => ({
    mode,
    words: ['Shadowed', 'With help', 'Alone', 'Taught'][n] ?? '',
    total: (totals[n] ?? []).reduce((all, each) => all + each, 0),
    sessions: totals[n] ?? [0, 0],
  }));

/** Sam's charts over two months. */
export const samsProgress = (more: Partial<Progress> = {}): Progress => ({
  apprenticeship: samsHead(),
  standing: samsStanding(),
  today: '2026-11-24',
  months: ['2026-10', '2026-11'],
  burnUps: {
    all: burnUp('12 items behind the plan', 108),
    duties: burnUp('10 items behind the plan', 66),
  },
  hours: {
    title: 'Verified hours are close to the line',
    months: [
      { month: '2026-10', planned: 1260, unverified: 405, verified: 1260 },
      { month: '2026-11', planned: 1260, unverified: 0, verified: 1185 },
    ],
  },
  kinds: {
    title: 'Most time went into shadowing: 34 h 30 min',
    kinds: [
      { kind: 'shadowing', words: 'Shadowing', total: 2070, minutes: [1000, 1070] },
      { kind: 'testing', words: 'Testing', total: 20, minutes: [0, 20] },
    ],
  },
  exposure: {
    title: 'Works alone in Build, not yet in 1 other duty',
    duties: [
      {
        key: 'build',
        title: 'Build',
        news: 'Build: works alone since October 2026',
        next: 'Next: taught',
        rungs: rungs([3, 1], [1, 0], [1, 2], [0, 0]),
      },
      {
        key: 'implement',
        title: 'Implement',
        news: 'Implement: no sessions yet',
        next: 'No session counts towards its items',
        rungs: rungs([0, 0], [0, 0], [0, 0], [0, 0]),
      },
    ],
    elsewhere: 2,
  },
  ...more,
});
