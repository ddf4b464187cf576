import { useContext, type ComponentProps } from 'react';
import {
  Choices,
  choicesAmong,
  keyOf,
  placeItems,
  useChosen,
  type ChoiceItem,
  type PlacedChoice,
} from './choices';
import { classNames } from './class-names';
import { describedByOf, useMessage } from './field';
import { FieldGroup, partGroup, type FieldGroupProps } from './field-group';
import { FormContext, valueAt } from './form-context';

type Values = readonly (string | number)[];

type CheckboxesProps = FieldGroupProps &
  Omit<ComponentProps<'div'>, keyof FieldGroupProps | 'children' | 'defaultValue' | 'onChange'> & {
    /** With a `value` they make up a list under `name`; without, each is yes or no under a name of its own. */
    items: ChoiceItem[];
    defaultValue?: Values;
    onChange?: (values: string[]) => void;
    small?: boolean;
  };

/** https://design-system.service.gov.uk/components/checkboxes/ */
export function Checkboxes({
  items,
  defaultValue,
  onChange,
  small,
  className,
  ...props
}: CheckboxesProps) {
  const { group, rest } = partGroup(props);
  const { name, id = name, legend, hint, error } = group;
  const described = describedByOf(id, hint, useMessage(name, error));
  const placed = placeItems(items, id, name);
  const [chosen, setChosen] = useChosen(placed, useIsDefault(defaultValue));
  return (
    <FieldGroup {...group}>
      <Choices
        {...rest}
        type="checkbox"
        className={classNames(small && 'govuk-checkboxes--small', className)}
        items={placed}
        chosen={chosen}
        describedBy={legend ? undefined : classNames(group['aria-describedby'], described)}
        onChoose={(choice, isChosen) => {
          const choices = choicesAmong(placed);
          const next = isChosen ? withChoice(choices, chosen, choice) : without(chosen, choice);
          setChosen(next);
          onChange?.(
            choices.filter((each) => next.has(keyOf(each))).map(({ value }) => String(value)),
          );
        }}
      />
    </FieldGroup>
  );
}

function useIsDefault(defaultValue?: Values) {
  const { defaultValues } = useContext(FormContext);
  return ({ name, value }: PlacedChoice) => {
    const first = defaultValue ?? valueAt(defaultValues, name);
    if (value === undefined) return first === true;
    return Array.isArray(first) && first.map(String).includes(String(value));
  };
}

/** An exclusive choice (“None of these”) and the others of its name rule each other out. */
function withChoice(choices: PlacedChoice[], chosen: ReadonlySet<string>, choice: PlacedChoice) {
  const ruledOut = choices
    .filter(({ name }) => name === choice.name)
    .filter(({ exclusive }) => choice.exclusive || exclusive);
  return without(chosen, ...ruledOut).add(keyOf(choice));
}

function without(chosen: ReadonlySet<string>, ...choices: PlacedChoice[]) {
  const left = new Set(chosen);
  choices.forEach((choice) => left.delete(keyOf(choice)));
  return left;
}
