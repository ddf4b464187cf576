import { Injectable } from '@nestjs/common';
import type { ChecklistFilter, ItemRow, PlanGroup } from '@tracker/contract';
import {
  addDays,
  awaitsSigner,
  holdersOf,
  isDone,
  isLate,
  isOpen,
  learningDaysBetween,
  learningWorkingDaysBetween,
  signersOf,
  statusOf,
  toDoNow,
  type PersonId,
} from '@tracker/domain';
import { headOf, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { namesOf } from '../people/parties';
import { Db } from '../platform/db';
import { againOnFor } from '../training/certificate-rows';
import { currencyView } from '../training/currency-view';
import { dayWords, groupOf, plural } from './item-words';
import type { PlanFact } from './plan-facts';
import { Standings, standingView, type Progress } from './standings';
import { statusWords } from './status-words';

const filterTitles: Record<ChecklistFilter, string> = {
  everything: 'Everything',
  'to-do-now': 'To do now',
  overdue: 'Overdue',
  returned: 'Returned',
  'awaiting-sign-off': 'Awaiting sign-off',
  'with-other-people': 'With other people',
  completed: 'Completed',
};

const foldedAfterDays = 56;

/** The checklist of one apprentice. */
@Injectable()
export class PlanViews {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
    private readonly standings: Standings,
  ) {}

  async view(me: PersonId, apprenticeshipId: string) {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, apprenticeshipId);
    const progress = await this.standings.one(db, record);
    const rows = itemRows(progress);
    const { phases, duties } = record.programme.content;
    const groups = (keys: readonly { key: string }[]) =>
      keys.map(({ key }) => groupView(progress, rows, key)).filter(({ items }) => items.length > 0);
    return {
      apprenticeship: headOf(me, record),
      standing: standingView(me, progress),
      filters: (Object.keys(filterTitles) as ChecklistFilter[]).map((key) => ({
        key,
        title: filterTitles[key],
        count: [...rows.values()].filter(({ filters }) => filters.includes(key)).length,
      })),
      phases: groups(phases),
      duties: groups(duties),
    };
  }
}

/** Item id → its row, the same on every page. */
export function itemRows({ items, record, certificates }: Progress): Map<string, ItemRow> {
  const doable = new Set(toDoNow(items, record.today).map(({ id }) => id));
  return new Map(
    items.map((item) => [
      item.id,
      {
        ...itemRow(record, item, doable.has(item.id)),
        renewal: renewalView(againOnFor(item, certificates), record.today),
      },
    ]),
  );
}

/** Done, and to be done again: only news while it is not fresh. */
function renewalView(again: string | null, today: string) {
  const view = again === null ? null : currencyView(again, today);
  return view?.currency === 'current' ? null : view;
}

function itemRow(
  record: ApprenticeRecord,
  item: PlanFact,
  isToDo: boolean,
): Omit<ItemRow, 'renewal'> {
  const { today, parties, names } = record;
  const status = statusOf(item);
  const late = isLate(item, today);
  const later = item.state === 'not-started' && item.dueOn > addDays(today, foldedAfterDays);
  const owner =
    item.owner === 'apprentice' ? null : namesOf(holdersOf(parties, item.owner), names) || null;
  return {
    id: item.id,
    title: item.title,
    status,
    statusWords: statusWords[status],
    dueOn: item.dueOn,
    overdueDays: late ? learningDaysBetween(record.breaks, item.dueOn, today) : 0,
    owner,
    note: noteOf(record, item),
    later,
    optional: !item.required,
    filters: filtersOf(item, { late, isToDo }),
  };
}

function noteOf({ parties, names, today, breaks }: ApprenticeRecord, item: PlanFact): string {
  if (item.state === 'not-started' && item.waitsFor.length > 0)
    return `First: ${item.waitsFor.join('; ')}`;
  if (!awaitsSigner(item.state) || item.requestedOn === null) return '';
  const signer = namesOf(signersOf(parties, item), names) || 'nobody yet';
  const waited = learningWorkingDaysBetween(breaks, item.requestedOn, today);
  return waited === 0
    ? `With ${signer} since ${dayWords(item.requestedOn)}`
    : `With ${signer} since ${dayWords(item.requestedOn)} (${plural(waited, 'working day')})`;
}

function filtersOf(item: PlanFact, { late, isToDo }: { late: boolean; isToDo: boolean }) {
  const filters: ChecklistFilter[] = ['everything'];
  if (isToDo) filters.push('to-do-now');
  if (late) filters.push('overdue');
  if (item.state === 'returned') filters.push('returned');
  if (awaitsSigner(item.state)) filters.push('awaiting-sign-off');
  if (item.owner !== 'apprentice' && isOpen(item.state)) filters.push('with-other-people');
  if (isDone(item.state)) filters.push('completed');
  return filters;
}

function groupView(
  { items, record }: Progress,
  rows: ReadonlyMap<string, ItemRow>,
  key: string,
): PlanGroup {
  const own = items.filter(({ programmeItem }) => programmeItem.group.key === key);
  const [first] = own;
  const required = own.filter((item) => item.required && item.state !== 'not-required');
  const title = first
    ? groupOf(record.programme.content, first.programmeItem)
    : { title: '', shortTitle: '' };
  return {
    key,
    title: title.title,
    shortTitle: title.shortTitle,
    required: required.length,
    completed: required.filter(({ state }) => isDone(state)).length,
    late: required.filter((item) => isLate(item, record.today)).length,
    awaiting: required.filter(({ state }) => state === 'awaiting-sign-off').length,
    expected: required.filter(({ dueOn }) => dueOn <= record.today).length,
    items: own.flatMap(({ id }) => rows.get(id) ?? []),
  };
}
