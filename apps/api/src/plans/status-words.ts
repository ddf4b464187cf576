import type { Status } from '@tracker/domain';

/** GOV.UK task-list words. */
export const statusWords: Record<Status, string> = {
  'cannot-start-yet': 'Cannot start yet',
  'not-yet-started': 'Not yet started',
  'in-progress': 'In progress',
  'awaiting-sign-off': 'Awaiting sign-off',
  returned: 'Returned',
  completed: 'Completed',
  'changed-since-sign-off': 'Changed since sign-off',
  'not-required': 'Not required',
};
