import { batches, plans, signOffs } from '@tracker/contract';
import { leila, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { CoreLoop } from '../testing/core-loop';
import { signOffTogether, undoTogether } from '../testing/given-batches';
import { itemOf } from '../testing/item-of';
import { verifySnapshots } from './verify-snapshots';

const { listSignedOff } = batches;
const { undoSignOff } = plans;

let scene: CoreLoop;

beforeEach(async () => {
  scene = await CoreLoop.start();
});
afterEach(() => scene.service.stop());

describe('undoing', () => {
  it('puts the request back as it was, and the history keeps both', async () => {
    const asked = [await scene.asked('build.workstation'), await scene.asked('build.map')];
    const [first, second] = asked.map(({ id }) => id) as [string, string];
    const { batch } = await signOffTogether(scene.asPriya, asked);
    const list = async () => (await scene.asPriya.call(listSignedOff, { query: { batch } })).data;
    expect((await list()).heading).toBe('You signed off 2 items');
    expect((await list()).items[0]?.undoUntil).toBe('2026-11-25T14:05:00.000Z');
    expect((await undoTogether(scene.asPriya, [first])).undone).toEqual([first]);
    expect((await list()).items.map(({ itemId }) => itemId)).toEqual([second]);
    const item = await scene.read(first);
    expect(item).toMatchObject({ status: 'awaiting-sign-off', signedOff: null });
    expect(item.request?.snapshot).toBe(asked[0]?.snapshot);
    expect(item.history.slice(0, 3).map(({ title, by }) => `${title} by ${by}`)).toEqual([
      'Sign-off undone by Priya Nair',
      'Signed off by Priya Nair',
      'Sign-off requested by Sam Okafor',
    ]);
    expect((await scene.read(second)).status).toBe('completed');
    expect((await signOffTogether(scene.asPriya, asked.slice(0, 1))).signedOff).toEqual([first]);
    expect((await verifySnapshots(scene.service.db.read)).problems).toEqual([]);
  });

  it('keeps the day on which the apprentice asked', async () => {
    const { id, snapshot } = await scene.asked();
    scene.service.clock.pass({ days: 3 });
    scene = await CoreLoop.again(scene.service, scene.apprenticeship);
    await signOffTogether(scene.asPriya, [{ id, snapshot }]);
    await undoTogether(scene.asPriya, [id]);
    const row = await itemOf(scene.service, scene.apprenticeship, 'build.workstation');
    expect(row).toMatchObject({ requestedOn: '2026-11-24', signedOffOn: null });
  });

  it('ends after 24 hours, and what happened since stays', async () => {
    const late = await scene.signed('build.workstation');
    const revoked = await scene.signed('build.map');
    await scene.asPriya.call(signOffs.revokeSignOff, {
      params: { id: revoked.id },
      body: { reason: 'The map lacks the queue' },
    });
    const item = (await scene.asPriya.call(plans.getItem, { params: { id: late.id } })).data;
    expect([item.moves, item.signedOff?.undoUntil]).toEqual([
      ['revoke', 'undo'],
      '2026-11-25T14:05:00.000Z',
    ]);
    expect((await scene.read(late.id)).signedOff?.undoUntil).toBeNull();
    scene.service.clock.pass({ days: 1 });
    scene = await CoreLoop.again(scene.service, scene.apprenticeship);
    const { undone, refused } = await undoTogether(scene.asPriya, [
      late.id,
      revoked.id,
      randomUUID(),
    ]);
    expect(undone).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      'A sign-off can be undone for 24 hours. You can revoke it and say why',
      'This item is in progress now',
      'It is not there, or it is not yours to see',
    ]);
    const tooLate = await scene.asPriya.call(undoSignOff, { params: { id: late.id }, body: {} });
    expect(tooLate.status).toBe(409);
    expect((await scene.asPriya.call(listSignedOff)).data.items).toEqual([]);
  });

  it('is for who signed, from the page of the item too', async () => {
    const { id } = await scene.signed();
    const sends = { params: { id }, body: {} };
    for (const person of [sam, leila]) {
      const { status } = await (await scene.service.as(person)).call(undoSignOff, sends);
      expect(status).toBe(person === sam ? 403 : 404);
    }
    expect((await scene.asTom.call(undoSignOff, sends)).status).toBe(403);
    expect((await scene.asPriya.call(undoSignOff, sends)).data.status).toBe('awaiting-sign-off');
    expect((await scene.asPriya.call(undoSignOff, sends)).status).toBe(409);
  });
});
