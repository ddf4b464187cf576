import type { EntryInput } from '@tracker/contract';
import { isOffTheJob } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { answersIn } from '../log/entry-content';
import { LogEntry, LogEntryItem } from '../log/log-entry.entity';
import { PlanItem } from '../plans/plan-item.entity';
import {
  SignOffRequest,
  SignOffRequestEntry,
  type Outcome,
} from '../sign-offs/sign-off-request.entity';
import { outdateStandings } from './outdate-standings';
import type { TestService } from './test-service';

/** What the quick log sends for an hour beside Priya on the day of the examples. */
export const aSession = (changes: Partial<EntryInput> = {}): EntryInput => ({
  kind: 'shadowing',
  mode: 'shadowed',
  on: '2026-11-24',
  minutes: 60,
  with: ['Priya Nair'],
  did: 'Watched Priya release the passport checks service',
  learned: 'The rollout stops by itself when the health check fails',
  itemIds: [],
  inPaidHours: true,
  newLearning: true,
  relevant: true,
  notEnglishOrMaths: true,
  notAssessmentOrReview: true,
  ...changes,
});

type Facts = Partial<EntryInput> & Partial<Pick<LogEntry, 'state' | 'verifiedBy'>>;

export const givenLog = {
  /** Sessions in the log, in one go. Resolves to their ids. */
  sessions: async (service: TestService, apprenticeshipId: string, all: readonly Facts[]) => {
    const rows = all.map((facts) => rowOf(service, apprenticeshipId, facts));
    const links = all.flatMap(({ itemIds = [] }, i) =>
      itemIds.map((planItemId) => ({ entryId: rows[i]?.id ?? '', planItemId })),
    );
    await service.db.keep(async (tx) => {
      await tx.insert(LogEntry, rows);
      if (links.length > 0) await tx.insert(LogEntryItem, links);
      await outdateStandings(tx);
    });
    return rows.map(({ id }) => id);
  },

  /** One session in the log. Resolves to its id. */
  session: async (service: TestService, apprenticeshipId: string, facts: Facts = {}) => {
    const [id] = await givenLog.sessions(service, apprenticeshipId, [facts]);
    if (!id) throw new Error('No session was inserted');
    return id;
  },

  /** A request for sign-off in which these sessions stand. */
  request: (service: TestService, item: PlanItem, entryIds: readonly string[], outcome: Outcome) =>
    service.db.keep(async (tx) => {
      const { personId } = await personOf(service, item.apprenticeshipId);
      const id = randomUUID();
      await tx.insert(SignOffRequest, {
        id,
        planItemId: item.id,
        revision: 1,
        snapshot: '{}',
        snapshotHash: '0'.repeat(64),
        requestedBy: personId,
        requestedAt: service.clock.now(),
        outcome,
        decidedBy: null,
        decidedAt: null,
        level: null,
        wentWell: '',
        whatNext: '',
      });
      await tx.insert(
        SignOffRequestEntry,
        entryIds.map((entryId) => ({ requestId: id, entryId })),
      );
      if (outcome === 'open')
        await tx.update(PlanItem, { id: item.id }, { state: 'awaiting-sign-off' });
      await outdateStandings(tx);
    }),
};

async function personOf(service: TestService, apprenticeshipId: string) {
  const [row] = await service.db.read.rows<{ personId: string }>(
    'SELECT person_id AS "personId" FROM apprenticeships WHERE id = $1',
    [apprenticeshipId],
  );
  if (!row) throw new Error('There is no such apprenticeship');
  return row;
}

function rowOf(
  service: TestService,
  apprenticeshipId: string,
  { state = 'submitted', verifiedBy = null, ...changes }: Facts,
): LogEntry {
  const session = aSession(changes);
  const now = service.clock.now();
  return {
    id: randomUUID(),
    apprenticeshipId,
    heldOn: session.on,
    minutes: session.minutes,
    kind: session.kind,
    mode: session.mode,
    withPeople: session.with,
    did: session.did,
    learned: session.learned,
    ...answersIn(session),
    offTheJob: isOffTheJob({ ...session, items: [] }),
    state,
    revision: 1,
    verifiedBy,
    verifiedOnBehalfOf: null,
    verifiedAt: state === 'verified' ? now : null,
    wasVerifiedBy: null,
    wasVerifiedAt: null,
    withdrawnAt: state === 'withdrawn' ? now : null,
    withdrawnReason: state === 'withdrawn' ? 'Logged twice' : null,
    addedAt: now,
  };
}
