import { Injectable } from '@nestjs/common';
import type { ItemView } from '@tracker/contract';
import {
  dayAt,
  differenceBetween,
  holdersOf,
  isDone,
  isEditableBy,
  isLate,
  isOpen,
  isTicked,
  judgesOf,
  learningDaysBetween,
  learningWorkingDaysBetween,
  mayReadRecord,
  movesOpenTo,
  roleWords,
  signersOf,
  statusOf,
  weekOf,
  type PersonId,
} from '@tracker/domain';
import { evidenceWords, offTheJobWords } from '@tracker/programmes';
import {
  deciderIn,
  headOf,
  nameIn,
  peopleIn,
  type ApprenticeRecord,
} from '../apprenticeships/records';
import { EvidenceOf } from '../evidence/evidence-of';
import { LogEntries } from '../log/log-entries';
import { observationsOf } from '../observations/observation-rows';
import { observationsView } from '../observations/observation-views';
import { witnessesView } from '../observations/witness-views';
import { namesOf } from '../people/parties';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { claimedIn, openRequest, requestsOf, signatureIn, snapshotOf } from '../sign-offs/requests';
import type { SignOffRequest } from '../sign-offs/sign-off-request.entity';
import { Timeline } from '../timeline/timeline';
import { itemTraining } from '../training/item-training';
import { dueHistoryOf } from './due-dates';
import { skillViews, type SaidOn } from './item-skills';
import { groupOf, mapsToWords, repeatWords } from './item-words';
import { Items, type LoadedItem } from './items';
import type { PlanItem } from './plan-item.entity';
import { signatureView, withSignature } from './signature-view';
import { statusWords } from './status-words';

/** The item page: what to do, what was done, what happened, and what I can do now. */
@Injectable()
export class ItemViews {
  constructor(
    private readonly db: Db,
    private readonly items: Items,
    private readonly entries: LogEntries,
    private readonly evidence: EvidenceOf,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  async view(me: PersonId, id: string): Promise<ItemView> {
    const item = await this.items.load(this.db.read, me, id);
    return this.viewOf(me, item, await requestsOf(this.db.read, id));
  }

  /** The same, for a caller that has loaded the item and its requests. */
  async viewOf(
    me: PersonId,
    loaded: LoadedItem,
    requests: readonly SignOffRequest[],
  ): Promise<ItemView> {
    const [db, { id }] = [this.db.read, loaded.row];
    const item = { ...loaded, facts: withSignature(loaded.facts, requests, this.clock.now()) };
    const entries = await this.entries.entriesOfItem(db, me, item.record, id);
    const evidence = await this.evidence.item(db, me, item.record, id);
    const history = await this.timeline.ofItem(db, item.record, id);
    const observations = observationsView(me, item, await observationsOf(db, id));
    const revoked = (await this.timeline.revocations(db, [id])).get(id);
    return {
      ...whatToDo(me, item),
      ...whatWasDone(me, item, requests),
      ...whatICanDo(me, item, observations.isComplete),
      dueHistory: await dueHistoryOf(db, id),
      observations,
      witnesses: await witnessesView(db, me, item, this.clock.now()),
      entries,
      training: await itemTraining(db, me, item),
      evidence,
      history,
      revoked: revoked && isOpen(item.row.state) ? revoked : null,
    };
  }
}

function whatToDo(me: PersonId, { row, record, programmeItem, facts, needs }: LoadedItem) {
  const { content } = record.programme;
  const status = statusOf(facts);
  const late = isLate(row, record.today);
  return {
    id: row.id,
    apprenticeship: headOf(me, record, seersOf(record, row)),
    canSeeRecord: mayReadRecord(record.parties, me),
    group: groupOf(content, programmeItem),
    title: programmeItem.title,
    guidance: programmeItem.guidance,
    doneWhen: programmeItem.doneWhen ?? '',
    evidenceWanted: programmeItem.evidenceKinds.map((kind) => evidenceWords[kind]),
    status,
    statusWords: statusWords[status],
    dueOn: row.dueOn,
    planned: row.plannedOn
      ? { on: row.plannedOn, recordBeganOn: dayAt(record.row.createdAt) }
      : null,
    dueWeek: weekOf(record.row.startOn, row.dueOn),
    overdueDays: late ? learningDaysBetween(record.breaks, row.dueOn, record.today) : 0,
    optional: !row.required,
    repeats: repeatWords(programmeItem),
    owner: partyView(me, record, row.owner, holdersOf(record.parties, row.owner)),
    signer: signerView(me, record, row),
    isTicked: isTicked(row),
    offTheJobWords: offTheJobWords[programmeItem.offTheJob],
    mapsTo: mapsToWords(content, programmeItem),
    needs: mayReadRecord(record.parties, me)
      ? needs.map((need) => {
          const needStatus = statusOf({ state: need.state, waitsFor: [] });
          const { title } = record.programme.item(need.itemKey);
          return { id: need.id, title, status: needStatus, statusWords: statusWords[needStatus] };
        })
      : [],
  };
}

const partyView = (
  me: PersonId,
  record: ApprenticeRecord,
  role: ItemView['owner']['role'],
  people: readonly PersonId[],
) => ({
  role,
  words: roleWords[role],
  people: peopleIn(record, people),
  isYou: people.includes(me),
});

/** Who signs off, each with whom they stand in for today. */
function signerView(me: PersonId, record: ApprenticeRecord, row: PlanItem): ItemView['signer'] {
  const judges = judgesOf(record.parties, row);
  const people = judges.map(({ person }) => person);
  return {
    ...partyView(me, record, row.signer, people),
    people: judges.map(({ person, inPlaceOf }) => ({
      id: person,
      name: nameIn(record, person),
      inPlaceOf: inPlaceOf && nameIn(record, inPlaceOf),
    })),
  };
}

function whatWasDone(me: PersonId, item: LoadedItem, requests: readonly SignOffRequest[]) {
  const { row, record } = item;
  const open = openRequest(requests);
  const signed = isDone(row.state) ? signatureIn(requests) : undefined;
  const words = wordsFor(me, item, requests);
  return {
    statement: words.statement,
    version: row.version,
    request: open && row.state !== 'changed' ? requestView(record, open) : null,
    returned: row.state === 'returned' ? lastReturn(record, requests) : null,
    signedOff: signatureView(me, item, requests),
    changed: signed && open ? changeOf(signed, open) : null,
    skills: skillViews(item, words.self, requests),
  };
}

/** What the owner is still writing is the owner's alone (product.md rule 15). Others read what was sent last. */
function wordsFor(
  me: PersonId,
  { row, record }: LoadedItem,
  [newest]: readonly SignOffRequest[],
): { statement: string; self: SaidOn | null } {
  if (holdersOf(record.parties, row.owner).includes(me)) {
    const { selfLevel: level, selfLevels: levels, selfLevelOn: on } = row;
    return { statement: row.statement, self: on ? { level, levels, on } : null };
  }
  if (!newest) return { statement: '', self: null };
  const snapshot = snapshotOf(newest);
  return {
    statement: snapshot.statement,
    self: { ...claimedIn(snapshot), on: dayAt(newest.requestedAt) },
  };
}

/** Who signs the item or does it sees it, though not the whole record. */
export const seersOf = ({ parties }: ApprenticeRecord, row: PlanItem): PersonId[] => [
  ...signersOf(parties, row),
  ...holdersOf(parties, row.owner),
];

export const requestView = (record: ApprenticeRecord, request: SignOffRequest) => ({
  revision: request.revision,
  snapshot: request.snapshotHash,
  requestedAt: request.requestedAt,
  requestedBy: nameIn(record, request.requestedBy),
  waitingWorkingDays: learningWorkingDaysBetween(
    record.breaks,
    dayAt(request.requestedAt),
    record.today,
  ),
});

function lastReturn(record: ApprenticeRecord, requests: readonly SignOffRequest[]) {
  const last = requests.find(({ outcome }) => outcome === 'returned');
  if (!last?.decidedBy || !last.decidedAt) return null;
  const { wentWell, whatNext, decidedAt, decidedBy, onBehalfOf } = last;
  return { by: deciderIn(record, decidedBy, onBehalfOf), on: dayAt(decidedAt), wentWell, whatNext };
}

const changeOf = (signed: SignOffRequest, now: SignOffRequest) => ({
  on: dayAt(now.requestedAt),
  revision: now.revision,
  differences: differenceBetween(snapshotOf(signed), snapshotOf(now)),
});

const whatICanDo = (me: PersonId, { facts, record, row }: LoadedItem, isObserved: boolean) => ({
  moves: movesOpenTo(me, facts).filter((move) => move !== 'sign-off' || isObserved),
  canEdit: isEditableBy(me, facts),
  onlyOthers: onlyOthers(me, record, row),
});

function onlyOthers(me: PersonId, record: ApprenticeRecord, row: LoadedItem['row']): string {
  const signers = signersOf(record.parties, row);
  if (signers.includes(me)) return '';
  const who = namesOf(signers, record.names) || 'Nobody is named yet who';
  if (row.state === 'not-required') return `${who} can make this item required again.`;
  if (isTicked(row)) return isDone(row.state) ? '' : `${who} can mark this item as not required.`;
  if (row.state === 'signed-off') return `${who} can revoke this sign-off.`;
  if (row.state === 'changed')
    return `${who} can confirm the sign-off again, return the item or revoke the sign-off.`;
  return `${who} can sign off, return, or mark this item as not required. Nobody can sign off their own item.`;
}
