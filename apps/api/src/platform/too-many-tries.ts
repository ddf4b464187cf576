import { Refused } from './refused';

/** Answered with 429 and `Retry-After`. */
export class TooManyTries extends Refused {
  override readonly name = 'TooManyTries';
  constructor(seconds: number, message: string) {
    super(429, message, seconds);
  }
}
