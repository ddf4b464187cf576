import type { PortfolioView } from './portfolio-view';

/** Says what to do first, to whom it can be said. */
export function EmptyPortfolio({ view: { apprenticeship, canAdd } }: { view: PortfolioView }) {
  if (!canAdd)
    return (
      <p className="govuk-body">
        {apprenticeship.isMine
          ? 'There is no evidence'
          : `${apprenticeship.apprentice.name} has no evidence`}{' '}
        yet.
      </p>
    );
  return (
    <>
      <p className="govuk-body-l">Your portfolio starts with your first piece of evidence.</p>
      <p className="govuk-body">
        It can be small: a photo of a diagram you drew, a link to a merged change, a note on what a
        colleague showed you. Choose <b>Add evidence</b>, and say what it is for.
      </p>
      <p className="govuk-body">
        One piece can serve several items of your checklist and several sessions of your log. You
        can also add it from the page of an item.
      </p>
    </>
  );
}
