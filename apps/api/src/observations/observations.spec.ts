import { observations, plans, signOffs } from '@tracker/contract';
import { dan, leila, ruth, sam, tom } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { CoreLoop } from '../testing/core-loop';
import { itemOf } from '../testing/item-of';
import type { Browser } from '../testing/test-service';
import { Observation } from './observation.entity';
import { Signatures } from '../plans/signatures';

jest.setTimeout(30_000);

let scene: CoreLoop;
let asDan: Browser;
beforeEach(async () => {
  scene = await CoreLoop.start();
  asDan = await scene.service.as(dan);
});
afterEach(() => scene.service.stop());

/** Asks for two observations by two people; signed by the mentor, where no security contact is named. */
const both = 'implement.threat-model';
const once = 'learn.reverse';
const idOf = async (key: string) => (await itemOf(scene.service, scene.apprenticeship, key)).id;

const saw = { verdict: 'confirmed', on: '2026-11-20' };
const observe = (browser: Browser, id: string, more: object = {}) =>
  browser.call(observations.recordObservation, { params: { id }, body: { ...saw, ...more } });

const signing = (id: string, snapshot: string) =>
  scene.asPriya.call(signOffs.signOff, { params: { id }, body: { snapshot } });

/** The items that signatures were told about. */
function touchedItems() {
  const touched: string[] = [];
  jest
    .spyOn(scene.service.app.get(Signatures), 'touched')
    .mockImplementation((_, __, { itemIds = [] }) => {
      touched.push(...itemIds);
      return Promise.resolve();
    });
  return touched;
}

it('an item says how many observations it asks for, and how many there are by how many people', async () => {
  const id = await idOf(both);
  expect((await scene.read(id)).observations).toEqual({
    asked: { times: 2, people: 2, words: '2 observations by 2 different people' },
    words: '0 of 2 observations, by 0 of 2 people',
    isComplete: false,
    canObserve: false,
    list: [],
  });
  const { data } = await observe(scene.asPriya, id, { level: 'awareness', comment: 'Two threats' });
  expect(data.observations).toMatchObject({
    words: '1 of 2 observations, by 1 of 2 people',
    canObserve: true,
    list: [
      {
        by: 'Priya Nair',
        verdict: 'confirmed',
        verdictWords: 'Confirmed',
        on: '2026-11-20',
        level: 'awareness',
        comment: 'Two threats',
        takenBack: null,
        canTakeBack: true,
      },
    ],
  });
  await observe(scene.asTom, id);
  expect((await scene.read(id)).observations).toMatchObject({ isComplete: true });
  expect((await scene.read(id)).observations.list[0]).toMatchObject({ canTakeBack: false });
});

it('one that asks for none says so, and takes none', async () => {
  const id = await idOf('build.script');
  expect((await scene.read(id)).observations).toMatchObject({ asked: null, isComplete: true });
  const { status, problem } = await observe(scene.asPriya, id);
  expect([status, problem.title]).toEqual([409, 'This item asks for no observations']);
});

it('a sign-off waits for the observations, and says what is there; then it goes through', async () => {
  const { id, snapshot } = await scene.asked(both);
  await observe(scene.asPriya, id);
  const refused = await signing(id, snapshot);
  expect([refused.status, refused.problem.title]).toEqual([
    409,
    'This item asks for 2 observations by 2 different people before it can be signed off. So far: 1 of 2 observations, by 1 of 2 people',
  ]);
  const before = await scene.asPriya.call(plans.getItem, { params: { id } });
  expect(before.data.moves).toEqual(['return', 'exempt']);
  await observe(asDan, id);
  const after = await scene.asPriya.call(plans.getItem, { params: { id } });
  expect(after.data.moves).toEqual(['sign-off', 'return', 'exempt']);
  expect((await signing(id, snapshot)).data.status).toBe('completed');
});

it('returning does not wait for observations', async () => {
  const { id, snapshot } = await scene.asked(once);
  const body = { snapshot, whatNext: 'Do it once more while I watch' };
  const { status } = await scene.asPriya.call(signOffs.returnRequest, { params: { id }, body });
  expect(status).toBe(200);
});

it.each([
  ['before', ['not-yet', 'confirmed']],
  ['after', ['confirmed', 'not-yet']],
])('a “not yet” of a later day re-opens, when it arrives %s the “confirmed”', async (_, order) => {
  const id = await idOf(once);
  const bodies = {
    confirmed: { on: '2026-11-18' },
    'not-yet': { on: '2026-11-20', verdict: 'not-yet', comment: 'The rollback' },
  };
  for (const verdict of order)
    await observe(
      verdict === 'not-yet' ? scene.asTom : scene.asPriya,
      id,
      bodies[verdict as 'confirmed'],
    );
  expect((await scene.read(id)).observations).toMatchObject({
    isComplete: false,
    words:
      '1 of 1 observation. Not yet at this level on 20 November: one more has to be confirmed on a later day',
  });
});

it('signatures are told when a “not yet” re-opens an item that is signed off, and of nothing else', async () => {
  const id = await idOf(once);
  await observe(scene.asPriya, id, { on: '2026-11-18' });
  await scene.signed(once);
  const touched = touchedItems();
  await observe(asDan, id, { verdict: 'not-seen' });
  expect(touched).toEqual([]);
  await observe(scene.asTom, id, { verdict: 'not-yet', comment: 'The rollback' });
  expect(touched).toEqual([id]);
});

it('an observation is taken back by its observer, with a reason, and stays on the record', async () => {
  const id = await idOf(once);
  const { data } = await observe(scene.asPriya, id);
  const params = { id: data.observations.list[0]?.id ?? '' };
  const take = (browser: Browser, reason: string) =>
    browser.call(observations.takeBackObservation, { params, body: { reason } });
  expect((await take(scene.asPriya, ' ')).problem.errors).toEqual({
    reason: 'Enter why you take this observation back',
  });
  expect((await take(scene.asTom, 'No')).status).toBe(403);
  const taken = await take(scene.asPriya, 'It was another apprentice');
  expect(taken.data.observations).toMatchObject({
    words: '0 of 1 observation',
    list: [{ takenBack: { on: '2026-11-24', reason: 'It was another apprentice' } }],
  });
  expect((await take(scene.asPriya, 'Again')).status).toBe(409);
  // The day is free again.
  expect((await observe(scene.asPriya, id)).status).toBe(200);
});

it('is said once for a day, also when it is sent twice at once', async () => {
  const id = await idOf(once);
  const answers = await Promise.all([1, 2, 3].map(() => observe(scene.asPriya, id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await scene.service.db.read.countBy(Observation, { planItemId: id })).toBe(1);
});

it('what happened says what was seen, when, and why it was taken back', async () => {
  const id = await idOf(once);
  const { data } = await observe(scene.asPriya, id, { level: 'working', comment: 'Calm' });
  const params = { id: data.observations.list[0]?.id ?? '' };
  await scene.asPriya.call(observations.takeBackObservation, {
    params,
    body: { reason: 'Wrong day' },
  });
  const { history } = await scene.read(id);
  expect(history).toMatchObject([
    {
      title: 'Observation taken back',
      by: 'Priya Nair',
      notes: [
        { title: 'Verdict', text: 'Confirmed' },
        { title: 'Seen on', text: '20 November' },
        { title: 'Reason', text: 'Wrong day' },
      ],
    },
    {
      title: 'Observation recorded',
      notes: [
        { title: 'Verdict', text: 'Confirmed' },
        { title: 'Seen on', text: '20 November' },
        { title: 'Comment', text: 'Calm' },
        { title: 'Level seen', text: 'Working' },
      ],
    },
  ]);
});

describe('who may', () => {
  it('is not the apprentice, a programme lead or a stranger', async () => {
    const id = await idOf(once);
    for (const [person, status] of [
      [sam, 403],
      [ruth, 403],
      [leila, 404],
    ] as const)
      expect((await observe(await scene.service.as(person), id)).status).toBe(status);
    expect((await observe(await scene.service.as(tom), id)).status).toBe(200);
  });
});

it.each([
  [{ verdict: 'maybe' }, { verdict: 'Choose what you saw' }],
  [{ on: '2026-11-25' }, { on: 'The day must be today or in the past' }],
  [{ on: '2026-02-30' }, { on: 'Enter a real date, like 24 11 2026' }],
  [{ verdict: 'not-yet' }, { comment: 'Enter what is missing' }],
  [{ comment: 'x'.repeat(1001) }, { comment: 'Comment must be 1,000 characters or less' }],
])('%j is refused, and nothing is kept', async (more, errors) => {
  const id = await idOf(once);
  const { status, problem } = await observe(scene.asPriya, id, more);
  expect([status, problem.errors]).toEqual([422, errors]);
  expect(await scene.service.db.read.countBy(Observation, {})).toBe(0);
});

it('of an item that is not there is not there', async () => {
  expect((await observe(scene.asPriya, randomUUID())).status).toBe(404);
  const params = { id: randomUUID() };
  const body = { reason: 'No' };
  expect(
    (await scene.asPriya.call(observations.takeBackObservation, { params, body })).status,
  ).toBe(404);
});
