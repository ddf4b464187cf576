import type { INestApplicationContext } from '@nestjs/common';
import type { EntryInput, EntryView } from '@tracker/contract';
import type { Level, NewObservation, PersonId } from '@tracker/domain';
import { EntryChanges } from '../log/entry-changes';
import { Observations } from '../observations/observations';
import { WitnessLinks } from '../observations/witness-links';
import { Items } from '../plans/items';
import { PlanItem } from '../plans/plan-item.entity';
import { Db } from '../platform/db';
import { openRequest, requestsOf } from '../sign-offs/requests';
import { SignOffs, type Decision } from '../sign-offs/sign-offs';
import type { Moment } from './moments';

/**
 * Tells what happened through the services that people use, so that every rule holds in the demo
 * too, and every change has its audit row.
 */
export class Storyteller {
  readonly items: Items;
  readonly signOffs: SignOffs;
  readonly witnesses: WitnessLinks;
  private readonly observations: Observations;
  private readonly db: Db;
  private readonly entries: EntryChanges;

  constructor(app: INestApplicationContext) {
    this.items = app.get(Items);
    this.signOffs = app.get(SignOffs);
    this.witnesses = app.get(WitnessLinks);
    this.observations = app.get(Observations);
    this.db = app.get(Db);
    this.entries = app.get(EntryChanges);
  }

  async write(by: PersonId, itemId: string, statement: string, selfLevel: Level | null = null) {
    const version = await this.versionOf(itemId);
    await this.items.saveStatement(by, itemId, { statement, selfLevel, version });
  }

  async ask(by: PersonId, itemId: string) {
    await this.signOffs.request(by, itemId, await this.versionOf(itemId));
  }

  observe(by: PersonId, itemId: string, seen: NewObservation & { level: Level | null }) {
    return this.observations.record(by, itemId, seen);
  }

  async decide(
    by: PersonId,
    itemId: string,
    move: 'sign-off' | 'return',
    words: Omit<Decision, 'snapshot'>,
  ) {
    const open = openRequest(await requestsOf(this.db.read, itemId));
    if (!open) throw new Error('The story decides on a request that was not sent');
    const decision = { ...words, snapshot: open.snapshotHash };
    if (move === 'return') await this.signOffs.return(by, itemId, decision);
    else await this.signOffs.signOff(by, itemId, decision);
  }

  /** A session and, where somebody verified it, that as well. */
  session(
    by: PersonId,
    apprenticeshipId: string,
    {
      at,
      input,
      verified,
    }: { at: string; input: EntryInput; verified?: { by: PersonId; at: string } },
  ): Moment[] {
    const adding = { entry: undefined as EntryView | undefined };
    const add = async () => {
      adding.entry = await this.entries.add(by, apprenticeshipId, input);
    };
    const verify = async (mentor: PersonId) => {
      if (!adding.entry) throw new Error('The story verifies a session that was not added');
      await this.entries.verify(mentor, adding.entry.id, adding.entry.revision);
    };
    return [
      { at, tell: add },
      ...(verified ? [{ at: verified.at, tell: () => verify(verified.by) }] : []),
    ];
  }

  private async versionOf(itemId: string): Promise<number> {
    const item = await this.db.read.findOneBy(PlanItem, { id: itemId });
    if (!item) throw new Error('The story is about an item that is not there');
    return item.version;
  }
}
