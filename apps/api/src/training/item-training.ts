import type { ItemTraining } from '@tracker/contract';
import {
  currencyOn,
  fullDayWords,
  holdersOf,
  mayReadRecord,
  type ItemState,
  type PersonId,
} from '@tracker/domain';
import type { ProgrammeItem } from '@tracker/programmes';
import { nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import type { PlanItem } from '../plans/plan-item.entity';
import type { Reader } from '../platform/db';
import { againOnFor, certificatesFor, heldAmong } from './certificate-rows';
import { seenView, speaksFor } from './certificate-views';
import type { Certificate } from './certificate.entity';
import { currencyView } from './currency-view';
import { everyWords, takesCertificates } from './usual-validity';

type Item = { row: PlanItem; record: ApprenticeRecord; programmeItem: ProgrammeItem };

const nothing: ItemTraining = {
  certificates: [],
  again: null,
  everyWords: null,
  renews: null,
  canAdd: false,
};

/** What training says about one item, for who may read the record. One statement, or none. */
export async function itemTraining(db: Reader, me: PersonId, item: Item): Promise<ItemTraining> {
  const { record, row, programmeItem } = item;
  const { certifications, renewMonths } = programmeItem;
  if (!mayReadRecord(record.parties, me) || !takesCertificates(programmeItem)) return nothing;
  const held = heldAmong(await certificatesFor(db, record));
  const own = held.filter((each) => speaksFor(each, { id: row.id, certifications }));
  const again = againOnFor({ ...row, programmeItem }, held);
  return {
    certificates: own.map((each) => ({
      id: each.id,
      title: each.title,
      ...currencyView(each.endsOn, record.today),
      seenWords: seenView(record, each).seenWords,
      proposal: proposalFor(me, item, each),
    })),
    again: again === null ? null : currencyView(again, record.today),
    everyWords: renewMonths === undefined ? null : everyWords(renewMonths),
    renews: renewMonths === undefined ? null : (firstToEnd(own)?.id ?? null),
    canAdd: holdersOf(record.parties, 'apprentice').includes(me),
  };
}

const firstToEnd = (held: readonly Certificate[]) =>
  [...held].sort((a, b) => ((a.endsOn ?? '9') < (b.endsOn ?? '9') ? -1 : 1))[0];

const askable: readonly ItemState[] = ['not-started', 'in-progress', 'returned'];

/** A certificate proposes that the item is done; whoever signs it off decides (product.md rule 10). */
function proposalFor(me: PersonId, { record, row }: Item, { title, endsOn }: Certificate): string {
  const { parties, today } = record;
  if (!askable.includes(row.state) || currencyOn(endsOn, today).currency === 'expired') return '';
  const until = endsOn === null ? '' : ` until ${fullDayWords(endsOn)}`;
  return me === parties.apprentice
    ? `You hold ${title}${until}. You can ask for sign-off.`
    : `${nameIn(record, parties.apprentice)} holds ${title}${until}.`;
}
