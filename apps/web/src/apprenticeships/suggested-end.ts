const dayMs = 86_400_000;

/**
 * The Friday of the last week of a programme of so many weeks, both 'YYYY-MM-DD'. Week 1 is the week
 * of the start day. Nothing for a start that is no day.
 */
export function suggestedEnd(startOn: unknown, weeks: number): string | undefined {
  if (typeof startOn !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(startOn)) return undefined;
  const start = new Date(`${startOn}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || dayIn(start) !== startOn) return undefined;
  const sinceMonday = (start.getUTCDay() + 6) % 7;
  const days = (weeks - 1) * 7 + 4 - sinceMonday;
  return dayIn(new Date(start.getTime() + days * dayMs));
}

const dayIn = (date: Date) => date.toISOString().slice(0, 10);
