import type { ObservationFact } from '@tracker/domain';
import type { Reader } from '../platform/db';
import { Observation } from './observation.entity';

/** Every observation of one item, the newest day first, also those that were taken back. */
export const observationsOf = (db: Reader, planItemId: string): Promise<Observation[]> =>
  db.find(Observation, {
    where: { planItemId },
    order: { observedOn: 'DESC', recordedAt: 'DESC', id: 'DESC' },
  });

/** What the rules count: those that were not taken back. */
export const standing = (rows: readonly Observation[]): ObservationFact[] =>
  rows
    .filter(({ takenBackAt }) => takenBackAt === null)
    .map(({ observedBy, verdict, observedOn }) => ({ by: observedBy, verdict, on: observedOn }));
