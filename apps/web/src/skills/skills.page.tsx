import { useSuspenseQuery } from '@tanstack/react-query';
import { skills as contract, type Response, type SkillRow } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { useParams } from 'react-router';
import { shortDay } from '../app/format';
import { levelWords, type Level } from '../app/levels';
import { useApprenticeshipId } from '../app/mine';
import { firstNameOf } from '../app/names';
import { Page } from '../app/page';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { StackTable } from '../app/stack-table';
import { WhatLevelsMean } from './what-levels-mean';

type Skills = Response<typeof contract.getSkills>;

const useSkills = (id: string) =>
  useSuspenseQuery(read(contract.getSkills, { params: { id } })).data;

/** Where one apprentice is in each skill. Two views side by side, never averaged (product.md rule 6). */
export function SkillsPage() {
  const { id } = useParams();
  return id ? <SkillsInRecord id={id} /> : <MySkills />;
}

function MySkills() {
  const data = useSkills(useApprenticeshipId());
  return (
    <Page
      title="Skills of the role"
      back={{ href: '/checklist', text: 'Back to checklist' }}
      whoCanSee={`${data.apprenticeship.whoCanSee} What you have not sent yet: only you.`}
      wide
    >
      <p className="govuk-body-l">{data.sentence}</p>
      <SkillsTable {...data} self="Your view" />
      <WhatLevelsMean {...data} />
    </Page>
  );
}

function SkillsInRecord({ id }: { id: string }) {
  const data = useSkills(id);
  const { apprentice, isMine } = data.apprenticeship;
  return (
    <RecordFrame apprenticeship={data.apprenticeship} part="skills">
      <h2 className="govuk-heading-m">{data.sentence.replace(/\.$/, '')}</h2>
      <SkillsTable {...data} self={isMine ? 'Your view' : `${firstNameOf(apprentice)}’s view`} />
      <WhatLevelsMean {...data} />
    </RecordFrame>
  );
}

type SkillsTableProps = Skills & { self: string };

const SkillsTable = ({ skills, apprenticeship, self, ...role }: SkillsTableProps) => (
  <>
    <p className="govuk-body">
      “Level asked” is what {withArticle(role.roleLevel)} needs now. The next role is{' '}
      {role.nextRoleLevel}. The two views stand side by side and are not averaged. A level never
      decides a sign-off.
    </p>
    <StackTable
      caption="Each skill, the level that the role asks, the two views, what stands behind them and the next step"
      columns={['Skill', 'Level asked', self, 'View of who signs off', 'Behind it', 'Next step']}
      rows={skills.map((skill) => [
        skill.name,
        levelWords[skill.asked],
        skill.self ? <Seen {...skill.self} /> : 'Not said yet',
        skill.signer ? <Seen {...skill.signer} /> : 'Not said yet',
        <Behind key="behind" parts={skill.behind} />,
        <NextStep key="next" skill={skill} />,
      ])}
    />
    <p className="govuk-body-s app-muted">
      A level that came with a sign-off that was revoked is not counted.
      {!apprenticeship.isMine &&
        ` What ${firstNameOf(apprenticeship.apprentice)} has not sent yet is not shown.`}
    </p>
  </>
);

const Seen = ({ level, on, by }: { level: Level; on: string; by?: string }) => (
  <>
    {levelWords[level]}
    <span className="app-team__minor">
      {by && `${by}, `}
      <span className="app-skill__seen">{shortDay(on)}</span>
    </span>
  </>
);

const Behind = ({ parts }: { parts: SkillRow['behind'] }) =>
  parts.map((part) => (
    <span key={part} className="app-skill__part">
      {part}
    </span>
  ));

const NextStep = ({ skill: { next } }: { skill: SkillRow }) =>
  next.itemId ? (
    <Link className="govuk-link" href={`/items/${next.itemId}`}>
      {next.words}
    </Link>
  ) : (
    next.words
  );

const withArticle = (words: string) => `${/^[AEIOU]/.test(words) ? 'an' : 'a'} ${words}`;
