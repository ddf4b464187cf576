import { useSuspenseQuery } from '@tanstack/react-query';
import { programmes, type RolePage as Role } from '@tracker/contract';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Page } from '../app/page';
import { read } from '../app/query';
import { Contents } from './contents';
import { Appendix, Duties, Phases, Prose, Sfia, WorkWith } from './role-parts';
import './programmes.scss';

type Part = { anchor: string; title: string; content: ReactNode };

/** The role definition whole, restated in our own words, in the order of the document. */
export function RolePage() {
  const { key = '' } = useParams();
  const { data: role } = useSuspenseQuery(read(programmes.getRole, { params: { key } }));
  const parts = partsOf(role);
  return (
    <Page title={role.title} tabTitle={`Role definition: ${role.title}`} caption={captionOf(role)}>
      <div className="app-with-contents">
        <div>
          <Contents entries={parts} />
        </div>
        <div>
          {parts.map(({ anchor, title, content }) => (
            <section
              key={anchor}
              id={anchor}
              className="app-role-part"
              aria-labelledby={`${anchor}-title`}
            >
              <h2 className="govuk-heading-m" id={`${anchor}-title`}>
                {title}
              </h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}

const captionOf = ({ organisation, grade }: Role) =>
  `${organisation} role definition, grade ${grade}`;

/** Duties come after the role itself, people and the appendix where the document has them. */
function partsOf(role: Role): Part[] {
  const prose = new Map(role.sections.map((section) => [section.key, section]));
  const part = (key: string, more?: ReactNode): Part[] => {
    const section = prose.get(key);
    return section
      ? [
          {
            anchor: key,
            title: section.title,
            content: (
              <>
                <Prose section={section} />
                {more}
              </>
            ),
          },
        ]
      : [];
  };
  return [
    ...part('organisation'),
    ...part('profession'),
    ...part('role'),
    { anchor: 'duties', title: 'Day-to-day duties', content: <Duties role={role} /> },
    ...part('first-months', <Phases role={role} />),
    ...part('person'),
    ...part('skills'),
    { anchor: 'work-with', title: 'Who you’ll work with', content: <WorkWith role={role} /> },
    ...part('capabilities'),
    ...part('sfia', <Sfia role={role} />),
    { anchor: 'appendix', title: 'Appendix', content: <Appendix role={role} /> },
  ];
}
