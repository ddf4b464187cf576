import { useSuspenseQuery } from '@tanstack/react-query';
import { programmes, type Response } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { useParams } from 'react-router';
import { count } from '../app/format';
import { Page } from '../app/page';
import { read } from '../app/query';
import { useMe } from '../app/session';
import { Contents } from './contents';
import './programmes.scss';

type Programme = Response<typeof programmes.getProgramme>;
type Group = Programme['duties'][number];
type Item = Group['items'][number];

/** The whole checklist as it was published, for everybody: nobody's own progress. */
export function ProgrammePage() {
  const { key = '' } = useParams();
  const { data } = useSuspenseQuery(read(programmes.getProgramme, { params: { key } }));
  const isLead = useMe().roles.includes('programme-lead');
  return (
    <Page
      title={data.title}
      tabTitle={`Checklist of ${data.title}`}
      caption={`${data.organisation} programme, version ${data.version}`}
      back={isLead ? { href: '/programmes', text: 'Back to programmes' } : undefined}
    >
      <p className="govuk-body-l">
        {count(data.items, 'item')} over {count(data.weeks, 'week')}. A plan has those of one focus
        area.
      </p>
      <p className="govuk-body">
        Made from the{' '}
        <Link className="govuk-link" href={`/programmes/${key}/role`}>
          role definition
        </Link>
        .
      </p>
      <div className="app-with-contents">
        <div>
          <Contents
            entries={[...data.phases.map(entryOf('phase')), ...data.duties.map(entryOf('duty'))]}
          />
        </div>
        <div>
          <h2 className="govuk-heading-m">Onboarding</h2>
          {data.phases.map((group) => (
            <ProgrammeGroup key={group.key} kind="phase" group={group} />
          ))}
          <h2 className="govuk-heading-m app-duties">Day-to-day duties</h2>
          {data.duties.map((group) => (
            <ProgrammeGroup key={group.key} kind="duty" group={group} />
          ))}
        </div>
      </div>
    </Page>
  );
}

type Kind = 'phase' | 'duty';

const entryOf = (kind: Kind) => (group: Group) => ({
  anchor: `${kind}-${group.key}`,
  title: group.title,
  count: group.items.length,
});

function ProgrammeGroup({ kind, group }: { kind: Kind; group: Group }) {
  const anchor = `${kind}-${group.key}`;
  return (
    <section className="app-programme-group" id={anchor} aria-labelledby={`${anchor}-title`}>
      <h3 className="govuk-heading-s app-programme-group__title" id={`${anchor}-title`}>
        {group.title}
      </h3>
      <p className="govuk-body">{group.summary}</p>
      <ol className="app-programme-items">
        {group.items.map((item) => (
          <ProgrammeItem key={item.key} item={item} />
        ))}
      </ol>
    </section>
  );
}

const ProgrammeItem = ({ item }: { item: Item }) => (
  <li className="app-programme-item" id={`item-${item.key}`}>
    <h4 className="app-programme-item__title">{item.title}</h4>
    <p className="app-programme-item__text">{item.guidance}</p>
    {item.doneWhen && (
      <p className="app-programme-item__text">
        <b>Done when:</b> {item.doneWhen}
      </p>
    )}
    <p className="app-programme-item__facts">{factsOf(item).join('. ')}.</p>
  </li>
);

/** "Week 3. Signed off by the mentor. Only in the focus area Core platforms." */
function factsOf({ week, owner, signer, focusArea, optional }: Item): string[] {
  const facts = [week];
  if (owner === signer) facts.push(`Ticked by the ${owner}`);
  else {
    if (owner !== 'apprentice') facts.push(`Done by the ${owner}`);
    facts.push(`Signed off by the ${signer}`);
  }
  if (focusArea !== null) facts.push(`Only in the focus area ${focusArea}`);
  if (optional) facts.push('Optional');
  return facts;
}
