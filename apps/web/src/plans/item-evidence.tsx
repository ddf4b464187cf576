import type { ItemView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { EvidenceList } from '../app/evidence-list';

/** What there is to show for the item, and the way to add more for whoever can. */
export function ItemEvidence({ item }: { item: ItemView }) {
  const { evidence, apprenticeship, canEdit } = item;
  const canAdd = canEdit && apprenticeship.isMine;
  if (evidence.length === 0 && !canAdd) return null;
  return (
    <>
      <h2 className="govuk-heading-m" id="evidence">
        Evidence
      </h2>
      {evidence.length > 0 ? (
        <EvidenceList pieces={evidence} />
      ) : (
        <p className="govuk-body">Nothing yet.</p>
      )}
      {canAdd && (
        <p className="govuk-body">
          <Link className="govuk-link" href={`/portfolio/new?item=${item.id}`}>
            Add evidence
          </Link>
        </p>
      )}
    </>
  );
}
