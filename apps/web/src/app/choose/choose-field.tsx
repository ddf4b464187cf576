import { Details, FieldGroup } from '@tracker/govuk';
import { useState } from 'react';
import { AllChoices } from './all-choices';
import { ChoiceTick, type Tickable } from './choice-tick';

type ChooseFieldProps = {
  /** Of the answer, a list of ids. */
  name: string;
  legend: string;
  hint?: string;
  /** "item" */
  one: string;
  choices: readonly Tickable[];
  /** Ids, the best first. */
  suggested: readonly string[];
  /** What they are suggested for: with another one, what was chosen comes to the top. */
  suggestedFor?: string;
  chosenFirst: readonly string[];
};

/** Some of many: a few that fit, and all of them on demand. */
export function ChooseField({
  name,
  legend,
  hint,
  one,
  choices,
  suggested,
  suggestedFor = '',
  chosenFirst,
}: ChooseFieldProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(chosenFirst));
  const [near, setNear] = useState({ suggestedFor, ids: chosenFirst });
  // What was chosen comes to the top with the next suggestions, never under the finger that chose it.
  if (near.suggestedFor !== suggestedFor) setNear({ suggestedFor, ids: [...chosen] });
  const isNear = new Set([...suggested, ...near.ids]);
  const choose = (id: string, isChosen: boolean) =>
    setChosen(
      (before) => new Set([...before].filter((each) => each !== id).concat(isChosen ? id : [])),
    );
  const ticks = (some: readonly Tickable[], isShown: (choice: Tickable) => boolean) =>
    some.map((choice) => (
      <ChoiceTick
        key={choice.id}
        name={name}
        choice={choice}
        isChosen={chosen.has(choice.id)}
        isShown={isShown(choice)}
        onChoose={choose}
      />
    ));
  const nearChoices = [...isNear].flatMap((id) => choices.find((each) => each.id === id) ?? []);
  const others = choices.filter(({ id }) => !isNear.has(id));
  return (
    <FieldGroup name={name} legend={legend} legendSize="s" hint={hint}>
      {nearChoices.length > 0 && (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {ticks(nearChoices, () => true)}
        </div>
      )}
      {others.length > 0 && (
        <Details className="app-all-items" summary={`Choose from all ${one}s`}>
          <AllChoices choices={others} one={one} ticks={ticks} />
        </Details>
      )}
    </FieldGroup>
  );
}
