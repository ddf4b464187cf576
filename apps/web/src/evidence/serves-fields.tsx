import { ChooseField } from '../app/choose/choose-field';
import type { EvidenceForm } from './serving';

type ServesFieldsProps = {
  form: Pick<EvidenceForm, 'items' | 'entries'>;
  chosen: { itemIds: readonly string[]; entryIds: readonly string[] };
};

/** Where a piece counts: some items, some sessions, or none yet. */
export const ServesFields = ({ form: { items, entries }, chosen }: ServesFieldsProps) => (
  <>
    <ChooseField
      name="itemIds"
      legend="Items it is for (optional)"
      one="item"
      choices={items}
      suggested={[]}
      chosenFirst={chosen.itemIds}
    />
    {entries.length > 0 && (
      <ChooseField
        name="entryIds"
        legend="Sessions it is from (optional)"
        one="session"
        choices={entries}
        suggested={[]}
        chosenFirst={chosen.entryIds}
      />
    )}
  </>
);
