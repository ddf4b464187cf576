import type { ItemView, SkillView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { shortDay } from '../app/format';
import { inWords, levelChoices, levelWords, type Level } from '../app/levels';
import { firstNameOf, namesOf } from '../app/names';
import { Shape, type ShapeName } from '../app/shapes';
import { StackTable } from '../app/stack-table';

/** Two opinions side by side: they are never averaged (product.md rule 6). */
export function Levels({ item }: { item: ItemView }) {
  const { skills, apprenticeship, signer } = item;
  const [first] = skills;
  if (!first) return null;
  const { id, isMine, apprentice } = apprenticeship;
  const self = isMine ? 'You' : firstNameOf(apprentice);
  const judges = new Set(skills.flatMap((skill) => skill.signer?.by ?? []));
  const [judge = namesOf(signer.people)] = judges;
  const other = judges.size > 1 ? '' : judge;
  const who = { self, other: other || 'Who signs off' };
  return (
    <>
      <h2 className="govuk-heading-m">
        Level: {isMine ? 'your view and the signer’s' : 'two views'}
      </h2>
      {skills.length === 1 ? (
        <OneSkill skill={first} {...who} />
      ) : (
        <EachSkill skills={skills} {...who} isNamed={judges.size > 1} />
      )}
      <p className="govuk-body-s">
        The two views stand side by side and are not averaged. A different view does not stop a
        sign-off.{' '}
        {item.canSeeRecord && (
          <Link className="govuk-link" href={isMine ? '/skills' : `/apprenticeships/${id}/skills`}>
            See all skills
          </Link>
        )}
      </p>
    </>
  );
}

type Who = { self: string; other: string };

const captionFor = ({ self, other }: Who) =>
  `Level as seen by ${self === 'You' ? 'you' : self} and by ${other}`;

/** The four levels, and who sees which of them. */
const OneSkill = ({ skill, self, other }: Who & { skill: SkillView }) => (
  <table className="app-levels">
    <caption className="govuk-visually-hidden">{captionFor({ self, other })}</caption>
    <thead>
      <tr>
        <th scope="col">{skill.name}</th>
        <th scope="col">{self}</th>
        <th scope="col">{other}</th>
      </tr>
    </thead>
    <tbody>
      {levelChoices.map(({ value, label }) => (
        <tr key={value}>
          <th scope="row">
            {label} {value === skill.asked && <span className="app-levels__need">needed now</span>}
          </th>
          <Chosen level={value} seen={skill.self} shape="square" />
          <Chosen level={value} seen={skill.signer} shape="circle" />
        </tr>
      ))}
    </tbody>
  </table>
);

type Seen = { level: Level; on: string } | null;

const Chosen = ({ level, seen, shape }: { level: string; seen: Seen; shape: ShapeName }) =>
  seen?.level === level ? (
    <td className="app-levels__chosen">
      <Shape name={shape} className="app-levels__shape" />
      {shortDay(seen.on)}
      <span className="govuk-visually-hidden">, {inWords(seen.level)}</span>
    </td>
  ) : (
    <td>
      <span className="govuk-visually-hidden">Not chosen</span>
    </td>
  );

type EachSkillProps = Who & {
  skills: readonly SkillView[];
  /** Several people said a level: each is named beside their own. */
  isNamed: boolean;
};

/** A row for each skill, with the level in words. */
const EachSkill = ({ skills, self, other, isNamed }: EachSkillProps) => (
  <StackTable
    caption={captionFor({ self, other })}
    columns={['Skill', 'Needed now', self, other]}
    rows={skills.map((skill) => [
      skill.name,
      levelWords[skill.asked],
      <InWords key="self" seen={skill.self} shape="square" />,
      <InWords
        key="other"
        seen={skill.signer}
        shape="circle"
        by={isNamed ? skill.signer?.by : undefined}
      />,
    ])}
  />
);

const InWords = ({ seen, shape, by }: { seen: Seen; shape: ShapeName; by?: string }) =>
  seen ? (
    <>
      <Shape name={shape} className="app-levels__shape" />
      {levelWords[seen.level]}, {by && `${by}, `}
      <span className="app-skill__seen">{shortDay(seen.on)}</span>
    </>
  ) : (
    'Not said'
  );
