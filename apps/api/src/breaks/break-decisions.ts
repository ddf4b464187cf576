import { Inject, Injectable } from '@nestjs/common';
import type { BreakPage } from '@tracker/contract';
import {
  conflict,
  holdersOf,
  stateAfter,
  type BreakMove,
  type BreakOutcome,
  type BreakRequestKind,
  type PersonId,
} from '@tracker/domain';
import { IsNull } from 'typeorm';
import { Apprenticeship } from '../apprenticeships/apprenticeship.entity';
import { nameIn, Records } from '../apprenticeships/records';
import { Mail } from '../notifications/mail';
import { moveDueDates } from '../plans/due-dates';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Db, type Tx } from '../platform/db';
import { aboutOf, beginChange, recordOn, setBreak, type Begun } from './break-change';
import { decided } from './break-mails';
import { BreakPages } from './break-pages';
import { waitingIn, type LoadedBreak } from './break-rows';
import { BreakRequest } from './break.entity';
import { dateMovesOf, problemsOf } from './date-moves';

/** Deciding on what was asked for about a break. The rules are in the domain. */
@Injectable()
export class BreakDecisions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly pages: BreakPages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Moves the due dates and the planned end, all or nothing, and keeps what they were. */
  approve(me: PersonId, id: string, version: string): Promise<BreakPage> {
    return this.db.write(async (tx) => {
      const begun = await this.begin(tx, me, id, version, 'approve');
      const { record, found, all } = begun;
      const request = openRequest(found);
      const dates = { id, fromOn: found.row.fromOn, untilOn: request.untilOn };
      if (request.kind !== 'cancel') {
        const [problem] = Object.values(await problemsOf(tx, record, all, dates));
        if (problem !== undefined) throw conflict(problem);
      }
      const moves = await dateMovesOf(tx, begun, request);
      await moveDueDates(tx, request.id, moves.items);
      await tx.update(
        Apprenticeship,
        { id: record.id },
        { plannedEndOn: moves.endsOn, breaks: moves.breaks },
      );
      await this.close(tx, me, begun, 'approved', {
        values: { endedOnBefore: moves.endedOn, endsOnAfter: moves.endsOn },
        detail: { items: moves.items.length, endedOn: moves.endedOn, endsOn: moves.endsOn },
      });
      return this.pages.one(me, id, tx);
    });
  }

  refuse(me: PersonId, id: string, version: string, reason: string): Promise<BreakPage> {
    return this.db.write(async (tx) => {
      const begun = await this.begin(tx, me, id, version, 'refuse');
      await this.close(tx, me, begun, 'refused', { values: { reason }, detail: { reason } });
      return this.pages.one(me, id, tx);
    });
  }

  withdraw(me: PersonId, id: string, version: string, reason: string): Promise<BreakPage> {
    return this.db.write(async (tx) => {
      const begun = await this.begin(tx, me, id, version, 'withdraw');
      await this.close(tx, me, begun, 'withdrawn', { values: { reason }, detail: { reason } });
      return this.pages.one(me, id, tx);
    });
  }

  private begin(tx: Tx, me: PersonId, id: string, version: string, name: BreakMove) {
    return beginChange(tx, this.records, me, { id, version, name });
  }

  /** The request is decided: what becomes of the break, of the record and of who waits for it. */
  private async close(
    tx: Tx,
    me: PersonId,
    { record, found }: Begun,
    outcome: BreakOutcome,
    { values, detail }: { values: Partial<BreakRequest>; detail: Record<string, unknown> },
  ) {
    const { row } = found;
    const { id, kind, untilOn, askedBy } = openRequest(found);
    const decision = {
      ...values,
      outcome,
      decidedBy: me,
      decidedAt: this.clock.now(),
      decidedIn: record.row.version,
    };
    if ((await tx.update(BreakRequest, { id, outcome: IsNull() }, decision)) === 0)
      throw conflict('This was decided already');
    await setBreak(tx, row, {
      state: stateAfter(row.state, kind, outcome),
      ...(outcome === 'approved' && { untilOn }),
    });
    recordOn(tx, me, row, `${verbs[outcome]}${suffix[kind]}`, { untilOn, ...detail });
    const { parties } = record;
    const concerned = new Set([
      parties.apprentice,
      askedBy,
      ...holdersOf(parties, 'mentor'),
      ...holdersOf(parties, 'line-manager'),
    ]);
    concerned.delete(me);
    const told = decided(aboutOf(this.config.publicUrl, record, row, untilOn), kind, {
      outcome,
      by: nameIn(record, me),
    });
    await this.mail.tell(tx, [...concerned], told);
  }
}

const suffix: Record<BreakRequestKind, string> = {
  begin: '',
  return: '-return',
  cancel: '-cancel',
};
const verbs: Record<BreakOutcome, string> = {
  approved: 'approve',
  refused: 'refuse',
  withdrawn: 'withdraw',
};

function openRequest(found: LoadedBreak): BreakRequest {
  const request = waitingIn(found);
  if (!request) throw conflict('This was decided already');
  return request;
}
