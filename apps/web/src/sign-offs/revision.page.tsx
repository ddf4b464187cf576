import { useSuspenseQuery } from '@tanstack/react-query';
import { signOffs, type Response } from '@tracker/contract';
import { Details, SummaryList } from '@tracker/govuk';
import { useParams } from 'react-router';
import { dayAndTime } from '../app/format';
import { firstNameOf } from '../app/names';
import { Page } from '../app/page';
import { read } from '../app/query';
import { Differences } from './differences';
import { Asked, askedRows, SentEntries, SentEvidence, Statement } from './snapshot';

type Revision = Response<typeof signOffs.getRevision>;

/** One revision exactly as it was sent, with the fingerprint under every decision on it. */
export function RevisionPage() {
  const { id = '', revision = '' } = useParams();
  const { data } = useSuspenseQuery(
    read(signOffs.getRevision, { params: { id, revision: Number(revision) } }),
  );
  const name = firstNameOf(data.apprenticeship.apprentice);
  return (
    <Page
      title={data.title}
      tabTitle={`Revision ${data.revision}: ${data.title}`}
      caption={`Revision ${data.revision}, ${data.isAfterChange ? 'after a change' : 'as it was sent'}`}
      back={{ href: `/items/${data.itemId}`, text: 'Back to the item' }}
      whoCanSee={data.apprenticeship.whoCanSee}
    >
      <Facts revision={data} />
      <h2 className="govuk-heading-m">What was asked</h2>
      <Asked rows={askedRows(data.snapshot)} />
      <h2 className="govuk-heading-m">{name}’s statement</h2>
      <Statement snapshot={data.snapshot} author={name} />
      {data.changes && (
        <>
          <h2 className="govuk-heading-m">What changed since revision {data.revision - 1}</h2>
          <Differences
            label={`Difference between revision ${data.revision - 1} and revision ${data.revision}`}
            differences={data.changes}
          />
        </>
      )}
      <h2 className="govuk-heading-m">Sessions</h2>
      <SentEntries entries={data.snapshot.entries} />
      <h2 className="govuk-heading-m">Evidence</h2>
      <SentEvidence pieces={data.snapshot.evidence} />
    </Page>
  );
}

const Facts = ({
  revision: { requestedAt, requestedBy, outcome, isAfterChange, hash },
}: {
  revision: Revision;
}) => (
  <>
    <SummaryList
      className="app-summary"
      rows={[
        {
          key: isAfterChange ? 'Changed' : 'Sent',
          value: `${dayAndTime(requestedAt)}, by ${requestedBy}`,
        },
        { key: 'Outcome', value: outcome },
        { key: 'Fingerprint', value: <code className="app-hash">{hash.slice(0, 12)}</code> },
      ]}
    />
    <Details summary="What the fingerprint proves">
      <p className="govuk-body">
        It is worked out from everything that was sent: the task, the statement, the level claimed,
        the sessions and the evidence. A decision names the fingerprint that it judged. If one
        letter had been changed since, the fingerprint would be another.
      </p>
      <p className="govuk-body">
        In full (SHA-256): <code className="app-hash">{hash}</code>
      </p>
    </Details>
  </>
);
