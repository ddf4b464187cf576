import type { ChecklistFilter, ItemRow, PlanGroup } from '@tracker/contract';
import { Details, TaskList } from '@tracker/govuk';
import { count, monthAndYear } from '../app/format';
import { ProgressBar } from '../app/progress-bar';
import { taskOf } from './item-task';

type ChecklistGroupProps = { group: PlanGroup; show: ChecklistFilter };

/** One phase or duty. Completed and later items are folded, never left out; a filter unfolds them. */
export function ChecklistGroup({ group, show }: ChecklistGroupProps) {
  const items = group.items.filter(({ filters }) => filters.includes(show));
  const { open, completed, later } = show === 'everything' ? fold(items) : { ...none, open: items };
  const isDone = open.length === 0 && later.length === 0;
  return (
    <section
      className={`app-group${isDone ? ' app-group--done' : ''}`}
      id={group.key}
      aria-labelledby={`${group.key}-title`}
    >
      <Head group={group} isDone={isDone} />
      <Items items={open} idPrefix={group.key} />
      <Folded
        items={completed}
        summary={`Show ${count(completed.length, 'completed item')}`}
        idPrefix={`${group.key}-completed`}
      />
      <Folded
        items={later}
        summary={`Show ${count(later.length, 'later item')}, from ${monthAndYear(firstDay(later))}`}
        idPrefix={`${group.key}-later`}
      />
    </section>
  );
}

const none: { completed: ItemRow[]; later: ItemRow[] } = { completed: [], later: [] };

/** What has to be done again is not over, though it was completed. */
const isOver = ({ status, renewal }: ItemRow) =>
  (status === 'completed' && renewal === null) || status === 'not-required';

const fold = (items: readonly ItemRow[]) => ({
  open: items.filter((item) => !isOver(item) && !item.later),
  completed: items.filter(isOver),
  later: items.filter((item) => !isOver(item) && item.later),
});

const firstDay = (items: readonly ItemRow[]) =>
  items.map(({ dueOn }) => dueOn).sort()[0] ?? '2000-01';

type HeadProps = { group: PlanGroup; isDone: boolean };

const Head = ({ group, isDone }: HeadProps) => (
  <div className={`app-group__head${isDone ? ' app-group__head--done' : ''}`}>
    <h3 className="govuk-heading-s" id={`${group.key}-title`}>
      {group.title}
    </h3>
    <p className="app-progress-words">{wordsOf(group)}</p>
    <ProgressBar done={percent(group.completed, group)} expected={expectedOf(group)} />
  </div>
);

const percent = (part: number, { required }: PlanGroup) =>
  required === 0 ? 100 : (part / required) * 100;

/** No upright line where everything was due: it would say nothing. */
const expectedOf = (group: PlanGroup) =>
  group.expected < group.required ? percent(group.expected, group) : undefined;

/** "6 of 10 completed, 2 late, 1 awaiting sign-off" */
function wordsOf({ required, completed, late, awaiting }: PlanGroup): string {
  if (completed === required) return `All ${required} completed`;
  return [
    `${completed} of ${required} completed`,
    late > 0 && `${late} late`,
    awaiting > 0 && `${awaiting} awaiting sign-off`,
  ]
    .filter(Boolean)
    .join(', ');
}

type ItemsProps = { items: readonly ItemRow[]; idPrefix: string };

const Items = ({ items, idPrefix }: ItemsProps) =>
  items.length > 0 && <TaskList items={items.map(taskOf)} idPrefix={idPrefix} />;

const Folded = ({ summary, ...list }: ItemsProps & { summary: string }) =>
  list.items.length > 0 && (
    <Details summary={summary} className="app-group__folded">
      <Items {...list} />
    </Details>
  );
