import { Injectable } from '@nestjs/common';
import type { Body, evidence as contract, EvidenceView } from '@tracker/contract';
import {
  checkEvidenceMove,
  checkMayAddEvidence,
  checkPlacesKept,
  outdated,
  type EvidenceKind,
  type EvidenceMove,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Records, takeTurn, type ApprenticeRecord } from '../apprenticeships/records';
import { Signatures } from '../plans/signatures';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import type { Change } from '../platform/journal';
import { sha256 } from '../platform/sha256';
import { evidenceFacts, evidenceView } from './evidence-views';
import { Evidence, EvidenceRevision } from './evidence.entity';
import { placesVersion } from './places-version';
import { isSamePlaces, placesLeft, placesOf, putIn, tidiedPlaces, type Places } from './places';
import { visibleEvidence } from './visible-evidence';

/** A piece inside its unit of work, once the rules agree. */
type Moving = { row: Evidence; record: ApprenticeRecord };

/** What a new piece says; the rest is the same for all. */
export type NewPiece = Pick<
  Evidence,
  'kind' | 'state' | 'title' | 'text' | 'sha256' | 'size' | 'mediaType'
>;

const changedSince =
  'This evidence has changed since you opened it. Nothing was saved. Read it again before you go on';

/** Adding to the portfolio, changing a piece, using it elsewhere, taking it back. The rules are in the domain. */
@Injectable()
export class EvidenceChanges {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly signatures: Signatures,
  ) {}

  addLink = (
    me: PersonId,
    id: string,
    { address, title, ...places }: Body<typeof contract.addLink>,
  ) => this.add(me, id, places, () => Promise.resolve(textPiece('link', title, address)));

  addNote = (me: PersonId, id: string, { note, title, ...places }: Body<typeof contract.addNote>) =>
    this.add(me, id, places, () => Promise.resolve(textPiece('note', title, note)));

  /** Adds a piece. `pieceFor` runs inside the unit of work and may refuse. */
  add(
    me: PersonId,
    apprenticeshipId: string,
    places: Places,
    pieceFor: (tx: Tx) => Promise<NewPiece>,
    afterwards?: (tx: Tx, id: string) => Promise<void>,
  ): Promise<EvidenceView> {
    const tidied = tidiedPlaces(places);
    return this.db.write(async (tx) => {
      await takeTurn(tx, apprenticeshipId);
      const record = await this.records.visibleTo(tx, me, apprenticeshipId);
      checkMayAddEvidence(me, record.parties);
      const id = randomUUID();
      const row = this.newRow(me, record, id, await pieceFor(tx));
      await tx.insert(Evidence, row);
      tx.record(changeOf(me, row, 'add', { sha256: row.sha256, ...tidied }));
      await putIn(tx, me, record, id, tidied);
      await afterwards?.(tx, id);
      await this.touched(tx, me, row);
      return evidenceView(tx, me, record, row);
    });
  }

  private newRow(me: PersonId, { id }: ApprenticeRecord, own: string, piece: NewPiece): Evidence {
    return {
      ...piece,
      id: own,
      apprenticeshipId: id,
      revision: 1,
      addedBy: me,
      addedAt: this.clock.now(),
      withdrawnAt: null,
      withdrawnReason: null,
    };
  }

  /** Saves new words and keeps the old ones. A form that changes nothing changes nothing. */
  async change(me: PersonId, id: string, sent: Words, version: string): Promise<EvidenceView> {
    const { row, record } = await visibleEvidence(this.db.read, this.records, me, id);
    const isSame = versionOf(row) === version && saysTheSame(row, rewritten(row, sent));
    if (!isSame) return this.db.write((tx) => this.rewrite(tx, me, id, version, sent));
    checkEvidenceMove(me, await evidenceFacts(this.db.read, record, row), 'change');
    return evidenceView(this.db.read, me, record, row);
  }

  private async rewrite(tx: Tx, me: PersonId, id: string, version: string, sent: Words) {
    const isCurrent = (piece: Evidence) => versionOf(piece) === version;
    const { row, record } = await this.begin(tx, me, id, 'change', isCurrent);
    const { revision } = row;
    const words = rewritten(row, sent);
    const content = { title: row.title, text: row.text };
    await tx.insert(EvidenceRevision, {
      evidenceId: id,
      revision,
      content,
      until: this.clock.now(),
    });
    const changed = await set(tx, row, { ...words, revision: revision + 1 });
    const fields = (['title', 'text'] as const).filter((field) => row[field] !== changed[field]);
    tx.record(changeOf(me, changed, 'change', { fields, sha256: changed.sha256 }));
    await this.touched(tx, me, row);
    return evidenceView(tx, me, record, changed);
  }

  /** The items and sessions that it serves from now on. */
  async link(me: PersonId, id: string, sent: Places, version: string): Promise<EvidenceView> {
    const places = tidiedPlaces(sent);
    const { row, record } = await visibleEvidence(this.db.read, this.records, me, id);
    const before = await placesOf(this.db.read, id);
    if (placesVersion(before) !== version || !isSamePlaces(before, places))
      return this.db.write((tx) => this.relink(tx, me, id, places, version));
    checkEvidenceMove(me, await evidenceFacts(this.db.read, record, row), 'link');
    return evidenceView(this.db.read, me, record, row);
  }

  private async relink(tx: Tx, me: PersonId, id: string, places: Places, version: string) {
    const isCurrent = async () => placesVersion(await placesOf(tx, id)) === version;
    const { row, record } = await this.begin(tx, me, id, 'link', isCurrent);
    const before = await placesOf(tx, id);
    const [added, removed] = [placesLeft(places, before), placesLeft(before, places)];
    const facts = await evidenceFacts(tx, record, row);
    checkPlacesKept(facts, [...removed.itemIds, ...removed.entryIds]);
    tx.record(changeOf(me, row, 'link', { added, removed }));
    await putIn(tx, me, record, id, places, before);
    await this.touched(tx, me, row);
    return evidenceView(tx, me, record, row);
  }

  /** Takes the piece back. It stays on the record, struck through, and counts nowhere. */
  withdraw(me: PersonId, id: string, reason: string): Promise<EvidenceView> {
    return this.db.write(async (tx) => {
      const { row, record } = await this.begin(tx, me, id, 'withdraw');
      const withdrawnAt = this.clock.now();
      const changed = await set(tx, row, {
        state: 'withdrawn',
        withdrawnAt,
        withdrawnReason: reason,
      });
      tx.record(changeOf(me, changed, 'withdraw', { reason }));
      await this.touched(tx, me, row);
      return evidenceView(tx, me, record, changed);
    });
  }

  /**
   * The piece, once the rules agree. Changes of one record take turns from here on. `isCurrent`:
   * whether what the person has read is still what stands there.
   */
  private async begin(
    tx: Tx,
    me: PersonId,
    id: string,
    move: EvidenceMove,
    isCurrent: (row: Evidence) => boolean | Promise<boolean> = () => true,
  ): Promise<Moving> {
    await tx.rows(
      `UPDATE apprenticeships SET version = version + 1
        WHERE id = (SELECT apprenticeship_id FROM evidence WHERE id = $1)`,
      [id],
    );
    const { row, record } = await visibleEvidence(tx, this.records, me, id);
    if (!(await isCurrent(row))) throw outdated(changedSince);
    checkEvidenceMove(me, await evidenceFacts(tx, record, row), move);
    return { row, record };
  }

  private touched(tx: Tx, by: PersonId, { id }: Evidence) {
    return this.signatures.touched(tx, by, { evidenceIds: [id] });
  }
}

type Words = { title: string; address?: string | undefined; note?: string | undefined };

const textPiece = (kind: EvidenceKind, title: string, text: string): NewPiece => ({
  kind,
  state: 'ready',
  title,
  text,
  sha256: sha256(text),
  size: 0,
  mediaType: '',
});

/** The title of anything, the address of a link, the words of a note. The name and bytes of a file stay. */
function rewritten(row: Evidence, { title, address, note }: Words) {
  const sent = row.kind === 'link' ? address : row.kind === 'note' ? note : undefined;
  return sent === undefined ? { title } : { title, text: sent, sha256: sha256(sent) };
}

const versionOf = ({ revision }: Evidence) => String(revision);

const saysTheSame = (row: Evidence, { title, text = row.text }: { title: string; text?: string }) =>
  row.title === title && row.text === text;

/** Compare-and-set: the piece is still as it was read. */
async function set(tx: Tx, row: Evidence, values: Partial<Evidence>): Promise<Evidence> {
  const { id, revision, state } = row;
  const changed = await tx.update(Evidence, { id, revision, state }, values);
  if (changed === 0) throw outdated(changedSince);
  return { ...row, ...values };
}

export const changeOf = (
  by: PersonId | null,
  { id, apprenticeshipId, kind, revision }: Evidence,
  verb: EvidenceMove | 'add' | 'pass' | 'refuse',
  detail: Record<string, unknown>,
): Change => ({
  by,
  what: `evidence.${verb}`,
  subject: { kind: 'evidence', id },
  apprenticeshipId,
  detail: { ...detail, piece: kind, revision },
});
