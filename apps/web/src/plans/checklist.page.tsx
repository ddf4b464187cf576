import { useSuspenseQuery } from '@tanstack/react-query';
import { plans, type ChecklistFilter, type Response } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useApprenticeshipId } from '../app/mine';
import { Page } from '../app/page';
import { usePrintAll } from '../app/print-all';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { Filters, GoTo } from './checklist-aside';
import { ChecklistGroup } from './checklist-group';
import { WholePlan } from './whole-plan';

export type Plan = Response<typeof plans.getPlan>;

/** The plan by phase and duty: the apprentice's own, or the record of somebody else. */
export function ChecklistPage() {
  const id = useApprenticeshipId();
  const { data: plan } = useSuspenseQuery(read(plans.getPlan, { params: { id } }));
  const { apprenticeship } = plan;
  if (!apprenticeship.isMine)
    return (
      <RecordFrame apprenticeship={apprenticeship} part="checklist">
        <Checklist plan={plan} />
      </RecordFrame>
    );
  const { programme, focusArea, whoCanSee } = apprenticeship;
  return (
    <Page
      title="Checklist"
      caption={`${programme.title}, version ${programme.version}. Focus area: ${focusArea}`}
      whoCanSee={whoCanSee}
    >
      <Checklist plan={plan} />
    </Page>
  );
}

function Checklist({ plan }: { plan: Plan }) {
  const show = useShow(plan);
  const own = useRef<HTMLDivElement>(null);
  usePrintAll(own);
  const fits = (groups: Plan['phases']) =>
    groups.filter(({ items }) => items.some(({ filters }) => filters.includes(show)));
  const phases = fits(plan.phases);
  const duties = fits(plan.duties);
  return (
    <div className="govuk-grid-row" ref={own}>
      <div className="govuk-grid-column-one-third">
        <Filters plan={plan} show={show} />
        <WholePlan standing={plan.standing} isMine={plan.apprenticeship.isMine} />
        {plan.apprenticeship.isMine && (
          <p className="govuk-body-s">
            <Link className="govuk-link app-touch" href="/skills">
              Your skills, and the level that the role asks
            </Link>
          </p>
        )}
        <GoTo groups={[...phases, ...duties]} />
      </div>
      <div className="govuk-grid-column-two-thirds">
        {phases.length + duties.length === 0 && <NothingHere plan={plan} show={show} />}
        {phases.length > 0 && <h2 className="govuk-heading-m">Onboarding</h2>}
        {phases.map((group) => (
          <ChecklistGroup key={group.key} group={group} show={show} />
        ))}
        {duties.length > 0 && <h2 className="govuk-heading-m app-duties">Day-to-day duties</h2>}
        {duties.map((group) => (
          <ChecklistGroup key={group.key} group={group} show={show} />
        ))}
      </div>
    </div>
  );
}

/** An unknown filter in the address shows everything. */
function useShow({ filters }: Plan): ChecklistFilter {
  const [search] = useSearchParams();
  return filters.find(({ key }) => key === search.get('show'))?.key ?? 'everything';
}

const NothingHere = ({ plan, show }: { plan: Plan; show: ChecklistFilter }) => (
  <p className="govuk-body">
    No item is here now: {plan.filters.find(({ key }) => key === show)?.title.toLowerCase()}.
  </p>
);
