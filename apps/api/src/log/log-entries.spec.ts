import { gareth, priya, sam } from '@tracker/examples';
import { Records } from '../apprenticeships/records';
import type { PlanItem } from '../plans/plan-item.entity';
import { given } from '../testing/given';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService } from '../testing/test-service';
import { LogEntries } from './log-entries';

let service: TestService;
let entries: LogEntries;
let id: string;
let item: PlanItem;
let other: PlanItem;

beforeAll(async () => {
  service = await TestService.start();
  entries = service.app.get(LogEntries);
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  item = await itemOf(service, id, 'servicedesk.alert');
  other = await itemOf(service, id, 'learn.log');
});
afterAll(() => service.stop());

const seenBy = async (me: { id: string }) => {
  const db = service.db.read;
  const record = await service.app.get(Records).one(db, id);
  return entries.entriesOfItem(db, me.id, record, item.id);
};

const scene = () =>
  givenLog.sessions(service, id, [
    { did: 'First', on: '2026-11-20', itemIds: [item.id, other.id] },
    { did: 'Second', on: '2026-11-24', itemIds: [item.id], with: ['Priya Nair', 'Leila Haddad'] },
    { did: 'Taken back', itemIds: [item.id], state: 'withdrawn' },
    { did: 'For something else', itemIds: [other.id] },
  ]);

describe('The sessions of a checklist item', () => {
  it('are those that count towards it, newest first, without what was withdrawn', async () => {
    await scene();
    expect((await seenBy(sam)).map(({ did }) => did)).toEqual(['Second', 'First']);
  });

  it('show each reader what they can do', async () => {
    await scene();
    expect((await seenBy(sam))[0]?.moves).toEqual(['change', 'withdraw']);
    expect((await seenBy(priya))[0]?.moves).toEqual(['verify']);
  });

  it('name the other items to who may read the record, and to nobody else', async () => {
    await scene();
    expect((await seenBy(priya))[1]?.items).toHaveLength(2);
    expect((await seenBy(gareth))[1]?.items).toEqual([
      { id: item.id, title: 'Investigate a platform alert with your mentor' },
    ]);
  });

  it('are none for an item without sessions', async () => {
    expect(await seenBy(sam)).toEqual([]);
  });
});

it('Rule 4: a snapshot holds every word of the sessions that stand', async () => {
  const [, second] = await scene();
  const snapshot = await entries.snapshotEntriesOf(service.db.read, item.id);
  expect(snapshot.map(({ did }) => did)).toEqual(['Second', 'First']);
  expect(snapshot[0]).toEqual({
    id: second,
    revision: 1,
    on: '2026-11-24',
    minutes: 60,
    kind: 'shadowing',
    mode: 'shadowed',
    with: 'Priya Nair and Leila Haddad',
    did: 'Second',
    learned: 'The rollout stops by itself when the health check fails',
    hours: 'yes to all five questions',
  });
});
