import { Injectable } from '@nestjs/common';
import type { Body, log } from '@tracker/contract';
import { checkMayLog, invalid, missing, type PersonId } from '@tracker/domain';
import { Records } from '../apprenticeships/records';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import { Draft } from './log-entry.entity';

/** How many drafts a person may keep. */
const mostDrafts = 20;

/** Forms that were not added yet: their author's only, until added or discarded (product.md rule 15). */
@Injectable()
export class Drafts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
  ) {}

  /** The newest first. */
  async list(me: PersonId): Promise<Draft[]> {
    return this.db.read.find(Draft, {
      where: { personId: me },
      order: { savedAt: 'DESC', id: 'DESC' },
    });
  }

  async get(me: PersonId, id: string): Promise<Draft> {
    const draft = await this.db.read.findOneBy(Draft, { id, personId: me });
    if (!draft) throw missing('Draft');
    return draft;
  }

  /** Keeps the form as it is now, under the id that the browser chose. */
  save(
    me: PersonId,
    id: string,
    { apprenticeshipId, content }: Body<typeof log.saveDraft>,
  ): Promise<Draft> {
    const draft = { id, personId: me, apprenticeshipId, content, savedAt: this.clock.now() };
    return this.db.keep(async (tx) => {
      await takePersonsTurn(tx, me);
      const record = await this.records.visibleTo(tx, me, apprenticeshipId);
      checkMayLog(me, record.parties);
      const replaced = await tx.update(Draft, { id, personId: me }, draft);
      if (replaced === 0) await begin(tx, draft);
      return draft;
    });
  }

  async discard(me: PersonId, id: string): Promise<void> {
    const discarded = await this.db.keep((tx) => tx.delete(Draft, { id, personId: me }));
    if (discarded === 0) throw missing('Draft');
  }
}

async function begin(tx: Tx, draft: Draft) {
  if (await tx.existsBy(Draft, { id: draft.id })) throw missing('Draft');
  const kept = await tx.countBy(Draft, { personId: draft.personId });
  if (kept >= mostDrafts)
    throw invalid({
      content: `You have ${String(kept)} drafts. Add or discard one before you keep another`,
    });
  await tx.insert(Draft, draft);
}

/** On PostgreSQL this makes the saves of one person follow each other, so that the limit holds. */
const takePersonsTurn = (tx: Tx, me: PersonId) =>
  tx.rows('UPDATE people SET state = state WHERE id = $1', [me]);
