import type { ObservationFact } from '@tracker/domain';
import type { Reader } from '../platform/db';
import { In } from 'typeorm';
import { Observation } from './observation.entity';

/** Every observation of one item, the newest day first, also those that were taken back. */
export const observationsOf = (db: Reader, planItemId: string): Promise<Observation[]> =>
  db.find(Observation, {
    where: { planItemId },
    order: { observedOn: 'DESC', recordedAt: 'DESC', id: 'DESC' },
  });

/** The same of several items, in no order. */
export const observationsOfMany = async (
  db: Reader,
  planItemIds: readonly string[],
): Promise<Observation[]> =>
  planItemIds.length === 0
    ? []
    : db.find(Observation, { where: { planItemId: In([...planItemIds]) } });

/** What the rules count: those that were not taken back. */
export const standing = (rows: readonly Observation[]): ObservationFact[] =>
  rows
    .filter(({ takenBackAt }) => takenBackAt === null)
    .map(({ observedBy, verdict, observedOn }) => ({ by: observedBy, verdict, on: observedOn }));
