import type { PersonId } from '@tracker/domain';

/** How many requests wait for this person: a question that accounts ask and sign-offs answer. */
export abstract class Waiting {
  abstract countFor(personId: PersonId): Promise<number>;
}
