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
