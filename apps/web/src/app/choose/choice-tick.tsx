import { Hint, Label } from '@tracker/govuk';

/** Something of a list that can be ticked: an item, a session. */
export type Tickable = { id: string; title: string; group?: string; hint?: string };

type ChoiceTickProps = {
  name: string;
  choice: Tickable;
  isChosen: boolean;
  /** One that a search leaves out stays what it is: chosen or not. */
  isShown: boolean;
  onChoose: (id: string, isChosen: boolean) => void;
};

export function ChoiceTick({ name, choice, isChosen, isShown, onChoose }: ChoiceTickProps) {
  const id = `${name}-${choice.id}`;
  const hintId = choice.hint ? `${id}-hint` : undefined;
  return (
    <div className="govuk-checkboxes__item" hidden={!isShown}>
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        name={name}
        value={choice.id}
        checked={isChosen}
        onChange={(event) => onChoose(choice.id, event.target.checked)}
        aria-describedby={hintId}
      />
      <Label htmlFor={id} className="govuk-checkboxes__label">
        {choice.title}
      </Label>
      {choice.hint && (
        <Hint id={hintId} className="govuk-checkboxes__hint">
          {choice.hint}
        </Hint>
      )}
    </div>
  );
}
