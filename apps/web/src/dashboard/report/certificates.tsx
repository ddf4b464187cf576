import { Fragment } from 'react';
import type { Response, training } from '@tracker/contract';
import { longDay } from '../../app/format';
import { StackTable } from '../../app/stack-table';

type Training = Response<typeof training.getTraining>;
type Certificate = Training['held'][number];

/** Courses and certificates, those that count today first. */
export const ReportCertificates = ({
  training: { held, earlier, sentence },
}: {
  training: Training;
}) => (
  <section aria-labelledby="certificates" className="app-section app-report__kept">
    <h2 className="app-figure__title" id="certificates">
      Courses and certificates
    </h2>
    <p className="govuk-body">{sentence}</p>
    {held.length + earlier.length > 0 && (
      <StackTable
        caption="Courses and certificates"
        columns={['Certificate', 'Issued', 'Status']}
        rows={[...held, ...earlier].map(rowOf)}
      />
    )}
  </section>
);

const rowOf = (certificate: Certificate) => [
  <Fragment key="title">
    {certificate.title}
    <span className="app-team__minor">{certificate.issuer}</span>
  </Fragment>,
  longDay(certificate.issuedOn),
  statusOf(certificate),
];

/** "Current, until 2 November 2029", "Withdrawn", "Renewed by ITIL 4 Foundation" and who has seen it. */
function statusOf({ state, renewedBy, words, left, seenWords }: Certificate): string {
  if (state === 'withdrawn') return 'Withdrawn';
  if (renewedBy) return 'Renewed since';
  return `${words}, ${left}. ${seenWords}`;
}
