import {
  addDays,
  holdersOf,
  isTicked,
  observersOf,
  signersOf,
  type Day,
  type SkillLevels,
} from '@tracker/domain';
import type { Story } from '@tracker/examples';
import type { ApprenticeRecord } from '../apprenticeships/records';
import type { PlanFact } from '../plans/plan-facts';
import { at, nextWorkingDay, workingDay, type Moment } from './moments';
import type { Storyteller } from './storyteller';

/** What an apprentice did, item by item: everything that was due, except what the story leaves out. */
export function itemMoments(
  teller: Storyteller,
  record: ApprenticeRecord,
  items: readonly PlanFact[],
  story: Story,
): Moment[] {
  const waiting = (story.waiting ?? []).map((each) => ({ ...each, item: named(items, each.key) }));
  const done = doneItems(record.today, items, story);
  return [
    ...done.flatMap((item) => doneMoments(teller, record, item, lastDay(record, story))),
    ...waiting.flatMap(({ item, daysAgo, statement }) =>
      askMoments(teller, record, item, addDays(record.today, -daysAgo), statement),
    ),
  ];
}

export const named = (items: readonly PlanFact[], key: string): PlanFact => {
  const item = items.find(({ programmeItem }) => programmeItem.key === key);
  if (!item) throw new Error(`The plan has no item ${key}`);
  return item;
};

const lastDay = ({ today }: ApprenticeRecord, { quietDays = 1 }: Story) =>
  addDays(today, -quietDays);

function doneItems(today: Day, items: readonly PlanFact[], story: Story): PlanFact[] {
  const open = new Set([...(story.late ?? []), ...(story.waiting ?? []).map(({ key }) => key)]);
  const byDay = items
    .filter(({ programmeItem, required }) => required && !open.has(programmeItem.key))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const due = byDay.filter(({ dueOn }) => dueOn <= today);
  const own = due.filter(({ owner }) => owner === 'apprentice');
  const late = new Set(own.slice(own.length - (story.lateCount ?? 0)));
  const ahead = byDay.filter(({ dueOn, owner }) => dueOn > today && owner === 'apprentice');
  return [...due.filter((item) => !late.has(item)), ...ahead.slice(0, story.ahead ?? 0)];
}

/** Done two days before it was due, or on the day itself after what it needs, and signed a day later. */
function doneMoments(
  teller: Storyteller,
  record: ApprenticeRecord,
  item: PlanFact,
  last: Day,
): Moment[] {
  const wanted = addDays(item.dueOn, item.programmeItem.needs.length > 0 ? 0 : -2);
  const on = workingDay(wanted < last ? wanted : addDays(last, -1));
  const [owner] = holdersOf(record.parties, item.owner);
  if (!owner) return [];
  if (isTicked(item))
    return [{ at: at(on, '09:30'), tell: () => teller.items.move(owner, item.id, 'tick') }];
  const signOn = nextWorkingDay(on);
  return [
    ...askMoments(teller, record, item, on, `Done: ${item.programmeItem.doneWhen ?? item.title}`),
    ...observationMoments(teller, record, item, on),
    { at: at(signOn, '15:40'), tell: () => signed(teller, record, item) },
  ];
}

function askMoments(
  teller: Storyteller,
  record: ApprenticeRecord,
  item: PlanFact,
  on: Day,
  statement: string,
): Moment[] {
  const [owner] = holdersOf(record.parties, item.owner);
  if (!owner) return [];
  return [
    {
      at: at(on, '10:15'),
      tell: () => teller.write(owner, item.id, statement, { level: levelOf(item) }),
    },
    { at: at(on, '14:20'), tell: () => teller.ask(owner, item.id) },
  ];
}

/** As many people as the item asks for saw it on the day it was done. */
const observationMoments = (
  teller: Storyteller,
  { parties }: ApprenticeRecord,
  item: PlanFact,
  on: Day,
): Moment[] =>
  observersOf(parties, item)
    .slice(0, item.programmeItem.observations?.people ?? 0)
    .map((observer) => ({
      at: at(on, '16:00'),
      tell: () =>
        teller.observe(observer, item.id, {
          verdict: 'confirmed',
          on,
          level: levelOf(item),
          comment: '',
        }),
    }));

async function signed(teller: Storyteller, { parties }: ApprenticeRecord, item: PlanFact) {
  const [signer] = signersOf(parties, item);
  if (!signer) return;
  await teller.decide(signer, item.id, 'sign-off', {
    level: null,
    levels: levelsSeen(item),
    wentWell: '',
    whatNext: '',
  });
}

/** Of these skills nobody has seen enough yet to say a level. */
const notYetSeen = ['ACM', 'PRO'];

const levelsSeen = ({ programmeItem }: PlanFact): SkillLevels =>
  Object.fromEntries(
    programmeItem.mapsTo.gdd
      .filter((code) => !notYetSeen.includes(code))
      .map((code) => [code, 'awareness'] as const),
  );

const levelOf = ({ programmeItem }: PlanFact) =>
  programmeItem.mapsTo.gdd.length > 0 ? ('awareness' as const) : null;
