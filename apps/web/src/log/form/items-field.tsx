import type { log, Response } from '@tracker/contract';
import { ChooseField } from '../../app/choose/choose-field';

export type LoggableItem = Response<typeof log.getNewEntryForm>['items'][number];

type ItemsFieldProps = {
  items: readonly LoggableItem[];
  /** Ids, the best first, for the kind that is chosen. */
  suggested: readonly string[];
  /** "shadowing" */
  kind: string;
  chosenFirst: readonly string[];
};

/** The checklist items that the session counts towards. */
export const ItemsField = ({ items, suggested, kind, chosenFirst }: ItemsFieldProps) => (
  <ChooseField
    name="itemIds"
    legend="Items it counts towards (optional)"
    hint={suggested.length > 0 ? `Suggested for ${kind}` : `No open item fits ${kind} best`}
    one="item"
    choices={items.map((item) => ({ ...item, hint: hintFor(item) }))}
    suggested={suggested}
    suggestedFor={kind}
    chosenFirst={chosenFirst}
  />
);

const hintFor = ({ status, statusWords }: LoggableItem) =>
  status === 'cannot-start-yet' ? `${statusWords}. The session is kept for it` : statusWords;
