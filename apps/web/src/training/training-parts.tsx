import type { CertificateView } from '@tracker/contract';
import { Details, Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { Endings } from '../app/endings';
import { dayOf, longDay } from '../app/format';
import { RenewalMark } from '../app/marks';
import { StackTable } from '../app/stack-table';
import { StatusTag } from '../app/status-tag';
import type { Training } from './training.page';

type Part = { training: Training };
type Level = 2 | 3;

/** What runs out, what is held, what the programme asks for, what has to be done again, and what was before. */
export const TrainingParts = ({ training, headingLevel = 2 }: Part & { headingLevel?: Level }) => (
  <>
    {training.runningOut.length > 0 && (
      <Section level={headingLevel} title="What runs out">
        <Endings endings={training.runningOut} />
      </Section>
    )}
    <Section level={headingLevel} title="Certificates">
      <Held training={training} />
    </Section>
    {training.asked.length > 0 && (
      <Section level={headingLevel} title="What the programme asks for">
        <Asked training={training} />
      </Section>
    )}
    {training.learning.length > 0 && (
      <Section level={headingLevel} title="Required learning">
        <Learning training={training} />
      </Section>
    )}
    {training.earlier.length > 0 && <Earlier certificates={training.earlier} />}
  </>
);

type SectionProps = { level: Level; title: string; children: ReactNode };

function Section({ level, title, children }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="app-section">
      <Heading className="govuk-heading-m">{title}</Heading>
      {children}
    </section>
  );
}

const To = ({ id, title }: { id: string; title: string }) => (
  <Link className="govuk-link" href={`/training/${id}`}>
    {title}
  </Link>
);

const ToItem = ({ item }: { item: { id: string; title: string } }) => (
  <Link className="govuk-link" href={`/items/${item.id}`}>
    {item.title}
  </Link>
);

const Held = ({ training: { held, apprenticeship } }: Part) =>
  held.length === 0 ? (
    <p className="govuk-body">
      {apprenticeship.isMine
        ? 'You have added no certificate yet. Add each one when you have passed, with the date on which it runs out.'
        : 'None has been added yet.'}
    </p>
  ) : (
    <StackTable
      caption="Certificates that count today"
      columns={['Certificate', 'Issued', 'How current', 'Seen by somebody else']}
      rows={held.map((certificate) => [
        <Named key="title" certificate={certificate} />,
        longDay(certificate.issuedOn),
        <HowCurrent key="current" certificate={certificate} />,
        certificate.seen
          ? `${certificate.seen.by}, ${longDay(dayOf(certificate.seen.at))}`
          : 'Not yet',
      ])}
    />
  );

const Named = ({ certificate }: { certificate: CertificateView }) => (
  <>
    <To {...certificate} />
    <span className="app-task__meta govuk-!-font-weight-regular">{certificate.issuer}</span>
  </>
);

const howCurrent = ({ currency, left }: Pick<CertificateView, 'currency' | 'left'>) =>
  currency === 'current' ? `Current, ${left}` : left;

const HowCurrent = ({ certificate }: { certificate: CertificateView }) => (
  <>
    <RenewalMark {...certificate} />
    <div>{howCurrent(certificate)}</div>
    {certificate.letLapse && <div>It does not have to be renewed</div>}
  </>
);

const Asked = ({ training: { asked, canAdd } }: Part) => (
  <StackTable
    caption="Items of the checklist that ask for a certificate"
    columns={['Item', 'Any one of these', 'Held']}
    rows={asked.map(({ item, certifications, held }) => [
      <Item key="item" item={item} due={item.dueOn} optional={item.optional} />,
      <ul key="any" className="app-needs">
        {certifications.map(({ key, title, validWords }) => (
          <li key={key}>
            {canAdd && held.length === 0 ? (
              <Link className="govuk-link" href={`/training/new?for=${key}`}>
                {title}
              </Link>
            ) : (
              title
            )}
            , {validWords}
          </li>
        ))}
      </ul>,
      <Certificates key="held" certificates={held} />,
    ])}
  />
);

type ItemProps = {
  item: Training['learning'][number]['item'];
  due?: string;
  optional?: boolean;
};

const Item = ({ item, due, optional }: ItemProps) => (
  <>
    <ToItem item={item} />
    <span className="app-task__meta govuk-!-font-weight-regular">
      <StatusTag {...item} />
    </span>
    <span className="app-task__meta govuk-!-font-weight-regular">
      {dueWords(item, due, optional)}
    </span>
  </>
);

const dueWords = ({ status }: ItemProps['item'], due?: string, optional = false) =>
  [due && status !== 'completed' && `Due ${longDay(due)}`, optional && 'Optional']
    .filter(Boolean)
    .join('. ');

const Certificates = ({ certificates }: { certificates: { id: string; title: string }[] }) =>
  certificates.length === 0 ? (
    'Nothing yet'
  ) : (
    <ul className="app-needs">
      {certificates.map((each) => (
        <li key={each.id}>
          <To {...each} />
        </li>
      ))}
    </ul>
  );

const Learning = ({ training: { learning } }: Part) => (
  <StackTable
    caption="Learning that the programme requires"
    columns={['Item', 'To be done again', 'How current', 'Certificates']}
    rows={learning.map(({ item, everyWords, again, certificates }) => [
      <Item key="item" item={item} />,
      everyWords ? upperFirst(everyWords) : 'Done once',
      again ? (
        <div key="current">
          <RenewalMark {...again} />
          <div>{howCurrent(again)}</div>
        </div>
      ) : (
        'Not done yet'
      ),
      <Certificates key="certificates" certificates={certificates} />,
    ])}
  />
);

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Nothing is deleted: what was renewed or withdrawn is kept, folded away. */
const Earlier = ({ certificates }: { certificates: readonly CertificateView[] }) => (
  <Details summary={`Renewed or withdrawn (${certificates.length})`}>
    <ul className="govuk-list govuk-list--spaced">
      {certificates.map((certificate) => (
        <li key={certificate.id}>
          <To {...certificate} />, issued {longDay(certificate.issuedOn)}.{' '}
          {certificate.withdrawn
            ? `Withdrawn: ${certificate.withdrawn.reason}`
            : 'Renewed since then.'}
        </li>
      ))}
    </ul>
  </Details>
);
