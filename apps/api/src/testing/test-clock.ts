import { Clock } from '../platform/clock';

/** Tuesday 24 November 2026, five past two in the afternoon: week 21 of the example plan. */
export const exampleNow = '2026-11-24T14:05:00.000Z';

/** A clock that a test sets. */
export class TestClock extends Clock {
  private instant = exampleNow;

  protected override realNow() {
    return this.instant;
  }

  set(instant: string) {
    this.instant = instant;
  }

  /** Lets time pass. */
  pass({ days = 0, minutes = 0 }: { days?: number; minutes?: number }) {
    const ms = (days * 1440 + minutes) * 60_000;
    this.instant = new Date(Date.parse(this.instant) + ms).toISOString();
  }
}
