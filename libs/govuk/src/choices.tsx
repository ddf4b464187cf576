import { useState, type ComponentProps, type ReactNode } from 'react';
import { classNames, type Nothing } from './class-names';
import { Hint } from './hint';
import { Label } from './label';
import { useScripted } from './scripted';

/** One answer. */
export type Choice = Omit<
  ComponentProps<'input'>,
  'type' | 'checked' | 'value' | 'size' | 'onChange' | 'children'
> & {
  value?: string | number;
  label: ReactNode;
  labelClassName?: string;
  hint?: ReactNode;
  /** Shown while this answer is chosen: a field that belongs to it. */
  conditional?: ReactNode;
  /** Checkboxes only: choosing it takes back all the others, and the other way round. */
  exclusive?: boolean;
};

export type Divider = { divider: ReactNode };
export type ChoiceItem = Choice | Divider | Nothing;

/** A choice that knows its id and name. */
export type PlacedChoice = Choice & { id: string; name: string };
type PlacedItem = PlacedChoice | Divider | Nothing;

/** Gives the first control the id of the group, so that an error summary can link to it. */
export const placeItems = (items: ChoiceItem[], id: string, name: string): PlacedItem[] =>
  items.map((item, index) => {
    if (!item || 'divider' in item) return item;
    return { ...item, id: item.id ?? (index ? `${id}-${index + 1}` : id), name: item.name ?? name };
  });

export const choicesAmong = (items: PlacedItem[]) => items.filter(isChoice);

const isChoice = (item: PlacedItem): item is PlacedChoice => !!item && !('divider' in item);

/** What a choice stands for, wherever it is in the list: a page may put others before it. */
export const keyOf = ({ name, value = '' }: PlacedChoice) => `${name}=${value}`;

/** The keys of the choices that are made now; to begin with, those that `isDefault` picks. */
export function useChosen(items: PlacedItem[], isDefault: (choice: PlacedChoice) => boolean) {
  return useState<ReadonlySet<string>>(() => {
    const chosen = choicesAmong(items).filter(
      (choice) => choice.defaultChecked ?? isDefault(choice),
    );
    return new Set(chosen.map(keyOf));
  });
}

type ChoicesProps = Omit<ComponentProps<'div'>, 'id' | 'onChange'> & {
  type: 'radio' | 'checkbox';
  items: PlacedItem[];
  chosen: ReadonlySet<string>;
  onChoose: (choice: PlacedChoice, isChosen: boolean) => void;
  /** For controls without a fieldset that says it. */
  describedBy?: string;
};

/** The list of radios or checkboxes; both are built alike. */
export function Choices({
  type,
  items,
  chosen,
  onChoose,
  describedBy,
  className,
  ...div
}: ChoicesProps) {
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <div {...div} className={classNames(block, className)} data-module={block}>
      {items.map((item, index) =>
        isChoice(item) ? (
          <Answer
            key={keyOf(item)}
            {...{ type, block, describedBy, onChoose }}
            choice={item}
            isChosen={chosen.has(keyOf(item))}
          />
        ) : (
          item && (
            <div key={index} className={`${block}__divider`}>
              {item.divider}
            </div>
          )
        ),
      )}
    </div>
  );
}

type AnswerProps = Pick<ChoicesProps, 'type' | 'describedBy' | 'onChoose'> & {
  block: string;
  choice: PlacedChoice;
  isChosen: boolean;
};

function Answer({ type, block, choice, isChosen, onChoose, describedBy }: AnswerProps) {
  const { label, labelClassName, hint, conditional, exclusive, ...input } = choice;
  const hintId = `${choice.id}-item-hint`;
  const conditionalId = `conditional-${choice.id}`;
  const reveal = useReveal(type, isChosen, conditionalId);
  return (
    <>
      <div className={`${block}__item`}>
        <input
          {...input}
          {...(conditional && reveal)}
          type={type}
          checked={isChosen}
          defaultChecked={undefined}
          onChange={(event) => onChoose(choice, event.target.checked)}
          className={`${block}__input`}
          data-behaviour={exclusive ? 'exclusive' : undefined}
          aria-describedby={classNames(describedBy, hint && hintId) || undefined}
        />
        <Label htmlFor={choice.id} className={classNames(`${block}__label`, labelClassName)}>
          {label}
        </Label>
        {hint && (
          <Hint id={hintId} className={`${block}__hint`}>
            {hint}
          </Hint>
        )}
      </div>
      {conditional && (
        <div
          id={conditionalId}
          className={classNames(
            `${block}__conditional`,
            !isChosen && `${block}__conditional--hidden`,
          )}
        >
          {conditional}
        </div>
      )}
    </>
  );
}

/**
 * Says which part of the page a choice opens. GOV.UK's script sets `aria-expanded` on radios too; ARIA allows it on
 * checkboxes only, so radios do without.
 */
function useReveal(type: 'radio' | 'checkbox', isChosen: boolean, conditionalId: string) {
  const scripted = useScripted();
  if (!scripted) return { 'data-aria-controls': conditionalId };
  return {
    'aria-controls': conditionalId,
    'aria-expanded': type === 'checkbox' ? isChosen : undefined,
  };
}
