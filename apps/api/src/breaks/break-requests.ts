import { Inject, Injectable } from '@nestjs/common';
import type { Body, BreakPage, breaks as contract } from '@tracker/contract';
import {
  invalid,
  whyNotAsk,
  type BreakRequestKind,
  type Day,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { nameIn, Records, takeTurn, type ApprenticeRecord } from '../apprenticeships/records';
import { Mail } from '../notifications/mail';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Db, type Tx } from '../platform/db';
import {
  aboutOf,
  beginChange,
  recordOn,
  refuseProblems,
  setBreak,
  toBeAsked,
} from './break-change';
import { asked } from './break-mails';
import { BreakPages } from './break-pages';
import { breaksOf, type LoadedBreak } from './break-rows';
import { BreakInLearning, BreakRequest } from './break.entity';
import { problemsOf } from './date-moves';

/** Asking for a break, for another last day of it, or that it does not take place. Nothing moves by it. */
@Injectable()
export class BreakRequests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly pages: BreakPages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Nothing moves before somebody else approves. */
  ask(
    me: PersonId,
    apprenticeshipId: string,
    { fromOn, untilOn, note }: Body<typeof contract.askForBreak>,
  ): Promise<BreakPage> {
    return this.db.write(async (tx) => {
      await takeTurn(tx, apprenticeshipId);
      const record = await this.records.visibleTo(tx, me, apprenticeshipId);
      const refused = whyNotAsk(me, record.parties);
      if (refused) throw refused;
      const all = await breaksOf(tx, record.id);
      refuseProblems(await problemsOf(tx, record, all, { fromOn, untilOn }));
      const row: BreakInLearning = {
        id: randomUUID(),
        apprenticeshipId: record.id,
        fromOn,
        untilOn,
        state: 'asked',
        version: 1,
      };
      await tx.insert(BreakInLearning, row);
      await this.addRequest(
        tx,
        me,
        record,
        { row, requests: [] },
        { kind: 'begin', untilOn, note },
      );
      return this.pages.one(me, row.id, tx);
    });
  }

  /** Asks for another last day: the apprentice is back earlier, or later, than was planned. */
  changeReturn(
    me: PersonId,
    id: string,
    version: string,
    { untilOn, note }: Body<typeof contract.changeReturn>,
  ): Promise<BreakPage> {
    return this.db.write(async (tx) => {
      const { record, found, all } = await beginChange(tx, this.records, me, {
        id,
        version,
        name: 'return',
      });
      const { fromOn } = found.row;
      if (untilOn === found.row.untilOn)
        throw invalid({ untilOn: 'This is the last day already. Enter another day' });
      const { fromOn: atFirst, ...rest } = await problemsOf(tx, record, all, {
        id,
        fromOn,
        untilOn,
      });
      refuseProblems({ ...(atFirst !== undefined && { untilOn: atFirst }), ...rest });
      await this.addRequest(tx, me, record, found, { kind: 'return', untilOn, note });
      return this.pages.one(me, id, tx);
    });
  }

  /** Asks that an approved break does not take place: the dates then move back. */
  cancel(
    me: PersonId,
    id: string,
    version: string,
    { reason }: Body<typeof contract.cancelBreak>,
  ): Promise<BreakPage> {
    return this.db.write(async (tx) => {
      const { record, found } = await beginChange(tx, this.records, me, {
        id,
        version,
        name: 'cancel',
      });
      const { untilOn } = found.row;
      await this.addRequest(tx, me, record, found, { kind: 'cancel', untilOn, note: reason });
      return this.pages.one(me, id, tx);
    });
  }

  private async addRequest(
    tx: Tx,
    me: PersonId,
    record: ApprenticeRecord,
    { row, requests }: LoadedBreak,
    { kind, untilOn, note }: { kind: BreakRequestKind; untilOn: Day; note: string },
  ) {
    await tx.insert(BreakRequest, {
      ...undecided,
      id: randomUUID(),
      breakId: row.id,
      number: requests.length + 1,
      kind,
      untilOn,
      note,
      askedBy: me,
      askedAt: this.clock.now(),
    });
    if (requests.length > 0) await setBreak(tx, row, {});
    recordOn(tx, me, row, verbs[kind], { untilOn });
    const about = aboutOf(this.config.publicUrl, record, row, untilOn);
    await this.mail.tell(tx, toBeAsked(record, me), asked(about, kind, nameIn(record, me)));
  }
}

const undecided = {
  outcome: null,
  decidedBy: null,
  decidedAt: null,
  decidedIn: null,
  reason: null,
  endedOnBefore: null,
  endsOnAfter: null,
};

const verbs: Record<BreakRequestKind, string> = {
  begin: 'ask',
  return: 'ask-return',
  cancel: 'ask-cancel',
};
