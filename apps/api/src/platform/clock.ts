import { Injectable } from '@nestjs/common';
import { dayAt, type Day } from '@tracker/domain';
import { AsyncLocalStorage } from 'node:async_hooks';

/** The one place that asks what time it is. */
@Injectable()
export class Clock {
  private readonly told = new AsyncLocalStorage<string>();

  /** ISO 8601 in UTC with milliseconds. */
  now(): string {
    return this.told.getStore() ?? this.realNow();
  }

  protected realNow(): string {
    return new Date().toISOString();
  }

  /** Today in London. */
  today(): Day {
    return dayAt(this.now());
  }

  /** Does the work as if it were done at this instant: how the demo tells what happened before today. */
  at<T>(instant: string, work: () => Promise<T>): Promise<T> {
    return this.told.run(instant, work);
  }
}
