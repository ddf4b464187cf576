import { plans, signOffs, type Endpoint, type ItemView } from '@tracker/contract';

type MoveWords = {
  title: string;
  /** What will happen. */
  text: string;
  label: string;
  button: string;
  done: string;
};

/** Moves that need nothing but a reason, and the words for each. */
export const movesWithReason = {
  withdraw: {
    endpoint: signOffs.withdrawRequest,
    title: 'Withdraw this request',
    text: 'The item goes back to in progress, and you can change what you did. The request and your reason stay in the history.',
    label: 'Why do you withdraw it?',
    button: 'Withdraw request',
    done: 'You withdrew the request. The item is in progress again.',
  },
  untick: {
    endpoint: plans.untickItem,
    title: 'This is not done after all',
    text: 'The item goes back to in progress. Your reason stays in the history.',
    label: 'Why is it not done?',
    button: 'Take the tick back',
    done: 'The item is in progress again',
  },
  exempt: {
    endpoint: plans.exemptItem,
    title: 'Mark as not required',
    text: 'The item no longer counts in the plan. Nothing is deleted, and you can make it required again.',
    label: 'Why is it not required?',
    button: 'Mark as not required',
    done: 'The item is not required any more',
  },
  reinstate: {
    endpoint: plans.reinstateItem,
    title: 'Make it required again',
    text: 'The item counts in the plan again and goes to in progress.',
    label: 'Why is it required again?',
    button: 'Make it required again',
    done: 'The item is required again',
  },
} as const satisfies Partial<Record<ItemView['moves'][number], MoveWords & { endpoint: Endpoint }>>;

export type MoveWithReason = keyof typeof movesWithReason;

export const isMoveWithReason = (name: string): name is MoveWithReason =>
  Object.hasOwn(movesWithReason, name);
