import { useQuery } from '@tanstack/react-query';
import { breaks } from '@tracker/contract';
import { InsetText, Link } from '@tracker/govuk';
import { count } from './format';
import { read } from './query';

/** Requests about breaks in learning that wait for this person. Nothing while there is none. */
export function BreaksToDecide() {
  const { data } = useQuery(read(breaks.getBreaksToDecide, {}));
  if (!data || data.breaks.length === 0) return null;
  return (
    <InsetText>
      <h2 className="govuk-heading-s">
        {count(data.breaks.length, 'request')} about breaks in learning to decide
      </h2>
      <ul className="govuk-list govuk-!-margin-bottom-0">
        {data.breaks.map(({ id, apprentice, words }) => (
          <li key={id}>
            <Link className="govuk-link" href={`/breaks/${id}`}>
              {apprentice.name}
            </Link>
            . {words}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
