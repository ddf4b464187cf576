import { Injectable } from '@nestjs/common';
import {
  checkObserved,
  checkSomethingToJudge,
  conflict,
  dayAt,
  differenceBetween,
  forbidden,
  levelAnswer,
  move,
  onBehalfOf,
  type ItemMove,
  type Level,
  type PersonId,
  type SkillLevels,
} from '@tracker/domain';
import { EvidenceOf } from '../evidence/evidence-of';
import { unopenedTitles } from '../evidence/sent-pieces';
import { observationsOf, standing } from '../observations/observation-rows';
import { checkVersion, Items, type LoadedItem } from '../plans/items';
import { codesOfSkills, skillsOf } from '../plans/item-words';
import { makeMove } from '../plans/make-move';
import { withSignature } from '../plans/signature-view';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import {
  openRequest,
  requestsOf,
  requireRequest,
  sendRequest,
  signatureIn,
  snapshotOf,
} from './requests';
import { SignOffRequest, type Outcome } from './sign-off-request.entity';
import { Snapshots } from './snapshots';

export type Decision = {
  /** SHA-256 of the snapshot that was judged. */
  snapshot: string;
  /** One level for all skills of the item. */
  level: Level | null;
  /** Skill code → level, where it is another one. */
  levels?: SkillLevels;
  wentWell: string;
  whatNext: string;
};

/** What a decision says beside the decision: it stays when the sign-off is confirmed again. */
type Judgement = Pick<SignOffRequest, 'level' | 'levels' | 'wentWell' | 'whatNext'>;

/** Asking for a signature, and deciding on it. The rules are in the domain; the moves in Items. */
@Injectable()
export class SignOffs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly items: Items,
    private readonly evidence: EvidenceOf,
    private readonly snapshots: Snapshots,
  ) {}

  /** Seals what is asked to be signed, as it stands now. */
  request(me: PersonId, itemId: string, version: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      checkVersion(item, version);
      move(me, item.facts, 'request');
      await this.evidence.checkNoneHeld(tx, itemId);
      const snapshot = await this.snapshots.of(tx, item);
      const { entries, evidence } = snapshot;
      checkSomethingToJudge(item.row.statement, entries.length + evidence.length);
      const requestedAt = this.clock.now();
      const after = await requestsOf(tx, itemId);
      const sending = { planItemId: itemId, requestedBy: me, requestedAt, snapshot, after };
      await makeMove(tx, me, item, 'request', await sendRequest(tx, sending));
    });
  }

  withdraw(me: PersonId, itemId: string, reason: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      await makeMove(tx, me, item, 'withdraw', { reason });
      const open = requireRequest(await requestsOf(tx, itemId), 'open');
      await this.close(tx, open, 'withdrawn', me);
    });
  }

  /** `batch`: what it is signed off together with (product.md rule 9). */
  signOff = (me: PersonId, itemId: string, decision: Decision, batch: string | null = null) =>
    this.decide(me, itemId, 'sign-off', decision, batch);

  return = (me: PersonId, itemId: string, decision: Decision) =>
    this.decide(me, itemId, 'return', decision);

  /** Signs once more what changed since it was signed. The level and the words of the signature stay. */
  reconfirm = (me: PersonId, itemId: string, snapshot: string) =>
    this.decide(me, itemId, 'reconfirm', { snapshot });

  private decide(
    me: PersonId,
    itemId: string,
    name: keyof typeof outcomes,
    { snapshot, ...said }: Decision | Pick<Decision, 'snapshot'>,
    batchId: string | null = null,
  ): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      const reason = name === 'return' && 'whatNext' in said ? said.whatNext : undefined;
      move(me, item.facts, name, { reason });
      const requests = await requestsOf(tx, itemId);
      refuseOutdated(requests, snapshot);
      refuseOwn(requests, me);
      if (name !== 'return')
        checkObserved(item.programmeItem.observations, standing(await observationsOf(tx, itemId)));
      const open = requireRequest(requests, 'open');
      const { revision, snapshotHash } = open;
      const words = 'level' in said ? judgementOn(item, said) : wordsOf(signatureIn(requests));
      const detail =
        'level' in said ? { ...words, level: words.level ?? undefined } : { stays: words };
      const record = { ...detail, reason, revision, snapshotHash, ...(batchId && { batchId }) };
      const unopened = name === 'return' ? [] : await unopenedTitles(tx, me, open.id);
      const unseen = unopened.length > 0 ? { unopened } : {};
      await makeMove(tx, me, item, name, { ...record, ...unseen });
      const absent = onBehalfOf(item.record.parties, me, item.row);
      await this.close(tx, open, outcomes[name], me, { ...words, batchId, onBehalfOf: absent });
    });
  }

  /** Takes back a slip of the hand within a day: the request waits as it did (product.md rule 9). */
  undo(me: PersonId, itemId: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      const requests = await requestsOf(tx, itemId);
      const facts = withSignature(item.facts, requests, this.clock.now());
      move(me, facts, 'undo');
      const { id, revision, snapshotHash, requestedAt } = requireRequest(requests, 'signed-off');
      const signed = { ...item, facts, sentOn: dayAt(requestedAt) };
      await makeMove(tx, me, signed, 'undo', { revision, snapshotHash });
      const opened = await tx.update(SignOffRequest, { id, outcome: 'signed-off' }, undecided);
      if (opened === 0) throw conflict('Somebody else has just decided on this request');
    });
  }

  revoke(me: PersonId, itemId: string, reason: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      const requests = await requestsOf(tx, itemId);
      const signed = signatureIn(requests);
      await makeMove(tx, me, item, 'revoke', { reason, revision: signed?.revision });
      if (signed) await tx.update(SignOffRequest, { id: signed.id }, { outcome: 'revoked' });
      const open = openRequest(requests);
      if (open) await tx.update(SignOffRequest, { id: open.id }, { outcome: 'superseded' });
    });
  }

  /** Not required any more: what was asked for meanwhile needs no decision. */
  exempt(me: PersonId, itemId: string, reason: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      await makeMove(tx, me, item, 'exempt', { reason });
      const open = openRequest(await requestsOf(tx, itemId));
      const absent = onBehalfOf(item.record.parties, me, item.row);
      if (open) await this.close(tx, open, 'superseded', me, { onBehalfOf: absent });
    });
  }

  /** Compare-and-set: a request is decided once. */
  private async close(
    tx: Tx,
    { id }: SignOffRequest,
    outcome: SignOffRequest['outcome'],
    me: PersonId,
    words: Partial<Judgement & Pick<SignOffRequest, 'onBehalfOf' | 'batchId'>> = {},
  ) {
    const closed = await tx.update(
      SignOffRequest,
      { id, outcome: 'open' },
      { ...words, outcome, decidedBy: me, decidedAt: this.clock.now() },
    );
    if (closed === 0) throw conflict('Somebody else has just decided on this request');
  }
}

/** What was decided stands in the history from then on. */
const undecided = {
  outcome: 'open',
  decidedBy: null,
  decidedAt: null,
  onBehalfOf: null,
  batchId: null,
  level: null,
  levels: {},
  wentWell: '',
  whatNext: '',
} as const;

const outcomes = {
  'sign-off': 'signed-off',
  reconfirm: 'signed-off',
  return: 'returned',
} as const satisfies Partial<Record<ItemMove, Outcome>>;

const wordsOf = (signed?: SignOffRequest): Judgement => ({
  level: signed?.level ?? null,
  levels: signed?.levels ?? {},
  wentWell: signed?.wentWell ?? '',
  whatNext: signed?.whatNext ?? '',
});

/** Who sent it may have other parts by now, cover included; it stays their own work (product.md rule 1). */
function refuseOwn(requests: readonly SignOffRequest[], me: PersonId) {
  if (openRequest(requests)?.requestedBy === me)
    throw forbidden('You sent this request yourself. Nobody judges their own work');
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

/** What is said of the skills stands in its one form; of skills that the item does not map to nothing can be said. */
const judgementOn = (
  { record, programmeItem }: LoadedItem,
  { level, levels = {}, wentWell, whatNext }: Omit<Decision, 'snapshot'>,
): Judgement => {
  const skills = codesOfSkills(skillsOf(record.programme.content, programmeItem));
  return { ...levelAnswer({ level, levels }, skills, 'levels'), wentWell, whatNext };
};
