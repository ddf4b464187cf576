import type { ItemRow } from '@tracker/contract';
import type { Task } from '@tracker/govuk';
import { dayAndMonth, longDay } from '../app/format';
import { OverdueMark, RenewalMark } from '../app/marks';
import { StatusTag, statusClassName } from '../app/status-tag';

/** One row of the checklist: the whole row is the link. */
export const taskOf = (item: ItemRow): Task => ({
  title: item.title,
  href: `/items/${item.id}`,
  status: <StatusTag {...item} />,
  statusClassName: statusClassName(item.status),
  hint: hintOf(item),
});

function hintOf(item: ItemRow) {
  const { renewal } = item;
  const words = [dueWords(item), renewal?.left, item.note, item.optional && 'Optional'].filter(
    Boolean,
  );
  if (!item.owner && item.overdueDays === 0 && words.length === 0) return undefined;
  return (
    <span className="app-task__meta">
      {item.owner && <span className="app-task__owner">{item.owner} does this</span>}
      <OverdueMark days={item.overdueDays} />
      {renewal && <RenewalMark {...renewal} />}
      {words.join('. ')}
    </span>
  );
}

/** What is done or waits for somebody has no date that matters now. */
function dueWords({ status, dueOn, overdueDays }: ItemRow): string {
  if (status === 'completed' || status === 'not-required') return '';
  if (overdueDays > 0) return `Was due ${overdueDays < 300 ? dayAndMonth(dueOn) : longDay(dueOn)}`;
  const waits = status === 'awaiting-sign-off' || status === 'changed-since-sign-off';
  return waits ? '' : `Due ${longDay(dueOn)}`;
}
