import { levels } from '@tracker/domain';
import { apprenticeDevops } from './apprentice-devops/programme';
import { skillDescriptions } from './skill-descriptions';
import { withShared } from './testing/shared-data';

const { skills } = apprenticeDevops.frameworks.gdd;

it.each(skills)('says what somebody can do at each level of $name', ({ code }) => {
  const { can } = skillDescriptions[code] ?? {};
  for (const level of levels) expect(can?.[level].length).toBeGreaterThan(0);
});

it('holds the skills of the programme and no others', () => {
  expect(Object.keys(skillDescriptions).sort()).toEqual(skills.map(({ code }) => code).sort());
});

withShared('capability-framework-skills.csv', (framework) => {
  it.each(skills)('quotes the framework on $name', ({ code }) => {
    const { about, can } = skillDescriptions[code] ?? { about: '', can: {} };
    const published = framework.replaceAll("'", '’').replaceAll('apply apply', 'apply');
    for (const quoted of [about, ...Object.values(can).flat()]) expect(published).toContain(quoted);
  });
});
