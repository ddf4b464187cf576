import type { ItemRow, plans, Response } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { longDay } from '../../app/format';
import { OverdueMark } from '../../app/marks';

type Plan = Response<typeof plans.getPlan>;
type Group = Plan['duties'][number];

/** Every item of the plan by phase and duty, with its state. */
export const ReportItems = ({ plan: { phases, duties } }: { plan: Plan }) => (
  <section aria-labelledby="items" className="app-section">
    <h2 className="app-figure__title" id="items">
      Items by phase and duty
    </h2>
    {[...phases, ...duties].map((group) => (
      <GroupTable key={group.key} group={group} />
    ))}
  </section>
);

/** On paper, as many rows stay together as leave no page half empty. */
const kept = (rows: number) => (rows <= 14 ? ' app-report__kept' : '');

const GroupTable = ({ group }: { group: Group }) => (
  <table className={`govuk-table app-table-s app-report__table${kept(group.items.length)}`}>
    <caption className="govuk-table__caption govuk-table__caption--s">
      {group.title}
      <span className="app-report__sum">{sumOf(group)}</span>
    </caption>
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        <th scope="col" className="govuk-table__header">
          Item
        </th>
        <th scope="col" className="govuk-table__header app-report__state">
          Status
        </th>
        <th scope="col" className="govuk-table__header app-report__day">
          Due
        </th>
      </tr>
    </thead>
    <tbody className="govuk-table__body">
      {group.items.map((item) => (
        <ItemLine key={item.id} item={item} />
      ))}
    </tbody>
  </table>
);

/** "6 of 9 required items completed, 2 late" */
const sumOf = ({ completed, required, late, awaiting }: Group) =>
  [
    `${completed} of ${required} required items completed`,
    late > 0 && `${late} late`,
    awaiting > 0 && `${awaiting} awaiting sign-off`,
  ]
    .filter(Boolean)
    .join(', ');

const ItemLine = ({ item }: { item: ItemRow }) => (
  <tr className="govuk-table__row">
    <th scope="row" className="govuk-table__header app-report__item">
      <Link className="govuk-link" href={`/items/${item.id}`}>
        {item.title}
      </Link>
      {(item.optional || item.owner) && (
        <span className="app-team__minor">
          {[item.optional && 'Optional', item.owner && `Done by ${item.owner}`]
            .filter(Boolean)
            .join('. ')}
        </span>
      )}
    </th>
    <td className="govuk-table__cell">
      {item.statusWords}
      {item.overdueDays > 0 && (
        <span className="app-report__late">
          <OverdueMark days={item.overdueDays} />
        </span>
      )}
    </td>
    <td className="govuk-table__cell app-report__day">{longDay(item.dueOn)}</td>
  </tr>
);
