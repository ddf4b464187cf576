import { plans, signOffs, skills as contract, type SkillRow } from '@tracker/contract';
import { leila, priya, sam, tom } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Evidence, EvidenceEntry, EvidenceItem } from '../evidence/evidence.entity';
import { CoreLoop } from '../testing/core-loop';
import { queriesDuring } from '../testing/count-queries';
import { aSession, givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import type { Browser } from '../testing/test-service';

const { getSkills } = contract;
const { returnRequest, signOff, revokeSignOff } = signOffs;

let scene: CoreLoop;

beforeEach(async () => {
  scene = await CoreLoop.start();
});
afterEach(() => scene.service.stop());

const read = async (browser: Browser = scene.asSam) =>
  (await browser.call(getSkills, { params: { id: scene.apprenticeship } })).data;
const skill = async (code: string, browser?: Browser): Promise<SkillRow> => {
  const found = (await read(browser)).skills.find((each) => each.code === code);
  if (!found) throw new Error(`No skill ${code}`);
  return found;
};
const judge = (id: string, snapshot: string, said: object) =>
  scene.asPriya.call(signOff, { params: { id }, body: { snapshot, ...said } });

describe('The skills of an apprentice', () => {
  it('are those of the programme, with the level that the role asks and what each level means', async () => {
    const page = await read();
    expect(page).toMatchObject({
      roleLevel: 'Apprentice DevOps engineer',
      nextRoleLevel: 'Junior DevOps engineer',
      sentence: 'Nobody who signs off has said a level yet.',
    });
    expect(page.skills.map(({ code }) => code)).toEqual(['ACM', 'INF', 'MDS', 'PRG', 'PRO', 'SUP']);
    expect(page.skills[1]).toMatchObject({
      name: 'Information security',
      asked: 'awareness',
      nextRole: 'working',
      self: null,
      signer: null,
      counts: { signedOff: 0, sessions: 0, evidence: 0 },
      next: { words: expect.stringMatching(/^Log a session towards “/) as string },
    });
    expect(page.skills[1]?.levels.map(({ level }) => level)).toEqual([
      'awareness',
      'working',
      'practitioner',
      'expert',
    ]);
  });

  it('show two opinions side by side, skill by skill', async () => {
    const { id, version } = await itemOf(scene.service, scene.apprenticeship, 'build.workstation');
    const body = {
      statement: 'I built it from a clean clone.',
      selfLevels: { MDS: 'working', PRG: 'practitioner' },
    };
    const sends = { params: { id }, body, ifMatch: version };
    const saved = await scene.asSam.call(plans.saveStatement, sends);
    expect(await skill('PRG')).toMatchObject({
      self: { level: 'practitioner', on: '2026-11-24' },
      signer: null,
      next: { words: expect.stringMatching(/^Ask for sign-off on “/) as string, itemId: id },
    });
    const { snapshot } = await scene.ask(id, saved.data.version);
    expect((await skill('PRG')).next.words).toMatch(/ is with Priya Nair$/);
    expect((await skill('PRG', scene.asPriya)).next.words).toMatch(/ is with you$/);
    await judge(id, snapshot, { levels: { PRG: 'awareness' } });
    expect(await skill('PRG')).toMatchObject({
      self: { level: 'practitioner' },
      signer: { level: 'awareness', on: '2026-11-24', by: 'Priya Nair' },
      counts: { signedOff: 1 },
      next: {
        words: 'You are where the role asks. The next role asks: working',
        itemId: null,
        isReached: true,
      },
    });
    expect(await skill('MDS')).toMatchObject({ self: { level: 'working' }, signer: null });
    expect((await read()).sentence).toBe(
      '1 of 6 skills is where the role asks, as seen by who signs off.',
    );
  });

  it('count a level that came with a return, and never one that was revoked', async () => {
    const first = await scene.asked('build.workstation');
    await scene.asPriya.call(returnRequest, {
      params: { id: first.id },
      body: { snapshot: first.snapshot, level: 'awareness', whatNext: 'Note what was missing' },
    });
    expect((await skill('PRG')).signer?.level).toBe('awareness');
    scene.service.clock.pass({ minutes: 5 });
    const second = await scene.asked('build.script');
    await judge(second.id, second.snapshot, { level: 'expert' });
    expect((await skill('PRG')).signer?.level).toBe('expert');
    const body = { reason: 'Signed by mistake' };
    await scene.asPriya.call(revokeSignOff, { params: { id: second.id }, body });
    expect((await skill('PRG')).signer?.level).toBe('awareness');
  });

  it('keep what is still being written from everybody but its writer (rule 15)', async () => {
    await scene.written('build.workstation');
    expect((await skill('PRG')).self?.level).toBe('working');
    expect(await skill('PRG', scene.asPriya)).toMatchObject({
      self: null,
      next: { words: expect.stringMatching(/^Sam can log a session towards/) as string },
    });
    await scene.asked('build.script');
    expect((await skill('PRG', scene.asTom)).self?.level).toBe('working');
  });

  it('count the sessions and the evidence behind them, each piece once', async () => {
    const [workstation, script] = [
      await itemOf(scene.service, scene.apprenticeship, 'build.workstation'),
      await itemOf(scene.service, scene.apprenticeship, 'build.script'),
    ];
    const itemIds = [workstation.id, script.id];
    const session = await givenLog.session(
      scene.service,
      scene.apprenticeship,
      aSession({ itemIds }),
    );
    const [note, withdrawn] = await evidence(['ready', 'withdrawn']);
    await scene.service.db.keep(async (tx) => {
      await tx.insert(EvidenceEntry, { evidenceId: note ?? '', entryId: session });
      await tx.insert(EvidenceItem, [
        { evidenceId: note ?? '', planItemId: workstation.id },
        { evidenceId: withdrawn ?? '', planItemId: workstation.id },
      ]);
    });
    const { counts, behind } = await skill('PRG');
    expect(counts).toMatchObject({ sessions: 1, evidence: 1 });
    expect(behind).toEqual([
      `0 of ${String(counts.items)} items signed off`,
      '1 session',
      '1 piece of evidence',
    ]);
  });

  it('are said of the apprentice by name to everybody else', async () => {
    const { id, snapshot } = await scene.asked('build.workstation');
    await judge(id, snapshot, { level: 'awareness' });
    expect((await skill('PRG', scene.asTom)).next.words).toMatch(/^Sam is where the role asks/);
  });

  it('are not there for a stranger', async () => {
    const params = { id: scene.apprenticeship };
    const stranger = await scene.service.as(leila);
    expect((await stranger.call(getSkills, { params })).status).toBe(404);
    expect((await scene.asSam.call(getSkills, { params: { id: randomUUID() } })).status).toBe(404);
    expect((await scene.asSam.call(getSkills, { params: { id: 'x' } })).status).toBe(404);
  });

  it.each([
    ['Sam', sam],
    ['Priya', priya],
    ['Tom', tom],
  ])('cost %s the same number of statements, whatever stands behind them', async (_, person) => {
    const browser = await scene.service.as(person);
    await read(browser);
    const before = await queriesDuring(scene.service, () => read(browser));
    for (const key of ['build.workstation', 'build.script', 'build.runbook'])
      await scene.signed(key);
    const after = await queriesDuring(scene.service, () => read(browser));
    expect(after.length).toBe(before.length);
    expect(after.length).toBeLessThanOrEqual(9);
  });
});

const evidence = (states: readonly ('ready' | 'withdrawn')[]) =>
  scene.service.db.keep(async (tx) => {
    const rows = states.map((state) => ({
      id: randomUUID(),
      apprenticeshipId: scene.apprenticeship,
      kind: 'note' as const,
      state,
      title: 'What I noted',
      text: 'Two steps were missing',
      sha256: '0'.repeat(64),
      size: 0,
      mediaType: '',
      revision: 1,
      addedBy: sam.id,
      addedAt: scene.service.clock.now(),
      withdrawnAt: null,
      withdrawnReason: null,
    }));
    await tx.insert(Evidence, rows);
    return rows.map(({ id }) => id);
  });
