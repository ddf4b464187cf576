import { useSuspenseQuery } from '@tanstack/react-query';
import { programmes, type Response } from '@tracker/contract';
import { SummaryList } from '@tracker/govuk';
import { count } from '../app/format';
import { Page } from '../app/page';
import { read } from '../app/query';

type Programme = Response<typeof programmes.listProgrammes>['programmes'][number];

/** Every published programme, in its newest version. */
export function ProgrammesPage() {
  const { data } = useSuspenseQuery(read(programmes.listProgrammes, {}));
  return (
    <Page title="Programmes">
      <p className="govuk-body">
        A programme is made from a role definition. A published version never changes.
      </p>
      {data.programmes.map((programme) => (
        <ProgrammeCard key={programme.key} programme={programme} />
      ))}
    </Page>
  );
}

const ProgrammeCard = ({ programme }: { programme: Programme }) => {
  const { key, title, organisation, version, weeks, items, focusAreas } = programme;
  return (
    <SummaryList
      card={{
        title,
        actions: [
          { href: `/programmes/${key}`, text: 'See the checklist' },
          { href: `/programmes/${key}/role`, text: 'Read the role definition' },
        ],
      }}
      rows={[
        { key: 'Organisation', value: organisation },
        { key: 'Version', value: `${version}, published` },
        { key: 'Length', value: count(weeks, 'week') },
        { key: 'Checklist', value: `${count(items, 'item')} over all focus areas` },
        {
          key: 'Focus areas',
          value: focusAreas.map((area) => <div key={area.key}>{area.title}</div>),
        },
      ]}
    />
  );
};
