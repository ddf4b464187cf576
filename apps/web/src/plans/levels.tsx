import type { ItemView, SkillView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { shortDay } from '../app/format';
import { inWords, levelChoices, levelWords, type Level } from '../app/levels';
import { firstNameOf, namesOf } from '../app/names';
import { Shape, type ShapeName } from '../app/shapes';

/** Two opinions side by side: they are never averaged (product.md rule 6). */
export function Levels({ item }: { item: ItemView }) {
  const { skills, apprenticeship, signer } = item;
  const [first] = skills;
  if (!first) return null;
  const { id, isMine, apprentice } = apprenticeship;
  const self = isMine ? 'You' : firstNameOf(apprentice);
  const judge = skills.find((skill) => skill.signer)?.signer?.by;
  const other = (judge ?? namesOf(signer.people)) || 'Who signs off';
  const who = { self, other };
  return (
    <>
      <h2 className="govuk-heading-m">
        Level: {isMine ? 'your view and the signer’s' : 'two views'}
      </h2>
      {skills.length === 1 ? (
        <OneSkill skill={first} {...who} />
      ) : (
        <EachSkill skills={skills} {...who} />
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

const Caption = ({ self, other }: Who) => (
  <caption className="govuk-visually-hidden">
    Level as seen by {self === 'You' ? 'you' : self} and by {other}
  </caption>
);

/** The four levels, and who sees which of them. */
const OneSkill = ({ skill, self, other }: Who & { skill: SkillView }) => (
  <table className="app-levels">
    <Caption self={self} other={other} />
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

/** A row for each skill, with the level in words. */
const EachSkill = ({ skills, self, other }: Who & { skills: readonly SkillView[] }) => (
  <table className="app-levels">
    <Caption self={self} other={other} />
    <thead>
      <tr>
        <th scope="col">Skill</th>
        <th scope="col">{self}</th>
        <th scope="col">{other}</th>
      </tr>
    </thead>
    <tbody>
      {skills.map((skill) => (
        <tr key={skill.code}>
          <th scope="row">
            {skill.name}{' '}
            <span className="app-levels__need">needed now: {inWords(skill.asked)}</span>
          </th>
          <InWords seen={skill.self} shape="square" />
          <InWords seen={skill.signer} shape="circle" />
        </tr>
      ))}
    </tbody>
  </table>
);

const InWords = ({ seen, shape }: { seen: Seen; shape: ShapeName }) =>
  seen ? (
    <td className="app-levels__chosen">
      <Shape name={shape} className="app-levels__shape" />
      {levelWords[seen.level]}, {shortDay(seen.on)}
    </td>
  ) : (
    <td>Not said</td>
  );
