import { useSuspenseQuery } from '@tanstack/react-query';
import { training, type CertificateView, type Response } from '@tracker/contract';
import { Button, ButtonGroup, Details, InsetText, Link, SummaryList } from '@tracker/govuk';
import { useParams } from 'react-router';
import { dayAndTime, fullDay, longDay } from '../app/format';
import { RenewalMark } from '../app/marks';
import { Page } from '../app/page';
import { read } from '../app/query';
import { ConfirmSeen } from './confirm-seen';

export type Certificate = Response<typeof training.getCertificate>;

/** One certificate, with everything that is known of it. */
export function CertificatePage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(training.getCertificate, { params: { id } }));
  const { apprenticeship, certificate, earlier } = data;
  const { isMine, apprentice } = apprenticeship;
  return (
    <Page
      title={certificate.title}
      caption={isMine ? 'Certificate' : `Certificate of ${apprentice.name}`}
      back={listOf(data)}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <News certificate={certificate} />
      <SummaryList rows={rowsOf(certificate)} />
      <Moves certificate={certificate} />
      {data.onlyOthers && certificate.state === 'held' && !certificate.seen && (
        <p className="govuk-body-s">{data.onlyOthers}</p>
      )}
      {earlier.length > 0 && <Earlier earlier={earlier} />}
    </Page>
  );
}

/** The list in which the certificate stands. */
export const listOf = ({
  apprenticeship: { id, isMine },
}: Pick<Certificate, 'apprenticeship'>) => ({
  href: isMine ? '/training' : `/apprenticeships/${id}/training`,
  text: 'Back to courses and certificates',
});

function News({ certificate }: { certificate: CertificateView }) {
  const { withdrawn, renewedBy, letLapse } = certificate;
  return (
    <>
      {withdrawn && (
        <InsetText>
          <b>Withdrawn {dayAndTime(withdrawn.at)}.</b> It counts nowhere. Reason: {withdrawn.reason}
        </InsetText>
      )}
      {renewedBy && (
        <InsetText>
          <b>This was renewed.</b>{' '}
          <Link className="govuk-link" href={`/training/${renewedBy.id}`}>
            See the newer certificate
          </Link>
        </InsetText>
      )}
      {letLapse && (
        <InsetText>
          <b>It does not have to be renewed.</b> {letLapse.by} said so on {dayAndTime(letLapse.at)}.
          Reason: {letLapse.reason}
        </InsetText>
      )}
    </>
  );
}

const rowsOf = (certificate: CertificateView) => [
  { key: 'Issued by', value: certificate.issuer },
  { key: 'Issued on', value: fullDay(certificate.issuedOn) },
  {
    key: 'Valid until',
    value: certificate.endsOn ? fullDay(certificate.endsOn) : 'It has no end date',
  },
  certificate.state === 'held' &&
    !certificate.renewedBy && {
      key: 'How current',
      value: <HowCurrent certificate={certificate} />,
    },
  { key: 'Proof', value: <Proof proof={certificate.proof} /> },
  {
    key: 'Seen by somebody else',
    value: certificate.seen
      ? `${certificate.seen.by}, ${dayAndTime(certificate.seen.at)}`
      : 'Not yet',
  },
  { key: 'Checklist items', value: <Items items={certificate.items} /> },
  certificate.renews && {
    key: 'Takes the place of',
    value: (
      <Link className="govuk-link" href={`/training/${certificate.renews.id}`}>
        The certificate before it
      </Link>
    ),
  },
];

const HowCurrent = ({ certificate }: { certificate: CertificateView }) => (
  <>
    <RenewalMark {...certificate} />
    <div>
      {certificate.currency === 'current' ? `Current, ${certificate.left}` : certificate.left}
    </div>
  </>
);

const proofStates = {
  ready: '',
  checking: ' (being checked)',
  refused: ' (refused)',
  withdrawn: ' (withdrawn)',
};

const Proof = ({ proof }: Pick<CertificateView, 'proof'>) =>
  proof ? `${proof.kindWords}: ${proof.title}${proofStates[proof.state]}` : 'None yet';

function Items({ items }: Pick<CertificateView, 'items'>) {
  if (items.length === 0) return 'None';
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {items.map(({ id, title }) => (
        <li key={id}>
          <Link className="govuk-link" href={`/items/${id}`}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Moves({ certificate }: { certificate: CertificateView }) {
  const { id, moves, currency } = certificate;
  const can = (move: CertificateView['moves'][number]) => moves.includes(move);
  return (
    <ButtonGroup>
      <ConfirmSeen certificate={certificate} />
      {can('renew') && (
        <Button
          href={`/training/${id}/renew`}
          variant={currency === 'current' ? 'secondary' : undefined}
        >
          Renew this certificate
        </Button>
      )}
      {can('change') && (
        <Button href={`/training/${id}/change`} variant="secondary">
          Change this certificate
        </Button>
      )}
      {can('let-lapse') && (
        <Link className="govuk-link app-touch" href={`/training/${id}/let-lapse`}>
          It does not have to be renewed
        </Link>
      )}
      {can('withdraw') && (
        <Link className="govuk-link app-touch" href={`/training/${id}/withdraw`}>
          Withdraw this certificate
        </Link>
      )}
    </ButtonGroup>
  );
}

/** Nothing that was added is lost: what it said before it was changed, and who had seen it so. */
const Earlier = ({ earlier }: Pick<Certificate, 'earlier'>) => (
  <Details summary={`What it said before (${earlier.length})`}>
    {earlier.map((before) => (
      <SummaryList
        key={before.revision}
        card={{ title: `Until ${dayAndTime(before.until)}` }}
        rows={[
          { key: 'Certificate', value: `${before.title}, ${before.issuer}` },
          { key: 'Issued on', value: longDay(before.issuedOn) },
          {
            key: 'Valid until',
            value: before.endsOn ? longDay(before.endsOn) : 'It had no end date',
          },
          { key: 'Seen by', value: before.seenBy ?? 'Nobody else' },
        ]}
      />
    ))}
  </Details>
);
