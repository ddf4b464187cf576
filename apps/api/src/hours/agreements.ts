import { Injectable } from '@nestjs/common';
import type { Body, hours } from '@tracker/contract';
import {
  checkMayRecordHours,
  conflict,
  contractedProblems,
  invalid,
  missing,
  outdated,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Apprenticeship } from '../apprenticeships/apprenticeship.entity';
import { Records, takeTurn, type ApprenticeRecord } from '../apprenticeships/records';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import { agreedHoursOf, minimumIn, versionOf, type AgreedHours } from './agreed-hours';
import { ContractedHours, PriorLearning } from './agreed-hours.entity';

type NewContracted = Body<typeof hours.recordContractedHours>;
type NewPrior = Body<typeof hours.agreePriorLearning>;
type Scene = { tx: Tx; record: ApprenticeRecord; agreed: AgreedHours };

/** Writes down what was agreed about hours, and works the minimum out anew. */
@Injectable()
export class Agreements {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
  ) {}

  recordContracted(me: PersonId, id: string, sent: NewContracted, version: string) {
    return this.change(me, id, version, async ({ tx, record, agreed }) => {
      const { fromOn, untilOn } = sent;
      const period = { fromOn, untilOn, weeklyMinutes: Math.round(sent.weeklyHours * 60) };
      const problems = contractedProblems(period, agreed.contracted, record.row);
      if (Object.keys(problems).length > 0) throw invalid(problems);
      const row = {
        ...period,
        id: randomUUID(),
        apprenticeshipId: id,
        ...this.by(me),
        takenBackBy: null,
        takenBackAt: null,
        takenBackReason: null,
      };
      await tx.insert(ContractedHours, row);
      tx.record(changeOf(me, record, 'contracted-hours.record', row.id, period));
    });
  }

  takeBack(me: PersonId, id: string, period: string, reason: string, version: string) {
    return this.change(me, id, version, async ({ tx, record, agreed }) => {
      const row = [...agreed.contracted, ...agreed.takenBack].find((each) => each.id === period);
      if (!row) throw missing('Contracted hours');
      if (row.takenBackAt !== null) throw conflict('These hours were taken back already');
      const takenBackAt = this.clock.now();
      const values = { takenBackBy: me, takenBackAt, takenBackReason: reason };
      await tx.update(ContractedHours, { id: period }, values);
      const { fromOn, untilOn, weeklyMinutes } = row;
      const detail = { fromOn, untilOn, weeklyMinutes, reason };
      tx.record(changeOf(me, record, 'contracted-hours.take-back', period, detail));
    });
  }

  agreePrior(me: PersonId, id: string, { hours, what, agreedOn }: NewPrior, version: string) {
    return this.change(me, id, version, async ({ tx, record }) => {
      if (agreedOn > record.today)
        throw invalid({ agreedOn: 'The day on which it was agreed must be today or in the past' });
      const minutes = Math.round(hours * 60);
      const rowId = randomUUID();
      await tx.insert(PriorLearning, {
        id: rowId,
        apprenticeshipId: id,
        minutes,
        what,
        agreedOn,
        ...this.by(me),
      });
      const detail = { priorMinutes: minutes, what, agreedOn };
      tx.record(changeOf(me, record, 'prior-learning.agree', rowId, detail));
    });
  }

  private by(me: PersonId) {
    return { recordedBy: me, recordedAt: this.clock.now() };
  }

  /** One change of what was agreed, by who may, on the version that they read; then the minimum anew. */
  private change(
    me: PersonId,
    id: string,
    version: string,
    work: (scene: Scene) => Promise<void>,
  ): Promise<void> {
    return this.db.write(async (tx) => {
      await takeTurn(tx, id);
      const record = await this.records.visibleTo(tx, me, id);
      checkMayRecordHours(me, record.parties);
      const agreed = await agreedHoursOf(tx, id);
      if (versionOf(agreed) !== version)
        throw outdated(
          'Somebody else has changed what was agreed since you opened this page. Nothing was saved',
        );
      await work({ tx, record, agreed });
      const { minimum } = minimumIn(record, await agreedHoursOf(tx, id));
      await tx.update(Apprenticeship, { id }, { minimumMinutes: minimum });
    });
  }
}

const changeOf = (
  me: PersonId,
  { id }: ApprenticeRecord,
  what: 'contracted-hours.record' | 'contracted-hours.take-back' | 'prior-learning.agree',
  subject: string,
  detail: Record<string, unknown>,
) => ({
  by: me,
  what,
  subject: { kind: what.split('.')[0] ?? '', id: subject },
  apprenticeshipId: id,
  detail,
});
