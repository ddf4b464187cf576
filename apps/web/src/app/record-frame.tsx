import type { ApprenticeshipHead, Me } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { Covers } from './covers';
import { longDay, weekWords } from './format';
import { firstNameOf, namesOf } from './names';
import { Page } from './page';
import { Paused } from './paused';
import { useMe } from './session';

/** The pages of one apprentice's record, and where they stand below its address. */
const parts = {
  overview: { title: 'Overview', path: '' },
  progress: { title: 'Progress', path: '/progress' },
  checklist: { title: 'Checklist', path: '/checklist' },
  log: { title: 'Log', path: '/log' },
  hours: { title: 'Hours', path: '/hours' },
  training: { title: 'Training', path: '/training' },
  evidence: { title: 'Evidence', path: '/evidence' },
  skills: { title: 'Skills', path: '/skills' },
  timeline: { title: 'Timeline', path: '/timeline' },
  details: { title: 'Details', path: '/details' },
  breaks: { title: 'Breaks', path: '/breaks' },
} as const;

export type RecordPart = keyof typeof parts;

type RecordFrameProps = {
  apprenticeship: ApprenticeshipHead;
  part: RecordPart;
  children: ReactNode;
};

/**
 * One page of an apprentice's record: who it is about, the way to the other pages of the record,
 * and who can see it. The h1 is the apprentice; what stands inside begins with an h2.
 */
export function RecordFrame({ apprenticeship, part, children }: RecordFrameProps) {
  const { apprentice, whoCanSee } = apprenticeship;
  const { title } = parts[part];
  return (
    <Page
      title={apprentice.name}
      tabTitle={`${title}: ${apprentice.name}`}
      head={
        <>
          <Identity apprenticeship={apprenticeship} part={part} />
          <Paused apprenticeship={apprenticeship} />
          <Covers covers={apprenticeship.covers} />
          <SubNavigation apprenticeship={apprenticeship} part={part} />
        </>
      }
      back={backFrom(apprenticeship, useMe())}
      whoCanSee={whoCanSee}
      wide
    >
      {children}
    </Page>
  );
}

type HeadProps = Pick<RecordFrameProps, 'apprenticeship' | 'part'>;

const Identity = ({ apprenticeship, part }: HeadProps) => (
  <div className="app-identity">
    <div className="app-identity__main">
      <h1 className="govuk-heading-l app-identity__name">
        {apprenticeship.apprentice.name}
        {part !== 'overview' && (
          <span className="govuk-visually-hidden">: {parts[part].title.toLowerCase()}</span>
        )}
      </h1>
      <p className="app-identity__line">{programmeWords(apprenticeship)}</p>
    </div>
    <dl className="app-identity__facts">
      {factsOf(apprenticeship).map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </div>
);

const programmeWords = ({ programme, focusArea }: ApprenticeshipHead) =>
  `${programme.title}, version ${programme.version}. Focus area: ${focusArea}`;

/** Roles that nobody holds are left out. */
function factsOf(apprenticeship: ApprenticeshipHead): [string, string][] {
  const { plannedEndOn, mentors, lineManagers, coaches } = apprenticeship;
  const facts: [string, string][] = [
    ['Time', weekWords(apprenticeship)],
    ['Planned end', longDay(plannedEndOn)],
    ['Mentor', namesOf(mentors)],
    ['Line manager', namesOf(lineManagers)],
    ['Coach', namesOf(coaches)],
  ];
  return facts.filter(([, words]) => words !== '');
}

const SubNavigation = ({ apprenticeship, part }: HeadProps) => (
  <nav className="app-sub-navigation" aria-label={recordName(apprenticeship)}>
    <ul className="app-sub-navigation__list">
      {Object.entries(parts).map(([key, { title, path }]) => (
        <li key={key} className="app-sub-navigation__item">
          <Link
            className="app-sub-navigation__link"
            href={`/apprenticeships/${apprenticeship.id}${path}`}
            aria-current={key === part ? 'page' : undefined}
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

const recordName = ({ isMine, apprentice }: ApprenticeshipHead) =>
  isMine ? 'Your record' : `${firstNameOf(apprentice)}’s record`;

/** The list from which this person comes to this record, by what they are to this apprentice. */
function backFrom({ lineManagers, mentors, coaches }: ApprenticeshipHead, me: Me) {
  const isAmong = (people: readonly { id: string }[]) => people.some(({ id }) => id === me.id);
  if (isAmong(lineManagers)) return { href: '/team', text: 'Back to team' };
  if (isAmong([...mentors, ...coaches]))
    return { href: '/my-apprentices', text: 'Back to my apprentices' };
  if (me.roles.includes('programme-lead'))
    return { href: '/apprenticeships', text: 'Back to apprentices' };
  if (me.covering.includes('mentor') || me.covering.includes('coach'))
    return { href: '/my-apprentices', text: 'Back to my apprentices' };
  if (me.covering.includes('line-manager')) return { href: '/team', text: 'Back to team' };
  return undefined;
}
