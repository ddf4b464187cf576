import { FieldGroup } from '@tracker/govuk';
import type { ComponentProps } from 'react';

export type Chip = {
  label: string;
  /** A checkbox without a value is yes or no under a name of its own. */
  value?: string;
  name?: string;
  isChosen: boolean;
};

type ChipsProps = Omit<ComponentProps<typeof FieldGroup>, 'children' | 'id'> & {
  id: string;
  type: 'radio' | 'checkbox';
  chips: readonly Chip[];
  /** Two columns on a phone. */
  grid?: boolean;
  onChoose?: (chip: Chip, isChosen: boolean) => void;
};

/** Real radios or checkboxes in a frame that a thumb can hit. */
export const Chips = ({ id, type, chips, grid, onChoose, ...group }: ChipsProps) => (
  <FieldGroup {...group} id={id} legendSize="s">
    <div className={grid ? 'app-chips app-chips--grid' : 'app-chips'}>
      {chips.map((chip, index) => {
        const chipId = index ? `${id}-${index + 1}` : id;
        return (
          <div key={chip.value ?? chip.name} className="app-chips__item">
            <input
              className="app-chips__input"
              id={chipId}
              name={chip.name ?? group.name}
              type={type}
              value={chip.value}
              defaultChecked={chip.isChosen}
              onChange={(event) => onChoose?.(chip, event.target.checked)}
            />
            <label className="app-chips__label" htmlFor={chipId}>
              {chip.label}
            </label>
          </div>
        );
      })}
    </div>
  </FieldGroup>
);
