import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../platform/columns';

/** That an item is due on another day since something about a break was approved. Never changed. */
@Entity('due_date_moves')
@Index('ix_due_date_moves_request', ['requestId'])
export class DueDateMove {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('PlanItem', { name: 'fk_due_date_moves_item' })
  planItemId!: string;
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('BreakRequest', { name: 'fk_due_date_moves_request' })
  requestId!: string;
  @DayColumn() wasDueOn!: string;
  @DayColumn() dueOn!: string;
}
