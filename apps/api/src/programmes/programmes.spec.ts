import { programmes } from '@tracker/contract';
import { leila } from '@tracker/examples';
import { apprenticeDevops, apprenticeDevopsRole } from '@tracker/programmes';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { TestService, type Browser } from '../testing/test-service';
import { weekWords } from './programme-views';
import { ProgrammeVersion } from './programme-version.entity';
import { Programmes } from './programmes';

const { getProgramme, getRole, listProgrammes } = programmes;
const key = 'apprentice-devops';

let service: TestService;
let reader: Browser;

beforeAll(async () => {
  service = await TestService.start();
  await given.people(service, leila);
  reader = await service.as(leila);
});
afterAll(() => service.stop());

describe('Programmes', () => {
  it('the one that ships is published when the service starts', async () => {
    const { data } = await reader.call(listProgrammes);
    expect(data.programmes).toEqual([
      {
        key,
        title: 'Apprentice DevOps',
        organisation: 'Home Office',
        version: 1,
        weeks: 104,
        items: apprenticeDevops.items.length,
        focusAreas: [
          { key: 'core-platforms', title: 'Core platforms' },
          { key: 'bau-fixes', title: 'Business-as-usual fixes' },
          { key: 'business-interface', title: 'Interface with the business' },
        ],
      },
    ]);
  });

  it('are published once by two services that start at the same time', async () => {
    const { db, clock } = service;
    await db.keep((tx) => tx.delete(ProgrammeVersion, { key }));
    const before = await db.read.countBy(AuditEvent, { what: 'programme.publish' });
    const starts = [new Programmes(db, clock), new Programmes(db, clock)];
    await Promise.all(starts.map((programmes) => programmes.onModuleInit()));
    expect(await db.read.countBy(ProgrammeVersion, { key })).toBe(1);
    expect(await db.read.countBy(AuditEvent, { what: 'programme.publish' })).toBe(before + 1);
  });

  it('are not published when nobody could follow them', async () => {
    const programme = { ...apprenticeDevops, key: 'unfinished', organisation: '' };
    await expect(service.app.get(Programmes).publishFirst(programme)).rejects.toThrow(
      'The programme unfinished cannot be published: The programme has no organisation',
    );
    expect(await service.db.read.existsBy(ProgrammeVersion, { key: 'unfinished' })).toBe(false);
  });

  it('show the whole checklist, by phase and duty, each item once', async () => {
    const { data } = await reader.call(getProgramme, { params: { key } });
    const items = [...data.phases, ...data.duties].flatMap((group) => group.items);
    expect(items.map((item) => item.key).sort()).toEqual(
      apprenticeDevops.items.map((item) => item.key).sort(),
    );
    expect([...data.phases, ...data.duties].filter(({ summary }) => summary === '')).toEqual([]);
  });

  it('say in words when, by whom and for which focus area', async () => {
    const { data } = await reader.call(getProgramme, { params: { key } });
    const items = [...data.phases, ...data.duties].flatMap((group) => group.items);
    expect(items.find((item) => item.key === 'focus.core.map')).toMatchObject({
      owner: 'apprentice',
      focusArea: 'Core platforms',
    });
    expect(data.phases[0]?.items[0]?.week).toBe('4 weeks before day 1');
  });

  it.each([
    [3, 'Week 3'],
    [0, 'The week before day 1'],
    [-1, '1 week before day 1'],
    [-4, '4 weeks before day 1'],
  ])('week %i reads “%s”', (week, words) => {
    expect(weekWords(week)).toBe(words);
  });

  it.each(['gardener', 'A%00', '../people'])('there is no %s', async (unknown) => {
    const params = { key: unknown };
    expect((await reader.call(getProgramme, { params })).status).toBe(404);
    expect((await reader.call(getRole, { params })).status).toBe(404);
  });

  it('are for people who are signed in', async () => {
    const nobody = await service.as(null);
    expect((await nobody.call(getProgramme, { params: { key } })).status).toBe(401);
  });
});

describe('The role definition', () => {
  it('is whole: every section, duty, group of people, SFIA skill and appendix field', async () => {
    const { data } = await reader.call(getRole, { params: { key } });
    expect(data.sections).toHaveLength(apprenticeDevopsRole.sections.length);
    expect(data.duties.map((duty) => duty.key)).toEqual(
      apprenticeDevopsRole.duties.map(({ dutyKey }) => dutyKey),
    );
    expect(data.workWith).toHaveLength(apprenticeDevopsRole.workWith.length);
    expect(data.sfia.map(({ code }) => code)).toEqual(['DESN', 'PROG']);
    expect(data.appendix).toHaveLength(10);
    expect(data.appendix[1]).toMatchObject({ key: 'grade', title: 'Grade', value: 'EO' });
  });

  it('is joined to the checklist: counts by duty and phase, and the items of each group', async () => {
    const { data } = await reader.call(getRole, { params: { key } });
    const counted = [...data.duties, ...data.phases].reduce((sum, { items }) => sum + items, 0);
    expect(counted).toBe(apprenticeDevops.items.length);
    for (const group of data.workWith)
      expect([group.title, group.items.length]).toEqual([
        group.title,
        apprenticeDevopsRole.workWith.find(({ key: of }) => of === group.key)?.itemKeys.length,
      ]);
  });
});
