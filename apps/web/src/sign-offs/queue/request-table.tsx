import type { WaitingRequest } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { count, dayAndMonth, dayOf } from '../../app/format';
import { levelsInWords } from '../../app/levels';
import { Flag } from '../../app/marks';
import { Shape } from '../../app/shapes';
import { SelectBox } from './select-box';
import type { Selection } from './selection';
import { SentInPlace } from './sent-in-place';

const columns = ['Request', 'Waiting', 'Evidence and statement', 'Level claimed'] as const;

type RequestTableProps = {
  requests: readonly WaitingRequest[];
  selection: Selection;
  /** "Select all from Sam Okafor" */
  selectAll: string;
};

/** Requests as rows on a desk and as cards on a phone; the roles are written out for the cards. */
export function RequestTable({ requests, selection, selectAll }: RequestTableProps) {
  const together = requests.filter(({ whyAlone }) => whyAlone === null);
  const all = together.map(({ itemId }) => itemId);
  const canSelect = all.length > 0;
  return (
    <table
      className={`govuk-table app-review app-review--${canSelect ? 'select' : 'plain'}`}
      role="table"
    >
      <caption className="govuk-table__caption govuk-visually-hidden">
        Sign-off requests that wait for you, oldest first
      </caption>
      <thead className="govuk-table__head" role="rowgroup">
        <tr className="govuk-table__row" role="row">
          {canSelect && (
            <th scope="col" role="columnheader" className="govuk-table__header app-review__c0">
              <SelectBox
                id="select-all"
                label={selectAll}
                isChosen={all.every((id) => selection.chosen.includes(id))}
                onChoose={(isChosen) => selection.choose(all, isChosen)}
              />
            </th>
          )}
          {columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              role="columnheader"
              className={`govuk-table__header app-review__c${index + 1}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body" role="rowgroup">
        {requests.map((request) => (
          <Row key={request.itemId} request={request} selection={canSelect ? selection : null} />
        ))}
      </tbody>
    </table>
  );
}

/** Without a selection nothing of the list can be ticked. */
const Row = ({ request, selection }: RowProps & { selection: Selection | null }) => (
  <tr className="govuk-table__row app-review__row" role="row">
    {selection && (
      <td role="cell" className="govuk-table__cell app-review__select">
        {request.whyAlone === null && (
          <SelectBox
            id={`select-${request.itemId}`}
            label={`Select ${request.title}, ${request.apprentice.name}`}
            isChosen={selection.chosen.includes(request.itemId)}
            onChoose={(isChosen) => selection.choose([request.itemId], isChosen)}
          />
        )}
      </td>
    )}
    <th scope="row" role="rowheader" className="govuk-table__header app-review__what">
      <Link className="govuk-link" href={`/items/${request.itemId}/review`}>
        {request.title}
      </Link>
      <span className="app-team__minor">
        {request.apprentice.name}, week {request.week}. {request.group}
        {request.onBehalfOf && `. For ${request.onBehalfOf}`}
      </span>
    </th>
    <Cell label="Waiting" className="app-review__age">
      <Age request={request} />
    </Cell>
    <td role="cell" className="govuk-table__cell app-review__ev">
      <SentInPlace request={request} />
      {request.wasReturned && <News>Sent again after a return, revision {request.revision}</News>}
      {request.isChanged && <News>Changed since it was signed off</News>}
      {request.whyAlone && (
        <span className="app-review__alone">Not with others: {lowerFirst(request.whyAlone)}.</span>
      )}
    </td>
    <Cell label="Level" className="app-review__lvl">
      <LevelClaimed request={request} />
    </Cell>
  </tr>
);

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

type CellProps = { label: string; className: string; children: ReactNode };

const Cell = ({ label, className, children }: CellProps) => (
  <td role="cell" className={`govuk-table__cell ${className}`}>
    <span className="app-review__label" aria-hidden="true">
      {label}
    </span>
    <span className="app-team__value">{children}</span>
  </td>
);

const Age = ({ request: { isLate, waitingWorkingDays, requestedAt } }: RowProps) => (
  <>
    <span className={`app-team__main${isLate ? ' app-team__main--over' : ''}`}>
      {isLate && <Flag alert="passed" />}
      {waitingWorkingDays === 0 ? 'Today' : count(waitingWorkingDays, 'working day')}
      {isLate && <span className="govuk-visually-hidden">, longer than the limit</span>}
    </span>
    {waitingWorkingDays > 0 && (
      <span className="app-team__minor">Since {dayAndMonth(dayOf(requestedAt))}</span>
    )}
  </>
);

type RowProps = { request: WaitingRequest };

const News = ({ children }: { children: ReactNode }) => (
  <span className="app-mark app-mark--changed">
    <Shape name="diamond" className="app-mark__shape" />
    {children}
  </span>
);

/** The apprentice's level beside the one that the item asks for. Two opinions, never one figure. */
function LevelClaimed({ request: { skills } }: RowProps) {
  if (skills.length === 0) return <span className="app-team__none">None asked</span>;
  const claimed = skills.map(({ name, self }) => ({ name, level: self && self.level }));
  const asked = skills.map(({ name, asked: level }) => ({ name, level }));
  const isAsAsked = skills.every((skill) => skill.self?.level === skill.asked);
  return (
    <>
      <span className="app-team__main">{upperFirst(levelsInWords(claimed)) || 'None claimed'}</span>
      <span className="app-team__minor">
        {isAsAsked ? 'as asked' : `asked: ${levelsInWords(asked)}`}
      </span>
    </>
  );
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
