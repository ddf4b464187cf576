/** Answered with 429 and `Retry-After`. */
export class TooManyTries extends Error {
  override readonly name = 'TooManyTries';
  constructor(
    readonly seconds: number,
    message: string,
  ) {
    super(message);
  }
}
