import { Injectable } from '@nestjs/common';
import {
  checkObserved,
  checkSomethingToJudge,
  conflict,
  differenceBetween,
  move,
  type Level,
  type PersonId,
  type Snapshot,
  type SnapshotEntry,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { LogEntries } from '../log/log-entries';
import { observationsOf, standing } from '../observations/observation-rows';
import { checkVersion, Items, type LoadedItem } from '../plans/items';
import { makeMove } from '../plans/make-move';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import { openRequest, requestsOf, requireRequest, sealed, snapshotOf } from './requests';
import { SignOffRequest, SignOffRequestEntry } from './sign-off-request.entity';

export type Decision = {
  /** SHA-256 of the snapshot that was judged. */
  snapshot: string;
  level: Level | null;
  wentWell: string;
  whatNext: string;
};

/** Asking for a signature, and deciding on it. The rules are in the domain; the moves in Items. */
@Injectable()
export class SignOffs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly items: Items,
    private readonly entries: LogEntries,
  ) {}

  /** Seals what is asked to be signed, as it stands now. */
  request(me: PersonId, itemId: string, version: number): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      move(me, item.facts, 'request');
      checkVersion(item, version);
      const entries = await this.entries.snapshotEntriesOf(tx, itemId);
      checkSomethingToJudge(item.row.statement, entries.length);
      const revision = ((await requestsOf(tx, itemId))[0]?.revision ?? 0) + 1;
      const seal = sealed(snapshotFrom(item, entries));
      const { snapshotHash } = seal;
      await makeMove(tx, me, item, 'request', { revision, snapshotHash });
      await this.insert(tx, { ...seal, planItemId: itemId, revision, requestedBy: me }, entries);
    });
  }

  private async insert(
    tx: Tx,
    facts: Pick<
      SignOffRequest,
      'snapshot' | 'snapshotHash' | 'planItemId' | 'revision' | 'requestedBy'
    >,
    entries: readonly SnapshotEntry[],
  ) {
    const id = randomUUID();
    await tx.insert(SignOffRequest, {
      ...facts,
      id,
      requestedAt: this.clock.now(),
      outcome: 'open',
      decidedBy: null,
      decidedAt: null,
      level: null,
      wentWell: '',
      whatNext: '',
    });
    if (entries.length > 0)
      await tx.insert(
        SignOffRequestEntry,
        entries.map((entry) => ({ requestId: id, entryId: entry.id })),
      );
  }

  withdraw(me: PersonId, itemId: string, reason: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      await makeMove(tx, me, item, 'withdraw', { reason });
      const open = requireRequest(await requestsOf(tx, itemId), 'open');
      await this.close(tx, open, 'withdrawn', me);
    });
  }

  signOff = (me: PersonId, itemId: string, decision: Decision) =>
    this.decide(me, itemId, decision, { name: 'sign-off', outcome: 'signed-off' });

  return = (me: PersonId, itemId: string, decision: Decision) =>
    this.decide(me, itemId, decision, { name: 'return', outcome: 'returned' });

  private decide(
    me: PersonId,
    itemId: string,
    { snapshot, level, wentWell, whatNext }: Decision,
    { name, outcome }: { name: 'sign-off' | 'return'; outcome: 'signed-off' | 'returned' },
  ): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      const reason = name === 'return' ? whatNext : undefined;
      move(me, item.facts, name, { reason });
      const requests = await requestsOf(tx, itemId);
      refuseOutdated(requests, snapshot);
      if (name === 'sign-off')
        checkObserved(item.programmeItem.observations, standing(await observationsOf(tx, itemId)));
      const words = { level: level ?? undefined, wentWell, whatNext };
      const revision = requests.find(({ snapshotHash }) => snapshotHash === snapshot)?.revision;
      await makeMove(tx, me, item, name, { ...words, reason, revision, snapshotHash: snapshot });
      const open = requireRequest(requests, 'open');
      await this.close(tx, open, outcome, me, { level, wentWell, whatNext });
    });
  }

  revoke(me: PersonId, itemId: string, reason: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      const signed = (await requestsOf(tx, itemId)).find((r) => r.outcome === 'signed-off');
      await makeMove(tx, me, item, 'revoke', { reason, revision: signed?.revision });
      if (signed) await tx.update(SignOffRequest, { id: signed.id }, { outcome: 'revoked' });
    });
  }

  /** Not required any more: what was asked for meanwhile needs no decision. */
  exempt(me: PersonId, itemId: string, reason: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      await makeMove(tx, me, item, 'exempt', { reason });
      const open = openRequest(await requestsOf(tx, itemId));
      if (open) await this.close(tx, open, 'superseded', me);
    });
  }

  /** Compare-and-set: a request is decided once. */
  private async close(
    tx: Tx,
    { id }: SignOffRequest,
    outcome: SignOffRequest['outcome'],
    me: PersonId,
    words: Partial<Pick<SignOffRequest, 'level' | 'wentWell' | 'whatNext'>> = {},
  ) {
    const closed = await tx.update(
      SignOffRequest,
      { id, outcome: 'open' },
      { ...words, outcome, decidedBy: me, decidedAt: this.clock.now() },
    );
    if (closed === 0) throw conflict('Somebody else has just decided on this request');
  }
}

/** A decision names what it judged. One on an older revision is refused and shows what changed since. */
function refuseOutdated(requests: readonly SignOffRequest[], judged: string) {
  const open = requests.find(({ outcome }) => outcome === 'open');
  if (!open || open.snapshotHash === judged) return;
  const older = requests.find(({ snapshotHash }) => snapshotHash === judged);
  throw conflict('This request was changed while you were reading. Nothing was saved', {
    revision: open.revision,
    differences: older ? differenceBetween(snapshotOf(older), snapshotOf(open)) : [],
  });
}

const snapshotFrom = (
  { row, programmeItem, record }: LoadedItem,
  entries: readonly SnapshotEntry[],
): Snapshot => ({
  item: {
    key: programmeItem.key,
    title: programmeItem.title,
    guidance: programmeItem.guidance,
    doneWhen: programmeItem.doneWhen ?? '',
    programme: `${record.programme.content.key} ${String(record.programme.version)}`,
  },
  statement: row.statement,
  selfLevel: row.selfLevel,
  entries,
  evidence: [],
});
