import { Injectable } from '@nestjs/common';
import {
  conflict,
  dayAt,
  differenceBetween,
  forbidden,
  missing,
  signersOf,
  type PersonId,
} from '@tracker/domain';
import { headOf, nameIn } from '../apprenticeships/records';
import { ItemViews, requestView, seersOf } from '../plans/item-view';
import { Items } from '../plans/items';
import { Db } from '../platform/db';
import { outcomeWords, snapshotView } from './request-words';
import { isAfterChange, openRequest, requestsOf, snapshotOf } from './requests';
import type { SignOffRequest } from './sign-off-request.entity';
import { WaitingRequests } from './waiting-requests';

/** What a signer reads before deciding, and every revision as it was sent. */
@Injectable()
export class Reviews {
  constructor(
    private readonly db: Db,
    private readonly items: Items,
    private readonly views: ItemViews,
    private readonly waiting: WaitingRequests,
  ) {}

  async review(me: PersonId, itemId: string) {
    const db = this.db.read;
    const item = await this.items.load(db, me, itemId);
    const { record, row } = item;
    if (!signersOf(record.parties, row).includes(me))
      throw forbidden('Only the person who signs off this item can review it');
    const requests = await requestsOf(db, itemId);
    const open = openRequest(requests);
    if (!open) throw conflict('Nothing waits for a decision on this item now');
    return {
      item: await this.views.viewOf(me, item, requests),
      request: requestView(record, open),
      snapshot: snapshotView(snapshotOf(open)),
      changes: changesSinceJudged(requests, open),
      place: placeOf(itemId, await this.waiting.idsFor(me)),
    };
  }

  async revision(me: PersonId, itemId: string, revision: number) {
    const db = this.db.read;
    const { record, programmeItem, row } = await this.items.load(db, me, itemId);
    const requests = await requestsOf(db, itemId);
    const request = requests.find((each) => each.revision === revision);
    if (!request) throw missing('Revision');
    const previous = requests.find((each) => each.revision === revision - 1);
    return {
      apprenticeship: headOf(me, record, seersOf(record, row)),
      itemId,
      title: programmeItem.title,
      revision,
      requestedAt: request.requestedAt,
      requestedBy: nameIn(record, request.requestedBy),
      outcome: outcomeWords(record, request, requests),
      isAfterChange: isAfterChange(requests, request),
      hash: request.snapshotHash,
      snapshot: snapshotView(snapshotOf(request)),
      changes: previous ? differenceBetween(snapshotOf(previous), snapshotOf(request)) : null,
    };
  }
}

/**
 * Against the revision that was judged last: the signer sees whether the reason for a return was
 * answered, or what changed since they signed.
 */
function changesSinceJudged(requests: readonly SignOffRequest[], open: SignOffRequest) {
  const judged = requests.find(({ outcome }) => outcome === 'returned' || outcome === 'signed-off');
  if (!judged?.decidedAt) return null;
  const isReturned = judged.outcome === 'returned';
  return {
    since: judged.revision,
    outcome: isReturned ? ('returned' as const) : ('signed-off' as const),
    reason: isReturned ? judged.whatNext : '',
    decidedOn: dayAt(judged.decidedAt),
    differences: differenceBetween(snapshotOf(judged), snapshotOf(open)),
  };
}

function placeOf(itemId: string, waiting: readonly string[]) {
  const at = waiting.indexOf(itemId);
  const others = [...waiting.slice(at + 1), ...waiting.slice(0, Math.max(at, 0))];
  return { number: at + 1, of: waiting.length, next: others[0] ?? null };
}
