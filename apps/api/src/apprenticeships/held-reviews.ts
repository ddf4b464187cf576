import { Injectable } from '@nestjs/common';
import { checkReview, conflict, type Day, type PersonId } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { Review } from './apprenticeship.entity';
import { Records, takeTurn } from './records';

/** The 12-weekly reviews that were held. */
@Injectable()
export class HeldReviews {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
  ) {}

  record(me: PersonId, apprenticeshipId: string, heldOn: Day): Promise<void> {
    return this.db.write(async (tx) => {
      await takeTurn(tx, apprenticeshipId);
      const { row, parties, today } = await this.records.visibleTo(tx, me, apprenticeshipId);
      checkReview(me, parties, { heldOn, startOn: row.startOn, today });
      if (await tx.existsBy(Review, { apprenticeshipId, heldOn }))
        throw conflict('The review of this day is recorded already');
      const id = randomUUID();
      await tx.insert(Review, {
        id,
        apprenticeshipId,
        heldOn,
        recordedBy: me,
        recordedAt: this.clock.now(),
      });
      tx.record({
        by: me,
        what: 'review.record',
        subject: { kind: 'review', id },
        apprenticeshipId,
        detail: { heldOn },
      });
    });
  }
}
