import type { BreakState, Day } from '@tracker/domain';
import { sam, tom, type ExamplePerson } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { BreakInLearning, BreakRequest } from '../breaks/break.entity';
import type { TestService } from './test-service';

type GivenBreak = {
  fromOn: Day;
  untilOn?: Day;
  state?: Extract<BreakState, 'asked' | 'approved'>;
  askedBy?: ExamplePerson;
};

/** Breaks as rows: asked for, or approved so long ago that no date is left to move. Resolves to their ids. */
export async function givenBreaks(
  service: TestService,
  apprenticeshipId: string,
  many: readonly GivenBreak[],
): Promise<string[]> {
  const rows = many.map(({ fromOn, untilOn = fromOn, state = 'asked' }) => ({
    id: randomUUID(),
    apprenticeshipId,
    fromOn,
    untilOn,
    state,
    version: 1,
  }));
  const requests = rows.map(({ id, untilOn, state }, i) => ({
    id: randomUUID(),
    breakId: id,
    number: 1,
    kind: 'begin' as const,
    untilOn,
    note: '',
    askedBy: (many[i]?.askedBy ?? sam).id,
    askedAt: service.clock.now(),
    outcome: state === 'approved' ? state : null,
    decidedBy: state === 'approved' ? tom.id : null,
    decidedAt: state === 'approved' ? service.clock.now() : null,
    decidedIn: state === 'approved' ? 1 : null,
    reason: null,
    endedOnBefore: null,
    endsOnAfter: null,
  }));
  await service.db.keep(async (tx) => {
    await tx.insert(BreakInLearning, rows);
    await tx.insert(BreakRequest, requests);
  });
  return rows.map(({ id }) => id);
}
