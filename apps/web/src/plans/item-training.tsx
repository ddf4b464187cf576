import type { ItemView } from '@tracker/contract';
import { InsetText, Link } from '@tracker/govuk';
import { RenewalMark } from '../app/marks';

/** What a certificate proposes. It signs nothing: whoever signs the item off decides. */
export function Proposals({ item }: { item: ItemView }) {
  const proposed = item.training.certificates.filter(({ proposal }) => proposal !== '');
  return proposed.map(({ id, proposal, seenWords }) => (
    <InsetText key={id}>
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-2">{proposal}</p>
      <p className="govuk-body govuk-!-margin-bottom-0">
        {seenWords}. A certificate does not sign the item off: whoever signs it off decides.{' '}
        <Link className="govuk-link" href={`/training/${id}`}>
          See the certificate
        </Link>
      </p>
    </InsetText>
  ));
}

/** The certificates of an item that asks for one, and when it has to be done again. */
export function ItemTraining({ item }: { item: ItemView }) {
  const { certificates, again, everyWords, canAdd } = item.training;
  if (certificates.length === 0 && !again && !canAdd) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Certificates</h2>
      {everyWords && (
        <p className="govuk-body">
          This has to be done again {everyWords}.{' '}
          {again && (
            <>
              <RenewalMark {...again} />
              {again.currency === 'current' ? `Good ${again.left}.` : `${upperFirst(again.left)}.`}
            </>
          )}
        </p>
      )}
      {certificates.length === 0 ? (
        <p className="govuk-body">No certificate yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {certificates.map((certificate) => (
            <li key={certificate.id}>
              <Link className="govuk-link" href={`/training/${certificate.id}`}>
                {certificate.title}
              </Link>
              <div className="app-task__meta">
                <RenewalMark {...certificate} />
                {upperFirst(certificate.left)}. {certificate.seenWords}
              </div>
            </li>
          ))}
        </ul>
      )}
      {canAdd && (
        <p className="govuk-body">
          <Link className="govuk-link app-touch" href={addAddress(item)}>
            {again ? 'Add a certificate of doing it again' : 'Add a certificate'}
          </Link>
        </p>
      )}
    </>
  );
}

/** What was done before is renewed; else it is the first one. */
const addAddress = ({ id, training: { renews } }: ItemView) =>
  renews ? `/training/${renews}/renew` : `/training/new?item=${id}`;

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
