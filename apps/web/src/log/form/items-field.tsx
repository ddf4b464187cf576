import type { log, Response } from '@tracker/contract';
import { Details, FieldGroup } from '@tracker/govuk';
import { useState } from 'react';
import { AllItems } from './all-items';
import { ItemTick } from './item-tick';

export type LoggableItem = Response<typeof log.getNewEntryForm>['items'][number];

type ItemsFieldProps = {
  items: readonly LoggableItem[];
  /** Ids, the best first, for the kind that is chosen. */
  suggested: readonly string[];
  /** "shadowing" */
  kind: string;
  chosenFirst: readonly string[];
};

/** The checklist items that the session counts towards: a few that fit, and all of them on demand. */
export function ItemsField({ items, suggested, kind, chosenFirst }: ItemsFieldProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(chosenFirst));
  const [near, setNear] = useState({ kind, ids: chosenFirst });
  // What was chosen comes to the top with the next kind, never under the finger that chose it.
  if (near.kind !== kind) setNear({ kind, ids: [...chosen] });
  const isNear = new Set([...suggested, ...near.ids]);
  const choose = (id: string, isChosen: boolean) =>
    setChosen(
      (before) => new Set([...before].filter((one) => one !== id).concat(isChosen ? id : [])),
    );
  const ticks = (some: readonly LoggableItem[], isShown: (item: LoggableItem) => boolean) =>
    some.map((item) => (
      <ItemTick
        key={item.id}
        item={item}
        isChosen={chosen.has(item.id)}
        isShown={isShown(item)}
        onChoose={choose}
      />
    ));
  const nearItems = [...isNear].flatMap((id) => items.find((item) => item.id === id) ?? []);
  const others = items.filter(({ id }) => !isNear.has(id));
  return (
    <FieldGroup
      name="itemIds"
      legend="Items it counts towards (optional)"
      legendSize="s"
      hint={suggested.length > 0 ? `Suggested for ${kind}` : `No open item fits ${kind} best`}
    >
      {nearItems.length > 0 && (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {ticks(nearItems, () => true)}
        </div>
      )}
      {others.length > 0 && (
        <Details className="app-all-items" summary="Choose from all items">
          <AllItems items={others} ticks={ticks} />
        </Details>
      )}
    </FieldGroup>
  );
}
