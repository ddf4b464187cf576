import { useSuspenseQuery } from '@tanstack/react-query';
import { evidence } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useParams, useSearchParams } from 'react-router';
import { useApprenticeshipId } from '../app/mine';
import { Page } from '../app/page';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { Portfolio } from './portfolio';
import { askedFor } from './portfolio-view';

/** My portfolio, and the evidence of an apprentice whose record one may read. */
export function PortfolioPage() {
  const { id } = useParams();
  return id ? <EvidenceInRecord id={id} /> : <MyPortfolio />;
}

function usePortfolio(id: string) {
  const asked = askedFor(useSearchParams()[0]);
  const { data } = useSuspenseQuery(read(evidence.getPortfolio, { params: { id }, query: asked }));
  return { view: data, asked };
}

function MyPortfolio() {
  const portfolio = usePortfolio(useApprenticeshipId());
  const { canAdd, apprenticeship } = portfolio.view;
  return (
    <Page title="Portfolio" action={canAdd && <AddEvidence />} whoCanSee={apprenticeship.whoCanSee}>
      <Portfolio {...portfolio} />
    </Page>
  );
}

function EvidenceInRecord({ id }: { id: string }) {
  const portfolio = usePortfolio(id);
  const { canAdd, apprenticeship } = portfolio.view;
  return (
    <RecordFrame apprenticeship={apprenticeship} part="evidence">
      <div className="app-title">
        <h2 className="govuk-heading-m">Evidence</h2>
        {canAdd && <AddEvidence />}
      </div>
      <Portfolio {...portfolio} />
    </RecordFrame>
  );
}

const AddEvidence = () => (
  <Button href="/portfolio/new" className="app-title__action">
    Add evidence
  </Button>
);
