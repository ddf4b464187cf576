/** A request that is refused for how it was sent, whatever it asks for. `seconds`: when to try again. */
export class Refused extends Error {
  override readonly name: string = 'Refused';
  constructor(
    readonly status: 409 | 422 | 428 | 429,
    message: string,
    readonly seconds?: number,
  ) {
    super(message);
  }
}
