import { log, plans, signOffs } from '@tracker/contract';
import { priya, sam } from '@tracker/examples';
import { OutboxMail } from '../notifications/outbox-mail.entity';
import { CoreLoop } from '../testing/core-loop';
import { itemOf } from '../testing/item-of';
import { inputOf, SignedSessions } from '../testing/signed-sessions';

let scene: CoreLoop;
let on: SignedSessions;
beforeEach(async () => {
  scene = await CoreLoop.start();
  on = new SignedSessions(scene);
});
afterEach(() => scene.service.stop());

const key = 'build.workstation';

describe('rule 5: something under a signature changes', () => {
  it('the signature says so, the signer is told and sees the difference, and confirms in one tap', async () => {
    const entry = await on.logged([key], { did: 'Watched the build' });
    const { id } = await scene.signed(key);
    await on.change(entry, { did: 'Ran the build myself' });

    expect(await scene.read(id)).toMatchObject({
      status: 'changed-since-sign-off',
      statusWords: 'Changed since sign-off',
      signedOff: { by: 'Priya Nair' },
      request: null,
      moves: [],
      changed: {
        on: '2026-11-24',
        revision: 2,
        differences: [
          {
            what: 'Session on 24 November 2026',
            before: expect.stringContaining('Watched the build') as string,
            after: expect.stringContaining('Ran the build myself') as string,
          },
        ],
      },
    });
    expect(await on.waiting()).toMatchObject({
      total: 1,
      requests: [{ itemId: id, isChanged: true }],
    });
    expect(await on.review(id)).toMatchObject({
      changes: { since: 1, outcome: 'signed-off', differences: [expect.anything()] },
    });

    expect((await on.reconfirm(id)).data).toMatchObject({
      status: 'completed',
      changed: null,
      signedOff: { by: 'Priya Nair' },
    });
    expect((await on.waiting()).total).toBe(0);
    const { history } = await scene.read(id);
    expect(history.slice(0, 2).map(({ title }) => title)).toEqual([
      'Sign-off confirmed again',
      'Changed since sign-off',
    ]);
  });

  it('exactly the touched signatures change', async () => {
    const both = await on.logged(['build.workstation', 'build.map']);
    const other = await on.logged(['build.runbook']);
    const ids = {
      workstation: (await scene.signed('build.workstation')).id,
      map: (await scene.signed('build.map')).id,
      runbook: (await scene.signed('build.runbook')).id,
    };
    await on.change(both, { minutes: 45 });
    const status = async (id: string) => (await scene.read(id)).status;
    expect(await status(ids.workstation)).toBe('changed-since-sign-off');
    expect(await status(ids.map)).toBe('changed-since-sign-off');
    expect(await status(ids.runbook)).toBe('completed');
    await on.withdraw(other);
    expect(await status(ids.runbook)).toBe('changed-since-sign-off');
  });

  it('a session that only counts towards one more item, or was never under it, touches nothing', async () => {
    const entry = await on.logged([key]);
    const { id } = await scene.signed(key);
    const map = await itemOf(scene.service, scene.apprenticeship, 'build.map');
    await on.change(entry, { itemIds: [id, map.id] });
    const later = await on.logged([key], { did: 'Did it once more', minutes: 15 });
    await on.change(later, { did: 'Did it twice more' });
    expect((await scene.read(id)).status).toBe('completed');
  });

  it('a session that no longer counts towards the item is missing from what was signed', async () => {
    const entry = await on.logged([key]);
    const { id } = await scene.signed(key);
    await on.change(entry, { itemIds: [] });
    expect((await scene.read(id)).changed?.differences).toEqual([
      { what: 'Session on 24 November 2026', before: expect.any(String) as string, after: null },
    ]);
  });

  it('a confirmation of what changed once more is refused, with the difference', async () => {
    const entry = await on.logged([key]);
    const { id } = await scene.signed(key);
    const changed = await on.change(entry, { did: 'First change' });
    const { snapshot } = (await on.review(id)).request;
    await on.change(changed, { did: 'Second change' });
    const { status, problem } = await on.reconfirm(id, snapshot);
    expect(status).toBe(409);
    expect(problem.detail).toMatchObject({
      revision: 3,
      differences: [{ what: 'Session on 24 November 2026' }],
    });
    expect((await on.reconfirm(id)).status).toBe(200);
  });

  it('can be returned in place of confirmed, and then it is the apprentice’s again', async () => {
    const entry = await on.logged([key]);
    const { id } = await scene.signed(key);
    await on.change(entry, { minutes: 20 });
    const { request } = await on.review(id);
    const body = { snapshot: request.snapshot, whatNext: 'Say why it took less time' };
    const { data } = await scene.asPriya.call(signOffs.returnRequest, { params: { id }, body });
    expect(data).toMatchObject({ status: 'returned', signedOff: null, changed: null });
    const sent = await scene.asSam.call(signOffs.getRevision, { params: { id, revision: 1 } });
    expect(sent.data.outcome).toBe('Signed off by Priya Nair');
  });

  it('can be revoked, and nothing waits any more', async () => {
    const entry = await on.logged([key]);
    const { id } = await scene.signed(key);
    await on.withdraw(entry);
    const body = { reason: 'The session never took place' };
    const { data } = await scene.asPriya.call(signOffs.revokeSignOff, { params: { id }, body });
    expect(data).toMatchObject({ status: 'in-progress', changed: null });
    expect((await on.waiting()).total).toBe(0);
  });

  it('nobody confirms their own, and a request that only waits cannot be confirmed', async () => {
    const entry = await on.logged([key]);
    const { id, snapshot } = await scene.signed(key);
    const call = (browser: typeof scene.asSam, hash: string) =>
      browser.call(signOffs.reconfirmSignOff, { params: { id }, body: { snapshot: hash } });
    expect((await call(scene.asPriya, snapshot)).status).toBe(409);
    await on.change(entry, { minutes: 20 });
    expect((await call(scene.asSam, (await on.review(id)).request.snapshot)).status).toBe(403);
  });

  it('says on the session which signatures a change would touch', async () => {
    const entry = await on.logged([key]);
    expect(entry.signed).toEqual([]);
    await scene.signed(key);
    const { data } = await scene.asSam.call(log.getEntry, { params: { id: entry.id } });
    expect(data.entry.signed).toEqual(['Build a platform repository from a clean clone']);
    expect(data.entry.moves).toEqual(['change', 'withdraw']);
  });

  it('keeps its place in the arithmetic: done on its day, and the signer’s move', async () => {
    const entry = await on.logged([key]);
    const { id } = await scene.signed(key);
    const counts = async () =>
      (await scene.asSam.call(plans.getPlan, { params: { id: scene.apprenticeship } })).data
        .standing;
    const before = (await counts()).counts;
    scene.service.clock.set('2026-12-09T10:00:00.000Z');
    const later = await CoreLoop.again(scene.service, scene.apprenticeship);
    const body = { ...inputOf(entry), minutes: 20 };
    const [params, ifMatch] = [{ id: entry.id }, entry.version];
    await later.asSam.call(log.changeEntry, { params, body, ifMatch });
    const { data } = await later.asSam.call(plans.getPlan, {
      params: { id: scene.apprenticeship },
    });
    expect(data.standing.counts.signedOff).toBe(before.signedOff);
    expect(data.standing.reasons).toContainEqual(
      expect.objectContaining({
        owner: 'Priya Nair',
        text: expect.stringMatching(/1 request/) as string,
      }),
    );
    const [row] = await scene.service.db.read.rows<{ on: string }>(
      'SELECT signed_off_on AS "on" FROM plan_items WHERE id = $1',
      [id],
    );
    expect(row?.on).toBe('2026-11-24');
  });
});

it('a change and what it does to signatures are one unit: both are in the trail', async () => {
  const entry = await on.logged([key]);
  const { id } = await scene.signed(key);
  await on.withdraw(entry);
  const rows = await scene.service.db.read.rows<{ what: string; by: string }>(
    `SELECT what, by FROM audit_events WHERE what IN ('log-entry.withdraw', 'item.change', 'item.sign-off')
      ORDER BY seq`,
  );
  expect(rows).toEqual([
    { what: 'item.sign-off', by: priya.id },
    { what: 'log-entry.withdraw', by: sam.id },
    { what: 'item.change', by: sam.id },
  ]);
  expect((await scene.read(id)).changed).not.toBeNull();
});

it('the signer is told by mail, once for as long as they have not looked', async () => {
  const entry = await on.logged([key]);
  const { id } = await scene.signed(key);
  const changed = await on.change(entry, { minutes: 20 });
  await on.change(changed, { minutes: 25 });
  const mails = await scene.service.db.read.find(OutboxMail, {});
  expect(mails).toMatchObject([
    {
      recipient: priya.email,
      subject: 'Changed since sign-off: Build a platform repository from a clean clone',
      text: expect.stringContaining(`/items/${id}/review`) as string,
    },
  ]);
});
