import type { WaitingRequest } from '@tracker/contract';
import {
  dayAt,
  learningWorkingDaysBetween,
  levelIn,
  onBehalfOf,
  weekOf,
  whyAlone,
  type EntryKind,
  type EntryMode,
  type ItemState,
  type PersonId,
  type Role,
  type Snapshot,
} from '@tracker/domain';
import { nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import { sentPieces, type SentPiece } from '../evidence/sent-pieces';
import { kindWords, modeWords } from '../log/words';
import { observationsOfMany, standing } from '../observations/observation-rows';
import type { Observation } from '../observations/observation.entity';
import { groupOf, skillsOf } from '../plans/item-words';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { claimedIn, snapshotOf } from './requests';
import type { SignOffRequest } from './sign-off-request.entity';

export type WaitingRow = {
  row: Pick<SignOffRequest, 'revision' | 'requestedAt' | 'snapshotHash'> & {
    requestId: string;
    itemId: string;
    apprenticeshipId: string;
    itemKey: string;
    state: ItemState;
    owner: Role;
    signer: Role;
  };
  record: ApprenticeRecord;
};

/** What stands behind the requests, read for all of them at once. */
type Behind = {
  snapshots: ReadonlyMap<string, Snapshot>;
  pieces: ReadonlyMap<string, SentPiece[]>;
  observations: readonly Observation[];
};

/** The requests as their signer reads them. Three statements, however many there are. */
export async function waitingViews(
  db: Reader,
  me: PersonId,
  waiting: readonly WaitingRow[],
): Promise<WaitingRequest[]> {
  const ids = waiting.map(({ row }) => row.requestId);
  const observed = waiting.filter(({ row, record }) => askedOf(record, row) !== undefined);
  const behind = {
    snapshots: await snapshotsOf(db, ids),
    pieces: await sentPieces(db, me, ids),
    observations: await observationsOfMany(
      db,
      observed.map(({ row }) => row.itemId),
    ),
  };
  return waiting.map((each) => requestRow(me, each, behind));
}

async function snapshotsOf(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Snapshot>();
  const rows = await db.rows<{ id: string; snapshot: string }>(
    `SELECT id, snapshot FROM sign_off_requests WHERE id IN (${placeholders(ids, 1)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, snapshotOf(row)]));
}

const askedOf = ({ programme }: ApprenticeRecord, { itemKey }: WaitingRow['row']) =>
  programme.item(itemKey).observations;

function requestRow(me: PersonId, { row, record }: WaitingRow, behind: Behind): WaitingRequest {
  const { programme, parties, today, breaks, row: apprenticeship } = record;
  const snapshot = behind.snapshots.get(row.requestId);
  if (!snapshot) throw new Error('A request without its snapshot');
  const item = programme.item(row.itemKey);
  const absent = onBehalfOf(parties, me, row);
  const waited = learningWorkingDaysBetween(breaks, dayAt(row.requestedAt), today);
  return {
    itemId: row.itemId,
    title: item.title,
    group: groupOf(programme.content, item).shortTitle,
    apprentice: { id: parties.apprentice, name: nameIn(record, parties.apprentice) },
    week: weekOf(apprenticeship.startOn, today),
    revision: row.revision,
    requestedAt: row.requestedAt,
    waitingWorkingDays: waited,
    isLate: waited >= apprenticeship.settings.waitingLimitDays,
    onBehalfOf: absent && nameIn(record, absent),
    wasReturned: row.revision > 1 && row.state !== 'changed',
    isChanged: row.state === 'changed',
    statement: snapshot.statement,
    sessions: sessionsIn(snapshot),
    evidence: behind.pieces.get(row.requestId) ?? [],
    skills: skillsOf(programme.content, item).map(({ code, name, level: asked }) => {
      const level = levelIn(claimedIn(snapshot), code);
      return { code, name, asked, self: level && { level, on: dayAt(row.requestedAt) } };
    }),
    snapshot: row.snapshotHash,
    whyAlone: whyAlone({
      state: row.state,
      asked: item.observations,
      observations: standing(
        behind.observations.filter(({ planItemId }) => planItemId === row.itemId),
      ),
    }),
  };
}

const sessionsIn = ({ entries }: Snapshot): WaitingRequest['sessions'] =>
  entries.map(({ id, on, minutes, did, kind, mode, with: who }) => ({
    id,
    on,
    minutes,
    did,
    words: [kindWords[kind as EntryKind], modeWords[mode as EntryMode], who && `with ${who}`]
      .filter(Boolean)
      .join(', '),
  }));
