import { Injectable } from '@nestjs/common';
import type { WaitingRequest } from '@tracker/contract';
import {
  awayWords,
  coversOf,
  coverWords,
  signersOf,
  standsInWords,
  type PersonId,
} from '@tracker/domain';
import { Waiting } from '../accounts/waiting';
import { nameIn, Records } from '../apprenticeships/records';
import { awayOn, isCovered } from '../cover/away-on';
import { Covers, type CoverOfMine } from '../cover/covers';
import { plural } from '../plans/item-words';
import { Clock } from '../platform/clock';
import { Db, type Reader } from '../platform/db';
import { SignedItems } from './signed-items';
import { waitingViews, type WaitingRow } from './waiting-view';

/** Requests that wait for one person. */
@Injectable()
export class WaitingRequests extends Waiting {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly covers: Covers,
    private readonly signed: SignedItems,
  ) {
    super();
  }

  async toReview(me: PersonId, apprentice?: string) {
    const waiting = await this.waitingFor(this.db.read, me);
    const requests = await waitingViews(this.db.read, me, waiting);
    const covers = await this.covers.todayOf(me);
    const shown = requests.filter((each) => !apprentice || each.apprentice.id === apprentice);
    return {
      today: this.clock.today(),
      heading: headingFor(requests.length),
      sentence: covers.some(({ person }) => person.id === me)
        ? 'While you are away, requests go to who judges in your place.'
        : sentenceFor(requests),
      covers: coverLines(me, covers, waiting),
      byApprentice: byApprentice(requests),
      total: requests.length,
      requests: shown,
      canBeTogether: requests.filter((each) => each.whyAlone === null).map((each) => each.itemId),
      undoable: await this.signed.countUndoable(me),
    };
  }

  /** Of these items, the requests that wait for me, the oldest first. */
  async requestsOf(me: PersonId, itemIds: readonly string[]): Promise<WaitingRequest[]> {
    const waiting = await this.waitingFor(this.db.read, me);
    const asked = waiting.filter(({ row }) => itemIds.includes(row.itemId));
    return waitingViews(this.db.read, me, asked);
  }

  /** Item ids, the oldest request first. */
  async idsFor(me: PersonId): Promise<string[]> {
    return (await this.waitingFor(this.db.read, me)).map(({ row }) => row.itemId);
  }

  override async countFor(me: PersonId): Promise<number> {
    return (await this.idsFor(me)).length;
  }

  /** Three statements, whatever the number of requests. Who signs what is the domain's answer. */
  private async waitingFor(db: Reader, me: PersonId): Promise<WaitingRow[]> {
    const rows = await this.candidates(db, me);
    const ids = [...new Set(rows.map(({ apprenticeshipId }) => apprenticeshipId))];
    const records = new Map((await this.records.many(db, ids)).map((each) => [each.id, each]));
    return rows.flatMap((row) => {
      const record = records.get(row.apprenticeshipId);
      return record && signersOf(record.parties, row).includes(me) ? [{ row, record }] : [];
    });
  }

  /**
   * Open requests that the person could judge: of their own apprenticeships and of those where they
   * stand in for somebody who is away; and, for a programme lead, of those where the lead signs or
   * nobody before them is here. Never all the requests there are.
   */
  private candidates(db: Reader, me: PersonId): Promise<WaitingRow['row'][]> {
    const today = this.clock.today();
    return db.rows<WaitingRow['row']>(
      `${columns}
         FROM (SELECT m.apprenticeship_id FROM relationships m
                WHERE m.person_id = $1 AND m.role <> 'apprentice' AND ${holdsOn('m')}
                UNION
               SELECT m.apprenticeship_id
                 FROM absences a JOIN relationships m ON m.person_id = a.person_id
                WHERE a.deputy_id = $1 AND ${awayOn('a', '$2')} AND ${isCovered('m')}
                  AND ${holdsOn('m')}) mine
        CROSS JOIN ${openRequests}
        WHERE i.apprenticeship_id = mine.apprenticeship_id AND i.state IN ('awaiting-sign-off', 'changed')
        UNION
       ${columns}
         FROM (SELECT DISTINCT m.person_id FROM relationships m
                WHERE m.person_id = $1 AND m.role = 'programme-lead' AND ${holdsOn('m')}) lead
        CROSS JOIN ${openRequests}
        WHERE i.state IN ('awaiting-sign-off', 'changed')
          AND (i.signer = 'programme-lead' OR NOT EXISTS (
              SELECT 1 FROM relationships o JOIN people p ON p.id = o.person_id
               WHERE o.apprenticeship_id = i.apprenticeship_id AND p.state <> 'disabled'
                 AND o.role IN ('mentor', 'line-manager') AND o.role <> i.owner AND ${holdsOn('o')}
                 AND NOT EXISTS (SELECT 1 FROM absences a
                      WHERE a.person_id = o.person_id AND ${awayOn('a', '$2')})))
        ORDER BY "requestedAt", "itemId"`,
      [me, today],
    );
  }
}

const columns = `SELECT r.id AS "requestId", r.revision, r.requested_at AS "requestedAt",
  i.id AS "itemId", i.apprenticeship_id AS "apprenticeshipId", i.item_key AS "itemKey", i.state,
  i.owner, i.signer, r.snapshot_hash AS "snapshotHash"`;

/** SQLite keeps the order of a CROSS JOIN: it begins with the few apprenticeships, not with all requests. */
const openRequests = `plan_items i
  JOIN sign_off_requests r ON r.plan_item_id = i.id AND r.outcome = 'open' AND r.requested_by <> $1`;

/** That this relationship lasts today. */
const holdsOn = (row: string) =>
  `${row}.from_on <= $2 AND (${row}.until_on IS NULL OR ${row}.until_on >= $2)`;

/** For whom I judge today, as their deputy or as the next in line, and who judges for me. */
function coverLines(
  me: PersonId,
  covers: readonly CoverOfMine[],
  waiting: readonly WaitingRow[],
): string[] {
  const named = covers.map(({ person, deputy, untilOn }) => {
    if (person.id !== me) return standsInWords('you', person.name, untilOn);
    return deputy
      ? standsInWords(deputy.name, 'you', untilOn)
      : `${awayWords('you', untilOn)}, and named nobody to stand in. The line manager of each apprentice judges in your place, or else the mentor.`;
  });
  const inLine = waiting.flatMap(({ record }) =>
    coversOf(record.parties)
      .filter(({ hasDeputy, standIns }) => !hasDeputy && standIns.includes(me))
      .filter(({ person }) => person !== me)
      .map((cover) => coverWords(cover, me, (id) => nameIn(record, id))),
  );
  return [...new Set([...named, ...inLine])];
}

const headingFor = (count: number) =>
  count === 0
    ? 'Nothing waits for you'
    : `${plural(count, 'request')} ${count === 1 ? 'waits' : 'wait'} for you`;

function sentenceFor(requests: readonly WaitingRequest[]): string {
  const [oldest] = requests;
  if (!oldest) return 'When an apprentice asks for sign-off, the request appears here.';
  const { waitingWorkingDays: days } = oldest;
  return days === 0
    ? 'The oldest came today.'
    : `The oldest has waited ${plural(days, 'working day')}.`;
}

function byApprentice(requests: readonly WaitingRequest[]) {
  const counts = new Map<string, { apprentice: WaitingRequest['apprentice']; count: number }>();
  for (const { apprentice } of requests) {
    const known = counts.get(apprentice.id);
    if (known) known.count += 1;
    else counts.set(apprentice.id, { apprentice, count: 1 });
  }
  return [...counts.values()].sort((a, b) => a.apprentice.name.localeCompare(b.apprentice.name));
}
