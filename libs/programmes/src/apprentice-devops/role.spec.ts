import { readRoleDefinition } from '../reader';
import { appendixKeys, sectionKeys, type AppendixKey } from '../role-definition';
import { withShared } from '../testing/shared-data';
import { apprenticeDevops as programme } from './programme';
import { apprenticeDevopsRole as role } from './role';

const itemKeys = programme.items.map(({ key }) => key);

describe('the role definition, restated', () => {
  it('has every section, and every section says something', () => {
    expect(role.sections.map(({ key }) => key)).toEqual([...sectionKeys]);
    const silent = role.sections.filter(
      ({ paragraphs, points }) => !(paragraphs.length + points.length),
    );
    expect(silent).toEqual([]);
  });

  it('links each duty to a duty of the programme, in the same order', () => {
    expect(role.duties.map(({ dutyKey }) => dutyKey)).toEqual(
      programme.duties.map(({ key }) => key),
    );
  });

  it('describes each onboarding phase of the programme', () => {
    expect(role.phases.map(({ phaseKey }) => phaseKey)).toEqual(
      programme.phases.map(({ key }) => key),
    );
  });

  it('links each group of people to items that exist', () => {
    for (const { itemKeys: keys } of role.workWith) {
      expect(keys.length).toBeGreaterThan(0);
      expect(itemKeys).toEqual(expect.arrayContaining([...keys]));
    }
  });

  it('names every item that introduces people under one group', () => {
    const meetings = programme.items.filter(({ meet }) => meet).map(({ key }) => key);
    const groups = meetings.map(
      (key) => role.workWith.filter((group) => group.itemKeys.includes(key)).length,
    );
    expect(meetings).toHaveLength(7);
    expect(groups).toEqual(meetings.map(() => 1));
  });

  it('gives every apprentice an item with every group, whatever the focus area', () => {
    const forAll = programme.items
      .filter(({ focusArea, optional }) => !focusArea && !optional)
      .map(({ key }) => key);
    const without = role.workWith.filter(
      ({ itemKeys: keys }) => !keys.some((key) => forAll.includes(key)),
    );
    expect(without).toEqual([]);
  });

  it('has links to safe addresses only', () => {
    const links = role.sections.flatMap((section) => section.links);
    expect(links).toHaveLength(2);
    expect(links.every(({ href }) => href.startsWith('https://www.gov.uk/'))).toBe(true);
  });

  it('has every field of the appendix once', () => {
    expect(role.appendix.map(({ key }) => key)).toEqual([...appendixKeys]);
  });
});

/** What stands in the source, and what has to stand in our words for it. A new bullet has no line here, and fails. */
const dutyWords: [source: RegExp, ours: RegExp][] = [
  [/automating the build.*coding and documenting/i, /automates the build.*write code.*document/i],
  [
    /implementation.*developers.*security standards/i,
    /implementing.*developers.*security standards/i,
  ],
  [/assist in the testing of the automated software/i, /assist in testing the automated software/i],
  [
    /Service Desk.*application owner.*platform issues/i,
    /Service Desk.*owner of the application.*platform/i,
  ],
  [/shadowing and learning/i, /shadowing and learning/i],
  [
    /core platforms, BAU fixes.*interface with the business/i,
    /core platforms.*\(BAU\) fixes.*interface with the business/i,
  ],
  [/certified training.*technical skills/i, /certified training.*technical skills/i],
];

const groupWords: [source: RegExp, key: string, ours: RegExp][] = [
  [
    /^Business stakeholders.*technical design of systems and services/i,
    'business-stakeholders',
    /need.*technical design of systems and services/i,
  ],
  [/^IT Operations\/Service Desk/i, 'it-operations-service-desk', /identify, analyse and resolve/i],
  [/^Software Developers/i, 'software-developers', /pipeline/i],
  [
    /^Network Architects, Technical Architects and Security Architects/i,
    'architects',
    /technical solutions to business problems/i,
  ],
  [/DevOps colleagues/i, 'devops-colleagues', /oversee, coach and mentor/i],
];

const appendixWords: Record<string, AppendixKey> = {
  'Reference number': 'referenceNumber',
  Grade: 'grade',
  Salary: 'salaryBand',
  'Type of Role': 'typeOfRole',
  Location: 'location',
  'Business Area': 'businessArea',
  'Contract Type': 'contractType',
  'Working Pattern': 'workingPattern',
  Hours: 'hours',
  'Reports to': 'reportsTo',
};

withShared('role-definition-apprentice-devops.md', (markdown) => {
  const source = readRoleDefinition(markdown);
  const section = (key: string) => role.sections.find((one) => one.key === key);

  describe('compared with the role definition itself', () => {
    it('has its title', () => {
      expect(role.title).toBe(source.title);
    });

    it('represents every duty, each with a checklist', () => {
      expect(source.duties).toHaveLength(dutyWords.length);
      source.duties.forEach((duty, index) => {
        const [theirs = /$^/, ours = /$^/] = dutyWords[index] ?? [];
        const restated = role.duties[index];
        const inProgramme = programme.duties.find(({ seedBullet }) => seedBullet === index + 1);
        expect(duty).toMatch(theirs);
        expect(restated?.text).toMatch(ours);
        expect(restated?.dutyKey).toBe(inProgramme?.key);
        expect(
          programme.items.filter(({ group }) => group.key === inProgramme?.key).length,
        ).toBeGreaterThan(0);
      });
    });

    it('represents every group that the apprentice works with', () => {
      expect(source.workWith).toHaveLength(groupWords.length);
      source.workWith.forEach((bullet, index) => {
        const [theirs = /$^/, key, ours = /$^/] = groupWords[index] ?? [];
        expect(bullet).toMatch(theirs);
        expect(role.workWith.find((group) => group.key === key)?.why).toMatch(ours);
      });
      expect(role.workWith).toHaveLength(groupWords.length);
    });

    it('represents both SFIA skills at their level', () => {
      expect(source.sfia).toHaveLength(2);
      expect(role.sfia.map(({ code, level }) => ({ code, level }))).toEqual(
        source.sfia.map(({ code, level }) => ({ code, level })),
      );
      source.sfia.forEach(({ name }, index) => {
        expect(role.sfia[index]?.name.toLowerCase()).toBe(name.toLowerCase());
      });
    });

    it('represents every field of the appendix, with the values that are given', () => {
      expect(source.appendix.map(({ field }) => appendixWords[field])).toEqual([...appendixKeys]);
      expect(source.appendix.map(({ value }) => value)).toEqual(
        role.appendix.map(({ value }) => value),
      );
    });

    it('has as many points on the person and on skills as the source', () => {
      expect(section('person')?.points).toHaveLength(source.person.length);
      expect(section('skills')?.points).toHaveLength(source.skills.length);
    });

    it('links to both documents that it refers to', () => {
      expect(section('capabilities')?.links.map(({ href }) => href)).toEqual(
        source.capabilities.links.map(({ href }) => href),
      );
    });

    it('is in our own words: no point of it is copied', () => {
      const ours = [
        ...role.sections.flatMap(({ paragraphs, points }) => [...paragraphs, ...points]),
        ...role.duties.map(({ text }) => text),
        ...role.workWith.map(({ why }) => why),
      ].join(' ');
      const theirs = [
        ...source.about,
        ...source.aboutRole,
        ...source.duties,
        ...source.person,
        ...source.skills,
      ];
      expect(theirs.filter((text) => ours.includes(text))).toEqual([]);
    });
  });
});
