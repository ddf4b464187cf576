import { ownersOf, signersOf, type Snapshot, type SnapshotEntry } from '@tracker/domain';
import { sealed } from '../sign-offs/requests';
import type { SignOffRequest } from '../sign-offs/sign-off-request.entity';
import type { Batch } from './batch';
import { within } from './days';
import type { Ask, Fate } from './fate';
import { itemChange, type LifeFacts, type Moment } from './life';
import type { Random } from './random';
import type { Sessions } from './sessions';
import { nextSteps, praise, returns } from './texts';

/** The requests of one item, with what was decided on each. */
export function requestMoments(
  facts: LifeFacts,
  fate: Fate,
  random: Random,
  sessions: Sessions,
): Moment[] {
  return fate.asks.flatMap((ask, i) => {
    const sending = sendingOf(facts, fate, ask, random);
    const from = i === 0 ? 'in-progress' : 'returned';
    const asking: Moment = {
      at: sending.requestedAt,
      tell: (batch) => {
        const entries = sessions.behind(fate.row.id);
        const request = requestRow(facts, fate, sending, i + 1, entries);
        const { id: requestId, revision, snapshotHash } = request;
        batch.requests.push(request);
        batch.requestEntries.push(...entries.map(({ id: entryId }) => ({ requestId, entryId })));
        const detail = { from, to: 'awaiting-sign-off', revision, snapshotHash };
        recordOn(batch, facts, fate, request.requestedAt, sending.requestedBy, 'request', detail);
        sending.snapshotHash = snapshotHash;
      },
    };
    return ask.decidedOn === null ? [asking] : [asking, decision(facts, fate, sending, i + 1)];
  });
}

/** Everything about a request but its snapshot, which is sealed when it is sent. */
type Sending = Omit<SignOffRequest, 'planItemId' | 'revision' | 'snapshot'>;

function sendingOf({ parties }: LifeFacts, { row }: Fate, ask: Ask, random: Random): Sending {
  const { isReturned } = ask;
  const isDecided = ask.decidedOn !== null;
  return {
    id: random.id(),
    snapshotHash: '',
    requestedBy: ownersOf(parties, row.owner)[0] ?? '',
    requestedAt: within(ask.requestedOn, 17, random),
    outcome: isDecided ? (isReturned ? 'returned' : 'signed-off') : 'open',
    decidedBy: isDecided ? (signersOf(parties, row)[0] ?? null) : null,
    onBehalfOf: null,
    batchId: null,
    decidedAt: ask.decidedOn && within(ask.decidedOn, 11, random),
    level: null,
    levels: {},
    wentWell: isDecided ? random.pick(praise) : '',
    whatNext: isDecided ? random.pick(isReturned ? returns : nextSteps) : '',
  };
}

function requestRow(
  { programme }: LifeFacts,
  { row, item }: Fate,
  sending: Sending,
  revision: number,
  entries: readonly SnapshotEntry[],
): SignOffRequest {
  const snapshot: Snapshot = {
    item: {
      key: item.key,
      title: item.title,
      guidance: item.guidance,
      doneWhen: item.doneWhen ?? '',
      programme: `${programme.content.key} ${String(programme.version)}`,
    },
    statement: row.statement,
    selfLevel: row.selfLevel,
    selfLevels: [],
    entries,
    evidence: [],
    observations: [],
  };
  return { ...sending, planItemId: row.id, revision, ...sealed(snapshot) };
}

function decision(facts: LifeFacts, fate: Fate, sending: Sending, revision: number): Moment {
  const { decidedAt, decidedBy, outcome, wentWell, whatNext } = sending;
  const at = decidedAt ?? '';
  const isReturned = outcome === 'returned';
  return {
    at,
    tell: (batch) =>
      recordOn(batch, facts, fate, at, decidedBy ?? '', isReturned ? 'return' : 'sign-off', {
        from: 'awaiting-sign-off',
        to: outcome,
        wentWell,
        whatNext,
        reason: isReturned ? whatNext : undefined,
        revision,
        snapshotHash: sending.snapshotHash,
      }),
  };
}

function recordOn(
  batch: Batch,
  { id }: LifeFacts,
  { row }: Fate,
  at: string,
  by: string,
  verb: string,
  detail: Record<string, unknown>,
) {
  batch.record(at, itemChange(id, row.id, by, verb, detail));
}
