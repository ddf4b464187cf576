import { evidence, log, plans } from '@tracker/contract';
import { gareth, leila, priya, sam } from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import type { PlanItem } from '../plans/plan-item.entity';
import { given } from '../testing/given';
import { givenEvidence } from '../testing/given-evidence';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';

const { changeEvidence, getEvidence, linkEvidence } = evidence;
const { markOpened, withdrawEvidence } = evidence;

let service: TestService;
let id: string;
let asSam: Browser;
let asPriya: Browser;
let runbook: PlanItem;
let script: PlanItem;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  await given.people(service, leila);
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
  asPriya = await service.as(priya);
  runbook = await itemOf(service, id, 'build.runbook');
  script = await itemOf(service, id, 'build.script');
});
afterAll(() => service.stop());

const note = (facts: Parameters<typeof givenEvidence.note>[2] = {}) =>
  givenEvidence.note(asSam, id, facts);
const read = async (piece: string, browser = asSam) =>
  (await browser.call(getEvidence, { params: { id: piece } })).data;
const change = (piece: string, body: Record<string, unknown>, browser = asSam) =>
  browser.call(changeEvidence, {
    params: { id: piece },
    body: { title: 'Why the rollout failed', revision: 1, ...body },
  });
const link = (piece: string, places: { itemIds?: string[]; entryIds?: string[] }) =>
  asSam.call(linkEvidence, { params: { id: piece }, body: places });
const withdraw = (piece: string, reason = 'Added twice', browser = asSam) =>
  browser.call(withdrawEvidence, { params: { id: piece }, body: { reason } });

const trail = async (piece: string) => {
  const rows = await service.db.read.find(AuditEvent, {
    where: { subjectId: piece },
    order: { seq: 'ASC' },
  });
  return rows.map(({ what, by, detail }) => ({ what, by, ...(JSON.parse(detail) as object) }));
};

describe('Using it in other places', () => {
  it('serves many items and sessions, and leaves those that are not named', async () => {
    const piece = await note({ itemIds: [runbook.id] });
    const entry = await givenLog.session(service, id);
    const { data } = await link(piece, { itemIds: [script.id], entryIds: [entry] });
    expect([data.items.map((item) => item.id), data.entries.map((each) => each.id)]).toEqual([
      [script.id],
      [entry],
    ]);
    expect((await trail(piece)).at(-1)).toMatchObject({
      what: 'evidence.link',
      added: { itemIds: [script.id], entryIds: [entry] },
      removed: { itemIds: [runbook.id], entryIds: [] },
    });
  });

  it('changes nothing when the places are the same', async () => {
    const piece = await note({ itemIds: [runbook.id] });
    await link(piece, { itemIds: [runbook.id] });
    expect(await trail(piece)).toHaveLength(1);
  });

  it('takes items of the own plan only', async () => {
    const piece = await note();
    const other = await given.apprenticeship(service, { apprentice: leila });
    const theirs = await itemOf(service, other, 'build.runbook');
    expect((await link(piece, { itemIds: [theirs.id] })).problem.errors).toEqual({
      itemIds: 'Choose items from your own plan',
    });
  });
});

describe('Withdrawing', () => {
  it('needs a reason, and keeps the piece with it', async () => {
    const piece = await note();
    expect((await withdraw(piece, ' ')).problem.errors).toEqual({
      reason: 'Enter why you withdraw this evidence',
    });
    expect((await withdraw(piece)).data).toMatchObject({
      state: 'withdrawn',
      stateWords: 'Withdrawn',
      moves: [],
    });
    expect((await read(piece)).withdrawn).toEqual({
      at: service.clock.now(),
      reason: 'Added twice',
    });
  });

  it('is too late once it was withdrawn, for every move', async () => {
    const piece = await note();
    await withdraw(piece);
    const answers = [
      await withdraw(piece),
      await change(piece, {}),
      await link(piece, { itemIds: [script.id] }),
    ];
    for (const { status, problem } of answers)
      expect([status, problem.title]).toEqual([409, 'This evidence was withdrawn']);
  });
});

describe('Opening', () => {
  it('is told per person and revision, however often it is said', async () => {
    const piece = await note();
    const open = (revision: number) =>
      asPriya.call(markOpened, { params: { id: piece }, body: { revision } });
    await Promise.all([open(1), open(1), open(1)]);
    expect((await read(piece, asPriya)).evidence.opened).toBe(true);
    expect((await read(piece)).evidence.opened).toBe(false);
    await change(piece, { note: 'Other words' });
    expect((await read(piece, asPriya)).evidence.opened).toBe(false);
    expect((await open(1)).status).toBe(409);
    expect((await open(2)).status).toBe(200);
    expect((await read(piece, asPriya)).evidence.opened).toBe(true);
  });
});

describe('Where it shows', () => {
  it('on the page of the item, also through its sessions, and of the session', async () => {
    const entry = await givenLog.session(service, id, { itemIds: [runbook.id] });
    const ofItem = await note({ title: 'Of the item', itemIds: [runbook.id] });
    service.clock.pass({ minutes: 1 });
    const ofEntry = await note({ title: 'Of the session', entryIds: [entry] });
    await withdraw(await note({ itemIds: [runbook.id], entryIds: [entry] }));
    const item = await asSam.call(plans.getItem, { params: { id: runbook.id } });
    expect(item.data.evidence.map((piece) => piece.id)).toEqual([ofEntry, ofItem]);
    const session = await asSam.call(log.getEntry, { params: { id: entry } });
    expect(session.data.evidence.map((piece) => piece.id)).toEqual([ofEntry]);
  });

  it('to who signs one item: the evidence of that item and of its sessions, and no other title', async () => {
    const asGareth = await service.as(gareth);
    const desk = await itemOf(service, id, 'servicedesk.classify');
    const entry = await givenLog.session(service, id, { itemIds: [desk.id, runbook.id] });
    const shared = await note({ title: 'Shared', itemIds: [desk.id, runbook.id] });
    const throughSession = await note({ title: 'Session', entryIds: [entry] });
    const other = await note({ title: 'Other', itemIds: [runbook.id] });
    const { data } = await asGareth.call(plans.getItem, { params: { id: desk.id } });
    expect(data.evidence.map((piece) => piece.title).sort()).toEqual(['Session', 'Shared']);
    const [page] = [await read(shared, asGareth)];
    expect(page.evidence.items).toEqual([{ id: desk.id, title: data.title }]);
    expect((await read(throughSession, asGareth)).evidence).toMatchObject({
      items: [],
      entries: [],
    });
    expect((await asGareth.call(getEvidence, { params: { id: other } })).status).toBe(404);
  });
});
