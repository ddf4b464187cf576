import type { ItemRow } from '@tracker/contract';
import { Tag, type TagColour } from '@tracker/govuk';

type Status = Pick<ItemRow, 'status' | 'statusWords'>;

/** Colour is spent only on what is in motion; the rest are plain words. */
const colours: Partial<Record<ItemRow['status'], TagColour>> = {
  'in-progress': 'blue',
  'awaiting-sign-off': 'purple',
  'changed-since-sign-off': 'orange',
  returned: 'yellow',
};

export function StatusTag({ status, statusWords }: Status) {
  const colour = colours[status];
  return colour ? <Tag colour={colour}>{statusWords}</Tag> : statusWords;
}

/** Greys the words of what cannot start, as GOV.UK's task list does. */
export const statusClassName = (status: ItemRow['status']) =>
  status === 'cannot-start-yet' ? 'govuk-task-list__status--cannot-start-yet' : undefined;
