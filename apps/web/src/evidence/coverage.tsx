import { Details, Link } from '@tracker/govuk';
import { count } from '../app/format';
import type { PortfolioView } from './portfolio-view';

type Part = PortfolioView['coverage'][number];

const groups: { kind: Part['kind']; title: string }[] = [
  { kind: 'duty', title: 'Duties' },
  { kind: 'skill', title: 'Skills' },
  { kind: 'ksb', title: 'Knowledge, skills and behaviours' },
];

/** More would hide what to begin with. */
const shownFirst = 3;

/** What each duty and skill has to show; first what has nothing, and where to begin. */
export const Coverage = ({ coverage }: { coverage: readonly Part[] }) => (
  <section className="app-aside app-coverage" aria-labelledby="coverage">
    <h2 className="govuk-heading-m" id="coverage">
      What it covers
    </h2>
    {groups.map(({ kind, title }) => {
      const parts = coverage.filter((part) => part.kind === kind);
      return parts.length > 0 && <Group key={kind} title={title} parts={parts} />;
    })}
  </section>
);

function Group({ title, parts }: { title: string; parts: readonly Part[] }) {
  const nothing = parts.filter(({ pieces }) => pieces === 0);
  const something = parts.filter(({ pieces }) => pieces > 0);
  const more = nothing.slice(shownFirst);
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {sentenceOf(something.length, parts.length)}
      </p>
      <Nothing parts={nothing.slice(0, shownFirst)} />
      {more.length > 0 && (
        <Details summary={`Show ${more.length} more with nothing yet`}>
          <Nothing parts={more} />
        </Details>
      )}
      {something.length > 0 && (
        <Details summary={`Show ${something.length} with evidence`}>
          <ul className="app-coverage__list">
            {something.map((part) => (
              <li key={part.title}>
                {part.title}: {count(part.pieces, 'piece')}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

const sentenceOf = (covered: number, all: number) =>
  covered === all ? `All ${all} have evidence.` : `${covered} of ${all} have evidence.`;

function Nothing({ parts }: { parts: readonly Part[] }) {
  if (parts.length === 0) return null;
  return (
    <ul className="app-coverage__list">
      {parts.map(({ title, next }) => (
        <li key={title}>
          Nothing yet for <b>{title}</b>
          {next && (
            <span className="app-coverage__next">
              Begin with{' '}
              <Link className="govuk-link" href={`/items/${next.id}`}>
                {next.title}
              </Link>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
