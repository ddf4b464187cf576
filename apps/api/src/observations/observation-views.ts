import type { ItemView } from '@tracker/contract';
import {
  askedObservationWords,
  dayAt,
  mayObserve,
  observationOutcome,
  observationWords,
  verdictWords,
  type ObservedItem,
  type PersonId,
} from '@tracker/domain';
import { nameIn } from '../apprenticeships/records';
import type { LoadedItem } from '../plans/items';
import { standing } from './observation-rows';
import type { Observation } from './observation.entity';

type ObservationsView = ItemView['observations'];

/** What the rules of observing ask of an item. */
export const observedItem = ({ facts, record, programmeItem }: LoadedItem): ObservedItem => ({
  state: facts.state,
  owner: facts.owner,
  signer: facts.signer,
  parties: record.parties,
  asked: programmeItem.observations,
});

export function observationsView(
  me: PersonId,
  item: LoadedItem,
  rows: readonly Observation[],
): ObservationsView {
  const { observations: asked } = item.programmeItem;
  const outcome = asked && observationOutcome(asked, standing(rows));
  return {
    asked: asked ? { ...asked, words: askedObservationWords(asked) } : null,
    words: asked && outcome ? observationWords(asked, outcome) : '',
    isComplete: outcome?.isComplete ?? true,
    canObserve: mayObserve(me, observedItem(item)),
    list: rows.map((row) => viewOf(me, item, row)),
  };
}

const viewOf = (me: PersonId, { record }: LoadedItem, row: Observation) => ({
  id: row.id,
  by: nameIn(record, row.observedBy),
  verdict: row.verdict,
  verdictWords: verdictWords[row.verdict],
  on: row.observedOn,
  level: row.level,
  comment: row.comment,
  takenBack: row.takenBackAt
    ? { on: dayAt(row.takenBackAt), reason: row.takenBackReason ?? '' }
    : null,
  canTakeBack: row.observedBy === me && row.takenBackAt === null,
});
