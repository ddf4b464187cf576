import { log, plans, signOffs } from '@tracker/contract';
import type { ItemState } from '@tracker/domain';
import { sam } from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import { PlanItem } from '../plans/plan-item.entity';
import { given } from '../testing/given';
import { aSession, givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';
import { LogEntry } from './log-entry.entity';

const { addEntry, changeEntry } = log;

let service: TestService;
let asSam: Browser;
let id: string;

beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
});
afterAll(() => service.stop());

const idOf = async (key: string) => (await itemOf(service, id, key)).id;
const stateOf = async (key: string) => (await itemOf(service, id, key)).state;
const setState = (itemKey: string, state: ItemState) =>
  service.db.keep((tx) => tx.update(PlanItem, { apprenticeshipId: id, itemKey }, { state }));

const addTowards = async (...keys: string[]) => {
  const itemIds = await Promise.all(keys.map(idOf));
  return asSam.call(addEntry, { params: { id }, body: aSession({ itemIds }) });
};

const change = (entry: string, itemIds: string[], did = 'Watched and noted') =>
  asSam.call(changeEntry, {
    params: { id: entry },
    body: aSession({ itemIds, did }),
    ifMatch: '1-submitted',
  });

describe('A session begins the items that it counts towards', () => {
  it('each with a row of the audit trail of its own', async () => {
    await addTowards('learn.watch-deploy', 'build.map');
    const ids = [await idOf('learn.watch-deploy'), await idOf('build.map')];
    for (const itemId of ids) {
      const rows = await service.db.read.findBy(AuditEvent, { subjectId: itemId });
      expect(rows).toMatchObject([
        { what: 'item.start', by: sam.id, subjectKind: 'plan-item', apprenticeshipId: id },
      ]);
      expect(JSON.parse(rows[0]?.detail ?? '')).toEqual({ from: 'not-started', to: 'in-progress' });
    }
    expect(await stateOf('learn.watch-deploy')).toBe('in-progress');
  });

  it('so that the apprentice can ask for sign-off right away', async () => {
    await addTowards('learn.watch-deploy');
    const params = { id: await idOf('learn.watch-deploy') };
    const { data } = await asSam.call(plans.getItem, { params });
    const sends = { params, body: { confirmed: true }, ifMatch: data.version };
    const asked = await asSam.call(signOffs.requestSignOff, sends);
    expect(asked.data.status).toBe('awaiting-sign-off');
  });

  it('also when the session is changed to count towards them', async () => {
    const entry = await givenLog.session(service, id);
    await change(entry, [await idOf('learn.watch-deploy')]);
    expect(await stateOf('learn.watch-deploy')).toBe('in-progress');
  });

  it.each(['in-progress', 'returned', 'awaiting-sign-off', 'signed-off'] as const)(
    'but leaves what is %s as it is',
    async (state) => {
      await setState('learn.watch-deploy', state);
      expect((await addTowards('learn.watch-deploy')).status).toBe(200);
      expect(await stateOf('learn.watch-deploy')).toBe(state);
    },
  );

  it.each([
    ['is only ticked', 'learn.community'],
    ['somebody else does', 'onboarding.d0.equipment'],
    ['waits for another item', 'implement.release'],
  ])('and what %s', async (_, key) => {
    expect((await addTowards(key)).status).toBe(200);
    expect(await stateOf(key)).toBe('not-started');
  });

  it('and begins nothing when the session is refused', async () => {
    const itemIds = [await idOf('learn.watch-deploy')];
    const body = aSession({ itemIds, on: '2026-11-25' });
    expect((await asSam.call(addEntry, { params: { id }, body })).status).toBe(422);
    expect(await stateOf('learn.watch-deploy')).toBe('not-started');
  });

  it('once, when many sessions arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => addTowards('build.map')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const subjectId = await idOf('build.map');
    expect(await service.db.read.countBy(AuditEvent, { subjectId })).toBe(1);
  });
});

describe('An item that is not required', () => {
  const refusal = {
    itemIds:
      'Choose items that are part of your plan. “Shadow a deployment and write what you saw” is not required',
  };
  beforeEach(() => setState('learn.watch-deploy', 'not-required'));

  it('takes no session', async () => {
    const { status, problem } = await addTowards('learn.watch-deploy');
    expect([status, problem.errors]).toEqual([422, refusal]);
    expect(await service.db.read.countBy(LogEntry, { apprenticeshipId: id })).toBe(0);
  });

  it('takes none that is changed', async () => {
    const entry = await givenLog.session(service, id);
    const { status, problem } = await change(entry, [await idOf('learn.watch-deploy')]);
    expect([status, problem.errors]).toEqual([422, refusal]);
  });

  it('keeps those that it had, whose other words can still be changed', async () => {
    const itemIds = [await idOf('learn.watch-deploy')];
    const entry = await givenLog.session(service, id, { itemIds });
    expect((await change(entry, itemIds)).data.items).toMatchObject([{ id: itemIds[0] }]);
  });
});
