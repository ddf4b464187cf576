import type { RolePage as Role } from '@tracker/contract';
import { Link, SummaryList } from '@tracker/govuk';
import { count } from '../app/format';
import { StackTable } from '../app/stack-table';
import { useChecklistAddress } from './checklist-address';

type Of = { role: Role };

export const Prose = ({ section }: { section: Role['sections'][number] }) => (
  <>
    {section.paragraphs.map((paragraph) => (
      <p key={paragraph} className="govuk-body">
        {paragraph}
      </p>
    ))}
    {section.points.length > 0 && (
      <ul className="govuk-list govuk-list--bullet">
        {section.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    )}
    {section.links.length > 0 && (
      <ul className="govuk-list">
        {section.links.map(({ title, href }) => (
          <li key={href}>
            <a className="govuk-link app-touch" href={href} rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
);

export const Duties = ({ role }: Of) => <Groups of={role} kind="duty" groups={role.duties} />;

export const Phases = ({ role }: Of) => <Groups of={role} kind="phase" groups={role.phases} />;

type GroupsProps = { of: Role; kind: 'duty' | 'phase'; groups: Role['duties'] };

/** Each leads to the checklist that was made from it: the reader's own, where they have one. */
function Groups({ of, kind, groups }: GroupsProps) {
  const addressOf = useChecklistAddress(of.key);
  return (
    <ol className="app-role-list">
      {groups.map(({ key, title, summary, items }) => (
        <li key={key} className="app-role-list__item">
          <h3 className="app-role-list__title">
            <Link className="govuk-link" href={addressOf(kind, key)}>
              {title}
            </Link>
          </h3>
          <p className="app-role-list__text">{summary}</p>
          <p className="app-role-list__facts">{count(items, 'checklist item')}</p>
        </li>
      ))}
    </ol>
  );
}

/** Each group of people, and the items that bring the apprentice together with them. */
export const WorkWith = ({ role }: Of) => (
  <ul className="app-role-list">
    {role.workWith.map(({ key, title, why, items }) => (
      <li key={key} className="app-role-list__item">
        <h3 className="app-role-list__title">{title}</h3>
        <p className="app-role-list__text">{why}</p>
        <ul className="govuk-list govuk-list--bullet app-role-list__links">
          {items.map((item) => (
            <li key={item.key}>
              <Link className="govuk-link" href={`/programmes/${role.key}#item-${item.key}`}>
                {item.title}
              </Link>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
);

export const Sfia = ({ role }: Of) => (
  <StackTable
    caption="SFIA skills"
    columns={['Skill', 'Code', 'Level', 'Remark']}
    rows={role.sfia.map(({ name, code, level, note }) => [name, code, level, note])}
  />
);

/** A field without a value of its own is set for each apprenticeship. */
export const Appendix = ({ role }: Of) => (
  <SummaryList
    className="app-facts"
    rows={role.appendix.map(({ title, value, note }) => ({
      key: title,
      value: value ? (
        [value, note].filter(Boolean).join(': ')
      ) : (
        <span className="app-muted">{note}</span>
      ),
    }))}
  />
);
