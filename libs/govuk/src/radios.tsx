import type { ComponentProps } from 'react';
import { Choices, keyOf, placeItems, useChosen, type ChoiceItem } from './choices';
import { classNames } from './class-names';
import { FieldGroup, partGroup, type FieldGroupProps } from './field-group';
import { useDefault } from './form-context';

type RadiosProps = FieldGroupProps &
  Omit<ComponentProps<'div'>, keyof FieldGroupProps | 'children' | 'defaultValue' | 'onChange'> & {
    items: ChoiceItem[];
    defaultValue?: string | number;
    onChange?: (value: string) => void;
    small?: boolean;
    inline?: boolean;
  };

/** https://design-system.service.gov.uk/components/radios/ */
export function Radios({
  items,
  defaultValue,
  onChange,
  small,
  inline,
  className,
  ...props
}: RadiosProps) {
  const { group, rest } = partGroup(props);
  const { name, id = name } = group;
  const fromForm = useDefault(name);
  const first = defaultValue ?? fromForm;
  const placed = placeItems(items, id, name);
  const [chosen, setChosen] = useChosen(
    placed,
    ({ value }) => first != null && isSame(value, first),
  );
  return (
    <FieldGroup {...group}>
      <Choices
        {...rest}
        type="radio"
        className={classNames(
          small && 'govuk-radios--small',
          inline && 'govuk-radios--inline',
          className,
        )}
        items={placed}
        chosen={chosen}
        onChoose={(choice) => {
          setChosen(new Set([keyOf(choice)]));
          onChange?.(String(choice.value));
        }}
      />
    </FieldGroup>
  );
}

/** A form knows text only: the choice 1 is the answer '1'. */
const isSame = (value: unknown, other: unknown) => String(value) === String(other);
