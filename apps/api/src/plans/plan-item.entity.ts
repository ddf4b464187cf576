import type { ItemState, Level, Role, SkillLevels } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DayColumn, Flag, Id, JsonText, Prose, Ref, Whole, Words } from '../platform/columns';

/** One checklist item in one apprentice's plan. Its words stand in the programme version. */
@Entity('plan_items')
@Unique('uq_plan_items_key', ['apprenticeshipId', 'itemKey'])
@Index('ix_plan_items_state', ['state', 'apprenticeshipId'])
@Check(
  'ck_plan_items_state',
  `state IN ('not-started', 'in-progress', 'awaiting-sign-off', 'returned', 'signed-off', 'changed', 'not-required')`,
)
export class PlanItem {
  @Id() id!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_plan_items_apprenticeship' })
  apprenticeshipId!: string;
  @Words(100) itemKey!: string;
  @Words(20) state!: ItemState;
  @Words(20) owner!: Role;
  @Words(20) signer!: Role;
  @Flag() required!: boolean;
  @DayColumn() dueOn!: string;
  /** The day of the programme, where the record began after it. Null: the due date is that day. */
  @DayColumn({ nullable: true }) plannedOn!: string | null;
  /** What the apprentice did, in their words. */
  @Prose() statement!: string;
  /** One level for all skills of the item, or a level for some of them: see `levelAnswer`. */
  @Words(20, { nullable: true }) selfLevel!: Level | null;
  @JsonText({ default: '{}' }) selfLevels!: SkillLevels;
  @DayColumn({ nullable: true }) selfLevelOn!: string | null;
  /** The day the open request was sent. Null unless the item awaits sign-off. */
  @DayColumn({ nullable: true }) requestedOn!: string | null;
  /** The day it was signed off or ticked. Null unless it is. */
  @DayColumn({ nullable: true }) signedOffOn!: string | null;
  /** Counts the changes. A change that names an older version is refused. */
  @Whole() version!: number;
}
