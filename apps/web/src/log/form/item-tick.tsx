import { Hint, Label } from '@tracker/govuk';
import type { LoggableItem } from './items-field';

type ItemTickProps = {
  item: LoggableItem;
  isChosen: boolean;
  /** One that a search leaves out stays what it is: chosen or not. */
  isShown: boolean;
  onChoose: (id: string, isChosen: boolean) => void;
};

export function ItemTick({ item, isChosen, isShown, onChoose }: ItemTickProps) {
  const id = `item-${item.id}`;
  return (
    <div className="govuk-checkboxes__item" hidden={!isShown}>
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        name="itemIds"
        value={item.id}
        checked={isChosen}
        onChange={(event) => onChoose(item.id, event.target.checked)}
        aria-describedby={`${id}-hint`}
      />
      <Label htmlFor={id} className="govuk-checkboxes__label">
        {item.title}
      </Label>
      <Hint id={`${id}-hint`} className="govuk-checkboxes__hint">
        {item.statusWords}
        {item.status === 'cannot-start-yet' && '. The session is kept for it'}
      </Hint>
    </div>
  );
}
