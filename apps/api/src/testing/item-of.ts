import { PlanItem } from '../plans/plan-item.entity';
import type { TestService } from './test-service';

/** The plan item of this key. */
export async function itemOf(
  { db }: TestService,
  apprenticeshipId: string,
  itemKey: string,
): Promise<PlanItem> {
  const item = await db.read.findOneBy(PlanItem, { apprenticeshipId, itemKey });
  if (!item) throw new Error(`The plan has no item ${itemKey}`);
  return item;
}
