import type { SkillView } from '@tracker/contract';
import { Radios, Select, type ChoiceItem } from '@tracker/govuk';
import type { ComponentProps } from 'react';
import { inWords, levelChoices, sameLevel, type Level } from './levels';

type LevelQuestionProps = Omit<ComponentProps<typeof Radios>, 'items' | 'name'> & {
  /** Of the one level; the level of each skill is sent as `each` with the code behind a dot. */
  name: string;
  each: string;
  skills: readonly Pick<SkillView, 'code' | 'name' | 'asked'>[];
  /** What stands below the levels. */
  last?: ChoiceItem[];
};

/** One level for all skills of an item. Where there are several, they can be said one by one. */
export const LevelQuestion = ({ each, skills, last = [], ...radios }: LevelQuestionProps) => (
  <Radios
    {...radios}
    items={[
      ...levelChoices,
      ...(skills.length > 1
        ? [
            {
              value: 'each',
              label: 'A different level for each skill',
              conditional: <EachSkill each={each} skills={skills} />,
            },
          ]
        : []),
      ...last,
    ]}
  />
);

const EachSkill = ({ each, skills }: Pick<LevelQuestionProps, 'each' | 'skills'>) =>
  skills.map(({ code, name, asked }) => (
    <Select
      key={code}
      name={`${each}.${code}`}
      label={name}
      hint={`Needed now: ${inWords(asked)}`}
      items={[
        { value: '', text: 'Not said' },
        ...levelChoices.map(({ value, label }) => ({ value, text: label })),
      ]}
    />
  ));

type Said = { code: string; level: Level | null };

/** What the question starts with, where something was said before. */
export function saidBefore(said: readonly Said[]): { one: string; each: Record<string, string> } {
  const same = sameLevel(said);
  return {
    one: same === undefined ? 'each' : (same ?? ''),
    each: Object.fromEntries(said.map(({ code, level }) => [code, level ?? ''])),
  };
}

/** "Needed now: awareness", or skill by skill where the role asks for different levels. */
export function neededNow(skills: readonly Pick<SkillView, 'name' | 'asked'>[]): string {
  const asked = skills.map((skill) => ({ name: skill.name, level: skill.asked }));
  const same = sameLevel(asked);
  return `Needed now: ${same ? inWords(same) : asked.map(({ name, level }) => `${name}, ${inWords(level)}`).join('; ')}.`;
}
