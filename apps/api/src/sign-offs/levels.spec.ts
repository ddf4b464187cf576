import { plans, signOffs } from '@tracker/contract';
import { canonicalJson, type Json } from '@tracker/domain';
import { sha256 } from '../platform/sha256';
import { CoreLoop } from '../testing/core-loop';
import { itemOf } from '../testing/item-of';
import { SignedSessions } from '../testing/signed-sessions';
import { requestsOf } from './requests';
import { SignOffRequest } from './sign-off-request.entity';
import { verifySnapshots } from './verify-snapshots';

const { getReview, signOff, revokeSignOff } = signOffs;

let scene: CoreLoop;

beforeEach(async () => {
  scene = await CoreLoop.start();
});
afterEach(() => scene.service.stop());

describe('rule 6: the level that is claimed and the level that is seen', () => {
  it('both are said of each skill, in the snapshot and beside it', async () => {
    const { id, version } = await itemOf(scene.service, scene.apprenticeship, 'build.workstation');
    const body = {
      statement: 'I built it from a clean clone.',
      selfLevels: { MDS: 'awareness', PRG: 'working' },
    };
    const sends = { params: { id }, body, ifMatch: version };
    const saved = await scene.asSam.call(plans.saveStatement, sends);
    const { snapshot } = await scene.ask(id, saved.data.version);
    const review = await scene.asPriya.call(getReview, { params: { id } });
    expect(review.data.snapshot.selfLevels).toEqual([
      { name: 'Modern development standards', level: 'awareness' },
      { name: 'Programming and build (software engineering)', level: 'working' },
    ]);
    const foreign = { snapshot, levels: { SUP: 'working' }, whatNext: '' };
    const refused = await scene.asPriya.call(signOff, { params: { id }, body: foreign });
    expect(refused.problem.errors).toEqual({
      levels: 'Choose levels only for the skills of this item',
    });
    const judged = { snapshot, levels: { PRG: 'practitioner' }, whatNext: '' };
    await scene.asPriya.call(signOff, { params: { id }, body: judged });
    const { skills, history } = await scene.read(id);
    expect(skills.map(({ self, signer }) => [self?.level, signer?.level])).toEqual([
      ['awareness', undefined],
      ['working', 'practitioner'],
    ]);
    expect(history[0]?.notes).toContainEqual({
      title: 'Levels seen',
      text: 'Programming and build (software engineering): practitioner',
    });
  });

  it('a level that is the same for all skills is kept as one level', async () => {
    const { id, snapshot } = await scene.asked();
    const levels = { MDS: 'working', PRG: 'working' };
    await scene.asPriya.call(signOff, { params: { id }, body: { snapshot, levels } });
    const [signed] = await requestsOf(scene.service.db.read, id);
    expect([signed?.level, signed?.levels]).toEqual(['working', {}]);
  });
});

describe('what was sealed and decided before levels were said by skill', () => {
  it('is judged as it was sent: one level counts for every skill, and the hash still verifies', async () => {
    const { id } = await scene.asked();
    const snapshotHash = await sealedThen(id);
    const { data } = await scene.asPriya.call(getReview, { params: { id } });
    expect(data.request.snapshot).toBe(snapshotHash);
    expect(data.snapshot).toMatchObject({ selfLevel: 'working', selfLevels: [] });
    expect(data.item.skills.map(({ self }) => self?.level)).toEqual(['working', 'working']);
    const body = { snapshot: snapshotHash, level: 'awareness', whatNext: '' };
    expect((await scene.asPriya.call(signOff, { params: { id }, body })).status).toBe(200);
    expect(await seen(id)).toEqual(['awareness', 'awareness']);
  });

  it('is not changed by being read, and a later change shows nothing but itself', async () => {
    const on = new SignedSessions(scene);
    const entry = await on.logged(['build.workstation']);
    const { id } = await scene.asked();
    const body = { snapshot: await sealedThen(id) };
    await scene.asPriya.call(signOff, { params: { id }, body });
    await on.change(entry, { minutes: 20 });
    const { changed } = await scene.read(id);
    expect(changed?.differences.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Session on /),
    ]);
  });

  it('is proved by the trail, which says nothing of skills there', async () => {
    const { id, snapshot } = await scene.asked();
    const body = { snapshot, level: 'working' };
    await scene.asPriya.call(signOff, { params: { id }, body });
    await scene.service.db.keep((tx) =>
      tx.rows(
        `UPDATE audit_events SET detail = REPLACE(detail, '"levels":{},', '')
          WHERE what = 'item.sign-off'`,
      ),
    );
    expect((await verifySnapshots(scene.service.db.read)).problems).toEqual([]);
  });

  /** The open request as it would have been sent then. */
  async function sealedThen(id: string) {
    const [open] = await requestsOf(scene.service.db.read, id);
    const sent = Object.entries(JSON.parse(open?.snapshot ?? '') as Record<string, Json>);
    const snapshot = canonicalJson(
      Object.fromEntries(sent.filter(([field]) => field !== 'selfLevels')),
    );
    const snapshotHash = sha256(snapshot);
    await scene.service.db.keep((tx) =>
      tx.update(SignOffRequest, { id: open?.id ?? '' }, { snapshot, snapshotHash }),
    );
    return snapshotHash;
  }
});

const seen = async (id: string) => (await scene.read(id)).skills.map(({ signer }) => signer?.level);

describe('a sign-off that was taken back', () => {
  const revoke = (id: string, reason = 'It was signed by mistake') =>
    scene.asPriya.call(revokeSignOff, { params: { id }, body: { reason } });

  it('is said to the apprentice, until they ask again', async () => {
    const { id } = await scene.signed();
    expect((await scene.read(id)).revoked).toBeNull();
    await revoke(id);
    const open = await scene.read(id);
    expect(open.revoked).toEqual({
      by: 'Priya Nair',
      on: '2026-11-24',
      reason: 'It was signed by mistake',
    });
    await scene.ask(id, open.version);
    expect((await scene.read(id)).revoked).toBeNull();
  });

  it('takes the level that came with it along', async () => {
    const { id, snapshot } = await scene.asked();
    const body = { snapshot, level: 'working' };
    await scene.asPriya.call(signOff, { params: { id }, body });
    expect(await seen(id)).toEqual(['working', 'working']);
    await revoke(id);
    expect(await seen(id)).toEqual([undefined, undefined]);
  });

  it('takes along what it confirmed again after a change', async () => {
    const on = new SignedSessions(scene);
    const entry = await on.logged(['build.workstation']);
    const { id, snapshot } = await scene.asked();
    const body = { snapshot, levels: { PRG: 'practitioner' } };
    await scene.asPriya.call(signOff, { params: { id }, body });
    await on.change(entry, { minutes: 20 });
    await on.reconfirm(id);
    expect(await seen(id)).toEqual([undefined, 'practitioner']);
    expect((await verifySnapshots(scene.service.db.read)).problems).toEqual([]);
    await revoke(id);
    expect(await seen(id)).toEqual([undefined, undefined]);
  });

  it('is not said of an item that is not required any more', async () => {
    const { id } = await scene.signed();
    await revoke(id);
    const body = { reason: 'Done elsewhere' };
    await scene.asPriya.call(plans.exemptItem, { params: { id }, body });
    expect((await scene.read(id)).revoked).toBeNull();
  });
});
