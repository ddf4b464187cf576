import { Injectable } from '@nestjs/common';
import type { EntryInput, EntryView } from '@tracker/contract';
import {
  checkEntryMove,
  checkMayLog,
  hoursWork,
  onBehalfOf,
  outdated,
  type EntryMove,
  type EntryState,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Records, takeTurn, type ApprenticeRecord } from '../apprenticeships/records';
import { Signatures } from '../plans/signatures';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import type { Change } from '../platform/journal';
import { beginItems } from './begin-items';
import { changedFields, checkedContent, chosenItems, inputOf, link, tidied } from './entry-content';
import { entryFacts, entryView, versionOf } from './entry-views';
import { Draft, LogEntry, LogEntryRevision } from './log-entry.entity';
import { visibleEntry } from './visible-entry';

/** A session inside its unit of work, with the state that the move leads to. */
type Moving = { entry: LogEntry; record: ApprenticeRecord; to: EntryState };

const changedSince =
  'This session has changed since you opened it. Nothing was saved. Read it again before you go on';

/** Adding to the log, changing a session, taking it back, verifying its hours. The rules are in the domain. */
@Injectable()
export class EntryChanges {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly signatures: Signatures,
  ) {}

  /** Adds a session and begins its items. The draft that it was written in goes with it. */
  add(
    me: PersonId,
    apprenticeshipId: string,
    { draftId, ...sent }: EntryInput & { draftId?: string | undefined },
  ): Promise<EntryView> {
    const input = tidied(sent);
    return this.db.write(async (tx) => {
      await takeTurn(tx, apprenticeshipId);
      const record = await this.records.visibleTo(tx, me, apprenticeshipId);
      checkMayLog(me, record.parties);
      const items = await chosenItems(tx, record, input.itemIds);
      const entry = this.newEntry(record, await checkedContent(tx, record, input, items));
      await tx.insert(LogEntry, entry);
      await link(tx, entry.id, input.itemIds);
      if (draftId) await tx.delete(Draft, { id: draftId, personId: me });
      tx.record(changeOf(me, entry, 'add', sizeOf(entry)));
      await beginItems(tx, me, record, items);
      return entryView(tx, me, record, entry);
    });
  }

  private newEntry(
    { id }: ApprenticeRecord,
    content: Awaited<ReturnType<typeof checkedContent>>,
  ): LogEntry {
    return {
      ...content,
      id: randomUUID(),
      apprenticeshipId: id,
      state: 'submitted',
      revision: 1,
      ...unverified,
      ...neverVerified,
      withdrawnAt: null,
      withdrawnReason: null,
      addedAt: this.clock.now(),
    };
  }

  /** Saves new words and keeps the old ones. A form that changes nothing leaves verified hours verified. */
  async change(me: PersonId, id: string, sent: EntryInput, version: string): Promise<EntryView> {
    const input = tidied(sent);
    const unchanged = await this.saysTheSame(me, id, version, input);
    return unchanged ?? this.db.write((tx) => this.rewrite(tx, me, id, version, input));
  }

  private async saysTheSame(me: PersonId, id: string, version: string, input: EntryInput) {
    const db = this.db.read;
    const { entry, record } = await visibleEntry(db, this.records, me, id);
    if (versionOf(entry) !== version) return null;
    if (changedFields(await inputOf(db, entry), input).length > 0) return null;
    checkEntryMove(me, await entryFacts(db, record, entry), 'change');
    return entryView(db, me, record, entry);
  }

  private async rewrite(
    tx: Tx,
    me: PersonId,
    id: string,
    version: string,
    input: EntryInput,
  ): Promise<EntryView> {
    const { entry, record, to } = await this.begin(tx, me, id, 'change', version);
    const { revision } = entry;
    const before = await inputOf(tx, entry);
    const items = await chosenItems(tx, record, input.itemIds, before.itemIds);
    const content = await checkedContent(tx, record, input, items, id);
    const values = { ...content, revision: revision + 1, state: to, ...unverified, ...was(entry) };
    await tx.insert(LogEntryRevision, {
      entryId: id,
      revision,
      content: before,
      until: this.clock.now(),
      ...verificationOf(entry),
    });
    await link(tx, id, input.itemIds);
    const changed = await set(tx, entry, values);
    const fields = changedFields(before, input);
    const detail = { ...sizeOf(changed), fields, ...(entry.state === 'verified' && toVerifyAgain) };
    tx.record(changeOf(me, changed, 'change', detail));
    await this.signatures.touched(tx, me, { entryIds: [id] });
    await beginItems(tx, me, record, items);
    return entryView(tx, me, record, changed);
  }

  /** Takes the session back. It stays on the record, struck through, and counts nowhere. */
  withdraw(me: PersonId, id: string, reason: string): Promise<EntryView> {
    return this.db.write(async (tx) => {
      const { entry, record, to } = await this.begin(tx, me, id, 'withdraw');
      const withdrawnAt = this.clock.now();
      const changed = await set(tx, entry, { state: to, withdrawnAt, withdrawnReason: reason });
      tx.record(changeOf(me, changed, 'withdraw', { reason, revision: entry.revision }));
      await this.signatures.touched(tx, me, { entryIds: [id] });
      return entryView(tx, me, record, changed);
    });
  }

  /** Verifies the hours of the session as the verifier saw it. */
  verify(me: PersonId, id: string, version: string): Promise<EntryView> {
    return this.db.write(async (tx) => {
      const { entry, record, to } = await this.begin(tx, me, id, 'verify', version);
      const absent = onBehalfOf(record.parties, me, hoursWork);
      const values = {
        state: to,
        verifiedBy: me,
        verifiedOnBehalfOf: absent,
        verifiedAt: this.clock.now(),
        ...neverVerified,
      };
      const changed = await set(tx, entry, values);
      const detail = { ...sizeOf(changed), ...(absent !== null && { onBehalfOf: absent }) };
      tx.record(changeOf(me, changed, 'verify', detail));
      return entryView(tx, me, record, changed);
    });
  }

  /** The session and its next state, once the rules agree. Changes of one record take turns from here on. */
  private async begin(
    tx: Tx,
    me: PersonId,
    id: string,
    move: EntryMove,
    version?: string,
  ): Promise<Moving> {
    await tx.rows(
      `UPDATE apprenticeships SET version = version + 1
        WHERE id = (SELECT apprenticeship_id FROM log_entries WHERE id = $1)`,
      [id],
    );
    const { entry, record } = await visibleEntry(tx, this.records, me, id);
    if (version !== undefined && versionOf(entry) !== version) throw outdated(changedSince);
    const to = checkEntryMove(me, await entryFacts(tx, record, entry), move);
    return { entry, record, to };
  }
}

const toVerifyAgain = { unverified: true };
const neverVerified = { wasVerifiedBy: null, wasVerifiedAt: null };

/** Who had verified it, also when it is changed once more before it is verified again. */
const was = ({ state, ...entry }: LogEntry) =>
  state === 'verified'
    ? { wasVerifiedBy: entry.verifiedBy, wasVerifiedAt: entry.verifiedAt }
    : { wasVerifiedBy: entry.wasVerifiedBy, wasVerifiedAt: entry.wasVerifiedAt };

const verificationOf = ({ verifiedBy, verifiedOnBehalfOf, verifiedAt }: LogEntry) => ({
  verifiedBy,
  verifiedOnBehalfOf,
  verifiedAt,
});

const unverified = { verifiedBy: null, verifiedOnBehalfOf: null, verifiedAt: null };

/** Compare-and-set: the session is still as it was read. */
async function set(tx: Tx, entry: LogEntry, values: Partial<LogEntry>): Promise<LogEntry> {
  const { id, revision, state } = entry;
  const changed = await tx.update(LogEntry, { id, revision, state }, values);
  if (changed === 0) throw outdated(changedSince);
  return { ...entry, ...values };
}

const sizeOf = ({ heldOn, minutes, kind, revision }: LogEntry) => ({
  on: heldOn,
  minutes,
  kind,
  revision,
});

const changeOf = (
  me: PersonId,
  { id, apprenticeshipId }: LogEntry,
  verb: EntryMove | 'add',
  detail: Record<string, unknown>,
): Change => ({
  by: me,
  what: `log-entry.${verb}`,
  subject: { kind: 'log-entry', id },
  apprenticeshipId,
  detail,
});
