import { breaks, dashboard } from '@tracker/contract';
import { leila, ruth } from '@tracker/examples';
import { OutboxMail } from '../notifications/outbox-mail.entity';
import { PlanItem } from '../plans/plan-item.entity';
import { CoreLoop } from './core-loop';
import { given } from './given';
import { exampleNow } from './test-clock';
import { TestService, type Browser } from './test-service';

type Change =
  | typeof breaks.approveBreak
  | typeof breaks.refuseBreak
  | typeof breaks.withdrawBreak
  | typeof breaks.changeReturn
  | typeof breaks.cancelBreak;

export const february = { fromOn: '2027-02-01', untilOn: '2027-02-28' };
/** From some days before the day of the tests until the end of the year. */
export const lasting = { fromOn: '2026-11-20', untilOn: '2026-12-31' };

/** Breaks of an apprenticeship that is its own in each test, in one service for all of them. */
export class BreakLoop {
  private constructor(
    readonly service: TestService,
    public here: CoreLoop,
    readonly asRuth: Browser,
  ) {}

  static async service(): Promise<TestService> {
    const service = await TestService.start();
    await given.people(service, leila);
    await given.programmeLead(service, ruth);
    return service;
  }

  static async start(service: TestService): Promise<BreakLoop> {
    service.clock.set(exampleNow);
    await service.db.keep((tx) => tx.rows('DELETE FROM outbox'));
    const here = await CoreLoop.again(service, await given.apprenticeship(service));
    return new BreakLoop(service, here, await service.as(ruth));
  }

  record = () => ({ params: { id: this.here.apprenticeship } });

  ask = (body: Record<string, unknown> = {}, by = this.here.asSam) =>
    by.call(breaks.askForBreak, { ...this.record(), body: { ...february, note: '', ...body } });

  change = (
    endpoint: Change,
    { id, version }: { id: string; version: number },
    body: Record<string, unknown> = {},
    by = this.here.asTom,
  ) => by.call<Change>(endpoint, { params: { id }, body, ifMatch: version });

  /** Asked for by Sam, approved by Tom. */
  approved = async (dates: Record<string, string> = {}) =>
    (await this.change(breaks.approveBreak, (await this.ask(dates)).data)).data;

  dueDates = async () =>
    new Map(
      (
        await this.service.db.read.findBy(PlanItem, { apprenticeshipId: this.here.apprenticeship })
      ).map(({ id, dueOn }) => [id, dueOn]),
    );

  overview = async () => (await this.here.asSam.call(dashboard.getOverview, this.record())).data;

  mails = async () =>
    (await this.service.db.read.find(OutboxMail, { order: { recipient: 'ASC' } })).map(
      ({ recipient, subject }) => [recipient, subject],
    );
}
