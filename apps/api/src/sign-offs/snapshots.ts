import { Injectable } from '@nestjs/common';
import { levelIn, type Snapshot, type SnapshotObservation } from '@tracker/domain';
import { nameIn } from '../apprenticeships/records';
import { EvidenceOf } from '../evidence/evidence-of';
import { LogEntries } from '../log/log-entries';
import { observationsOf } from '../observations/observation-rows';
import { skillsOf } from '../plans/item-words';
import type { LoadedItem } from '../plans/items';
import type { Reader } from '../platform/db';

/** What stands behind an item now, as it goes under a signature (product.md rule 4). */
@Injectable()
export class Snapshots {
  constructor(
    private readonly entries: LogEntries,
    private readonly evidence: EvidenceOf,
  ) {}

  /** Everything that is linked to the item now, and can be judged. */
  async of(db: Reader, item: LoadedItem): Promise<Snapshot> {
    const entries = await this.entries.snapshotEntriesOf(db, item.row.id);
    const evidence = await this.evidence.snapshotEvidenceOf(db, item.row.id);
    const observations = await seenOf(db, item);
    return { ...words(item), entries, evidence, observations };
  }

  /**
   * What is left now of what was signed. What was added since is not part of the signature, but for a
   * “not yet”, which re-opens (product.md rule 7).
   */
  async ofSigned(db: Reader, item: LoadedItem, signed: Snapshot): Promise<Snapshot> {
    const now = await this.of(db, item);
    return {
      ...now,
      entries: now.entries.filter(({ id }) => signed.entries.some((entry) => entry.id === id)),
      evidence: now.evidence.filter(({ id }) => signed.evidence.some((piece) => piece.id === id)),
      observations: now.observations.filter(
        ({ id, verdict }) =>
          verdict === 'not-yet' || signed.observations.some((seen) => seen.id === id),
      ),
    };
  }
}

/** What observers saw, without what they took back. */
async function seenOf(db: Reader, { row, record }: LoadedItem): Promise<SnapshotObservation[]> {
  const rows = await observationsOf(db, row.id);
  return rows
    .filter(({ takenBackAt }) => takenBackAt === null)
    .map(({ id, observedBy, verdict, observedOn, comment }) => ({
      id,
      by: nameIn(record, observedBy),
      verdict,
      on: observedOn,
      comment,
    }));
}

const words = ({ row, programmeItem, record }: LoadedItem) => ({
  item: {
    key: programmeItem.key,
    title: programmeItem.title,
    guidance: programmeItem.guidance,
    doneWhen: programmeItem.doneWhen ?? '',
    programme: `${record.programme.content.key} ${String(record.programme.version)}`,
  },
  statement: row.statement,
  selfLevel: row.selfLevel,
  selfLevels: skillsOf(record.programme.content, programmeItem).flatMap(({ code, name }) => {
    const level = levelIn({ level: row.selfLevel, levels: row.selfLevels }, code);
    return level ? [{ skill: code, name, level }] : [];
  }),
});
