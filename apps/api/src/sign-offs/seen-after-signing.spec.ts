import { observations, plans, signOffs, witnesses } from '@tracker/contract';
import { sam } from '@tracker/examples';
import { CoreLoop } from '../testing/core-loop';
import { givenWitness } from '../testing/given-witness';
import { itemOf } from '../testing/item-of';
import { SignedSessions } from '../testing/signed-sessions';
import type { Browser } from '../testing/test-service';

let scene: CoreLoop;
let on: SignedSessions;
beforeEach(async () => {
  scene = await CoreLoop.start();
  on = new SignedSessions(scene);
});
afterEach(() => scene.service.stop());

/** Asks for one observation. */
const observed = 'learn.reverse';

async function observe(browser: Browser, id: string, more: object = {}) {
  const body = { verdict: 'confirmed', on: '2026-11-18', ...more };
  const { data } = await browser.call(observations.recordObservation, { params: { id }, body });
  return data.observations.list;
}

async function signedAfterOne() {
  const { id } = await itemOf(scene.service, scene.apprenticeship, observed);
  const [seen] = await observe(scene.asPriya, id);
  await scene.signed(observed);
  return { id, seen: seen?.id ?? '' };
}

it('a later “not yet” marks the signature, and it cannot be confirmed as it is (rule 7)', async () => {
  const { id } = await signedAfterOne();
  await observe(scene.asTom, id, { verdict: 'not-yet', on: '2026-11-20', comment: 'The rollback' });
  expect((await scene.read(id)).changed?.differences).toEqual([
    {
      what: 'Observation by Tom Reilly',
      before: null,
      after: '20 November 2026: Not yet at this level\nThe rollback',
    },
  ]);
  const { status } = await on.reconfirm(id);
  expect(status).toBe(409);
  const { request } = await on.review(id);
  const body = { snapshot: request.snapshot, whatNext: 'Show the rollback once more' };
  const returned = await scene.asPriya.call(signOffs.returnRequest, { params: { id }, body });
  expect(returned.data.status).toBe('returned');
});

it('one more “confirmed” touches nothing', async () => {
  const { id } = await signedAfterOne();
  await observe(scene.asTom, id, { on: '2026-11-20' });
  expect((await scene.read(id)).status).toBe('completed');
});

it('an observation that is taken back is missing under the signature', async () => {
  const { id, seen } = await signedAfterOne();
  const body = { reason: 'I mixed up two apprentices' };
  await scene.asPriya.call(observations.takeBackObservation, { params: { id: seen }, body });
  expect((await scene.read(id)).changed?.differences).toEqual([
    expect.objectContaining({ what: 'Observation by Priya Nair', after: null }),
  ]);
});

it('a statement that was signed and is repudiated marks the signature', async () => {
  const { id } = await itemOf(scene.service, scene.apprenticeship, 'build.workstation');
  const token = await givenWitness.receipt(scene.service, id, sam);
  await scene.signed('build.workstation');
  const nobody = await scene.service.as(null);
  expect((await nobody.call(witnesses.repudiateStatement, { body: { token } })).status).toBe(200);
  const { data } = await scene.asSam.call(plans.getItem, { params: { id } });
  expect(data.status).toBe('changed-since-sign-off');
  expect(data.changed?.differences).toEqual([
    expect.objectContaining({ what: 'Evidence: Witness statement by Joan Abara', after: null }),
  ]);
});
