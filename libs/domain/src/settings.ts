import type { Day } from './day';

/** Numbers that are settings, not constants (product.md). One rule set stays with an apprenticeship from its start. */
export type Settings = {
  /** Share of the required items, 0 to 1, at which a gap is called behind or ahead. */
  gapShare: number;
  /** Standing is not told before this week. */
  firstWeekOfStanding: number;
  quietWarningDays: number;
  quietLimitDays: number;
  /** Working days a request may wait. */
  waitingLimitDays: number;
  reviewEveryWeeks: number;
  /** Share of the line, 0 to 1, by which verified hours may stay under it. */
  hoursShare: number;
};

export const standardSettings: Settings = {
  gapShare: 0.1,
  firstWeekOfStanding: 4,
  quietWarningDays: 21,
  quietLimitDays: 28,
  waitingLimitDays: 10,
  reviewEveryWeeks: 12,
  hoursShare: 0.15,
};

/**
 * How the minimum of off-the-job hours is worked out for whoever starts while the rule is in force.
 * It stays with them to the end (product.md, “Numbers that are settings”).
 */
export type OffTheJobRule = {
  /** The first start date. */
  from: Day;
  title: string;
} & (
  | {
      basis: 'paid-hours';
      /** Of the contracted hours, 0 to 1. */
      share: number;
      /** Contracted hours above this do not raise the minimum. Null: all of them count. */
      mostWeeklyMinutes: number | null;
      /** The shortest apprenticeship of its time: prior learning leaves at least its hours. */
      shortestWeeks: number;
    }
  | { basis: 'published'; floorMinutes: number }
);

/**
 * The newest first. Source: the Department for Education's apprenticeship funding rules. Until July
 * 2022, 20% of the contracted paid hours over the practical period, statutory leave deducted. From
 * August 2022 the same of at most 30 hours a week: 6 hours a week (2022 to 2023, P43). From August 2025
 * the minimum published for the version of the standard, never under 187 hours (2025 to 2026, annex C).
 */
export const offTheJobRules: readonly OffTheJobRule[] = [
  {
    from: '2025-08-01',
    title: 'the hours published for this version of the standard',
    basis: 'published',
    floorMinutes: 187 * 60,
  },
  {
    from: '2022-08-01',
    title: '20% of the contracted hours, of at most 30 hours a week: 6 hours a week full time',
    basis: 'paid-hours',
    share: 0.2,
    mostWeeklyMinutes: 30 * 60,
    shortestWeeks: 52,
  },
  {
    from: '0001-01-01',
    title: '20% of the contracted paid hours',
    basis: 'paid-hours',
    share: 0.2,
    mostWeeklyMinutes: null,
    shortestWeeks: 52,
  },
];

/** Of 52 weeks. Statutory leave is no time to train in: 28 days of a five-day week (funding rules, P43.2). */
export const statutoryLeaveWeeks = 5.6;

/** Taken for days without contracted hours on the record, and said so: a full week in the Civil Service. */
export const usualWeeklyMinutes = 37 * 60;

/** What auditors doubt, in numbers. */
export type DoubtSettings = {
  /** Days from the session to its entry, above which the entry is called late. */
  lateDays: number;
  /** Words of what was done and learned, under which nothing is described. */
  fewestWords: number;
  /** So many sessions in a row of one round length are called suspicious. */
  sameLengthSessions: number;
  /** Lengths that are a multiple of this are round. */
  roundMinutes: number;
};

export const doubtSettings: DoubtSettings = {
  lateDays: 14,
  fewestWords: 5,
  sameLengthSessions: 6,
  roundMinutes: 30,
};
