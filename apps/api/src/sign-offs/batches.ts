import { Injectable } from '@nestjs/common';
import { plans, type Refusal, type WaitingRequest } from '@tracker/contract';
import { move, RuleError, unopenedWords, type PersonId } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { nameIn } from '../apprenticeships/records';
import { plural } from '../plans/item-words';
import { Items } from '../plans/items';
import { Db } from '../platform/db';
import { SignOffs } from './sign-offs';
import { WaitingRequests } from './waiting-requests';

type Judged = { itemId: string; snapshot: string };

/**
 * Signs several requests off, and undoes that (product.md rule 9). Each item is a unit of work of its
 * own, with its own line in the history: what a rule refuses keeps no other one back.
 */
@Injectable()
export class Batches {
  constructor(
    private readonly db: Db,
    private readonly items: Items,
    private readonly waiting: WaitingRequests,
    private readonly signOffs: SignOffs,
  ) {}

  /** What is about to be signed off, in the order of the list of requests. */
  async check(me: PersonId, itemIds: readonly string[]) {
    const waiting = await this.waiting.requestsOf(me, itemIds);
    const requests = waiting.filter(({ whyAlone }) => whyAlone === null);
    const others = itemIds.filter((id) => !requests.some(({ itemId }) => itemId === id));
    const leftOut: Refusal[] = [];
    for (const id of others) leftOut.push(await this.whyLeftOut(me, id, waiting));
    return {
      batch: randomUUID(),
      heading: headingFor(requests.length),
      warning: unopenedWords(requests.map(checked)),
      requests,
      leftOut,
    };
  }

  /** `batch`: what was signed together is found again by it. */
  async signOff(me: PersonId, batch: string, requests: readonly Judged[]) {
    const words = { level: null, wentWell: '', whatNext: '' };
    const { done, refused } = await this.eachByItself(me, requests, ({ itemId, snapshot }) =>
      this.signOffs.signOff(me, itemId, { ...words, snapshot }, batch),
    );
    return { signedOff: done, refused };
  }

  async undo(me: PersonId, itemIds: readonly string[]) {
    const items = itemIds.map((itemId) => ({ itemId }));
    const { done, refused } = await this.eachByItself(me, items, ({ itemId }) =>
      this.signOffs.undo(me, itemId),
    );
    return { undone: done, refused };
  }

  /** One after the other. Only what a rule refuses is an answer; anything else stops, and a retry goes on from there. */
  private async eachByItself<Each extends { itemId: string }>(
    me: PersonId,
    all: readonly Each[],
    work: (each: Each) => Promise<void>,
  ) {
    const [done, refused]: [string[], Refusal[]] = [[], []];
    for (const each of all)
      try {
        await work(each);
        done.push(each.itemId);
      } catch (error) {
        refused.push(await this.refusalOf(me, each.itemId, error));
      }
    return { done, refused };
  }

  private async whyLeftOut(me: PersonId, itemId: string, waiting: readonly WaitingRequest[]) {
    const known = waiting.find((each) => each.itemId === itemId);
    if (known?.whyAlone)
      return { ...known, reason: known.whyAlone, differences: null } satisfies Refusal;
    try {
      const { facts } = await this.items.load(this.db.read, me, itemId);
      move(me, facts, 'sign-off');
    } catch (error) {
      return this.refusalOf(me, itemId, error);
    }
    return this.refusalOf(me, itemId, new RuleError('conflict', 'You sent this request yourself'));
  }

  private async refusalOf(me: PersonId, itemId: string, error: unknown): Promise<Refusal> {
    if (!(error instanceof RuleError)) throw error;
    if (error.kind === 'missing') return notThere;
    const { record, programmeItem } = await this.items.load(this.db.read, me, itemId);
    const { apprentice } = record.parties;
    const differences = differencesIn(error);
    return {
      itemId,
      title: programmeItem.title,
      apprentice: { id: apprentice, name: nameIn(record, apprentice) },
      reason: differences ? 'It changed after you looked at it' : error.message,
      differences,
    };
  }
}

/** Not even its id: whoever guesses one learns nothing. */
const notThere: Refusal = {
  itemId: null,
  title: null,
  apprentice: null,
  reason: 'It is not there, or it is not yours to see',
  differences: null,
};

const headingFor = (count: number) =>
  count === 0
    ? 'Nothing here can be signed off now'
    : `Check before you sign off ${plural(count, 'item')}`;

const checked = ({ title, apprentice, evidence }: WaitingRequest) => ({
  title,
  apprentice: apprentice.name,
  unopened: evidence.filter(({ isOpened }) => !isOpened).length,
});

/** What a decision on an outdated revision is refused with (product.md rule 4). Null: another refusal. */
function differencesIn({ detail }: RuleError): Refusal['differences'] {
  const found = outdatedDetail.safeParse(detail);
  return found.success ? found.data.differences : null;
}
const outdatedDetail = z.object({ differences: plans.difference.array() });
