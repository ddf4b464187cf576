import { evidence } from '@tracker/contract';
import { leila, priya, sam } from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import type { PlanItem } from '../plans/plan-item.entity';
import type { Outcome } from '../sign-offs/sign-off-request.entity';
import { given } from './given';
import { givenEvidence } from './given-evidence';
import { givenLog } from './given-log';
import { itemOf } from './item-of';
import type { Browser, TestService } from './test-service';

/** Sam's portfolio, with Sam and Priya in browsers of their own, and two items that evidence can serve. */
export class SamsPortfolio {
  private constructor(
    readonly service: TestService,
    readonly id: string,
    readonly asSam: Browser,
    readonly asPriya: Browser,
    readonly runbook: PlanItem,
    readonly script: PlanItem,
  ) {}

  static async begin(service: TestService): Promise<SamsPortfolio> {
    const id = await given.apprenticeship(service);
    await given.people(service, leila);
    return new SamsPortfolio(
      service,
      id,
      await service.as(sam),
      await service.as(priya),
      await itemOf(service, id, 'build.runbook'),
      await itemOf(service, id, 'build.script'),
    );
  }

  note(facts: Parameters<typeof givenEvidence.note>[2] = {}) {
    return givenEvidence.note(this.asSam, this.id, facts);
  }

  async read(piece: string, browser = this.asSam) {
    return (await browser.call(evidence.getEvidence, { params: { id: piece } })).data;
  }

  /** As it was added, unless another revision is named. */
  change(piece: string, changes: Record<string, unknown> = {}, revision = 1) {
    return this.asSam.call(evidence.changeEvidence, {
      params: { id: piece },
      body: { title: 'Why the rollout failed', ...changes },
      ifMatch: revision,
    });
  }

  /** As it stands there now. */
  async link(piece: string, places: { itemIds?: string[]; entryIds?: string[] }) {
    const { placesVersion } = (await this.read(piece)).evidence;
    return this.asSam.call(evidence.linkEvidence, {
      params: { id: piece },
      body: places,
      ifMatch: placesVersion,
    });
  }

  withdraw(piece: string, reason = 'Added twice') {
    return this.asSam.call(evidence.withdrawEvidence, { params: { id: piece }, body: { reason } });
  }

  /** A request for the item in which the piece stands. */
  async sent(item: PlanItem, piece: string, outcome: Outcome) {
    await givenLog.request(this.service, item, [], outcome);
    await this.service.db.keep((tx) =>
      tx.rows(
        `INSERT INTO sign_off_request_evidence (request_id, evidence_id)
         SELECT id, $1 FROM sign_off_requests WHERE plan_item_id = $2`,
        [piece, item.id],
      ),
    );
  }

  /** What the audit trail says of the piece, the oldest first. */
  async trail(piece: string) {
    const rows = await this.service.db.read.find(AuditEvent, {
      where: { subjectId: piece },
      order: { seq: 'ASC' },
    });
    return rows.map(({ what, by, detail }) => ({ what, by, ...(JSON.parse(detail) as object) }));
  }
}
