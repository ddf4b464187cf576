import type { Response, SkillRow, skills as contract } from '@tracker/contract';
import { Details } from '@tracker/govuk';
import { levelWords } from '../app/levels';

type WhatLevelsMeanProps = Pick<
  Response<typeof contract.getSkills>,
  'framework' | 'nextRoleLevel' | 'skills'
>;

/** What the framework says of each level, quoted. Skills that we hold no words for are left out. */
export function WhatLevelsMean({ skills, framework, nextRoleLevel }: WhatLevelsMeanProps) {
  const described = skills.filter(({ levels }) => levels.length > 0);
  if (described.length === 0) return null;
  return (
    <section aria-labelledby="levels" className="app-noprint">
      <h2 className="govuk-heading-m" id="levels">
        What the levels mean
      </h2>
      {described.map((skill) => (
        <Details key={skill.code} summary={skill.name} className="govuk-!-margin-bottom-3">
          {skill.about && <p className="govuk-body">{skill.about}</p>}
          {skill.levels.map(({ level, can }) => (
            <div key={level}>
              <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
                {levelWords[level]}
                {askedBy(skill, level, nextRoleLevel)}
              </h3>
              <p className="govuk-body govuk-!-margin-bottom-1">You can:</p>
              <ul className="govuk-list govuk-list--bullet">
                {can.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </div>
          ))}
        </Details>
      ))}
      <p className="govuk-body-s app-muted">
        Quoted from the {framework}. Contains public sector information licensed under the{' '}
        <a
          className="govuk-link"
          href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        >
          Open Government Licence v3.0
        </a>
        .
      </p>
    </section>
  );
}

function askedBy({ asked, nextRole }: SkillRow, level: string, nextRoleLevel: string): string {
  if (level === asked) return ' (asked now)';
  return level === nextRole ? ` (asked of a ${nextRoleLevel})` : '';
}
