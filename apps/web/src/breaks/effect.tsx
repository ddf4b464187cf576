import type { BreakPage } from '@tracker/contract';
import { InsetText, Link } from '@tracker/govuk';
import { longDay } from '../app/format';
import { StackTable } from '../app/stack-table';

/** What an approval would move: how many items, the planned end, and the first of the items. */
export function Effect({ effect }: { effect: NonNullable<BreakPage['effect']> }) {
  const { items, words, endsOnBefore, endsOnAfter, examples, problem } = effect;
  return (
    <section aria-labelledby="effect">
      <h2 className="govuk-heading-m" id="effect">
        What an approval moves
      </h2>
      {problem && <InsetText>It cannot be approved as it stands. {problem}.</InsetText>}
      <ul className="govuk-list govuk-list--bullet">
        <li>{words}.</li>
        <li>
          {endsOnBefore === endsOnAfter
            ? `The planned end stays ${longDay(endsOnBefore)}.`
            : `The planned end moves from ${longDay(endsOnBefore)} to ${longDay(endsOnAfter)}.`}
        </li>
      </ul>
      {examples.length > 0 && (
        <StackTable
          caption={`The first ${examples.length} of ${items} items that move`}
          columns={['Item', 'Due now', 'Will be due']}
          rows={examples.map(({ id, title, dueOn, willBeDueOn }) => [
            <Link key={id} className="govuk-link" href={`/items/${id}`}>
              {title}
            </Link>,
            longDay(dueOn),
            longDay(willBeDueOn),
          ])}
        />
      )}
      {items > examples.length && (
        <p className="govuk-body-s app-muted">
          The first {examples.length} of {items}.
        </p>
      )}
    </section>
  );
}
