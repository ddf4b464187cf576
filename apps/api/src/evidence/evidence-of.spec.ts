import { evidence, log, plans } from '@tracker/contract';
import { gareth } from '@tracker/examples';
import { sha256 } from '../platform/sha256';
import { given } from '../testing/given';
import { aNote, aTextFile, givenEvidence } from '../testing/given-evidence';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { SamsPortfolio } from '../testing/sams-portfolio';
import { TestService } from '../testing/test-service';
import { EvidenceOf } from './evidence-of';
import { Evidence } from './evidence.entity';

const { getEvidence } = evidence;

let service: TestService;
let portfolio: SamsPortfolio;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
});
beforeEach(async () => {
  portfolio = await SamsPortfolio.begin(service);
});
afterAll(() => service.stop());

describe('Where it shows', () => {
  it('on the page of the item, also through its sessions, and of the session', async () => {
    const entry = await givenLog.session(service, portfolio.id, {
      itemIds: [portfolio.runbook.id],
    });
    const ofItem = await portfolio.note({ title: 'Of the item', itemIds: [portfolio.runbook.id] });
    service.clock.pass({ minutes: 1 });
    const ofEntry = await portfolio.note({ title: 'Of the session', entryIds: [entry] });
    await portfolio.withdraw(
      await portfolio.note({ itemIds: [portfolio.runbook.id], entryIds: [entry] }),
    );
    const item = await portfolio.asSam.call(plans.getItem, {
      params: { id: portfolio.runbook.id },
    });
    expect(item.data.evidence.map((piece) => piece.id)).toEqual([ofEntry, ofItem]);
    const session = await portfolio.asSam.call(log.getEntry, { params: { id: entry } });
    expect(session.data.evidence.map((piece) => piece.id)).toEqual([ofEntry]);
  });

  it('to who signs one item: the evidence of that item and of its sessions, and no other title', async () => {
    const asGareth = await service.as(gareth);
    const desk = await itemOf(service, portfolio.id, 'servicedesk.classify');
    const entry = await givenLog.session(service, portfolio.id, {
      itemIds: [desk.id, portfolio.runbook.id],
    });
    const shared = await portfolio.note({
      title: 'Shared',
      itemIds: [desk.id, portfolio.runbook.id],
    });
    const throughSession = await portfolio.note({ title: 'Session', entryIds: [entry] });
    const other = await portfolio.note({ title: 'Other', itemIds: [portfolio.runbook.id] });
    const { data } = await asGareth.call(plans.getItem, { params: { id: desk.id } });
    expect(data.evidence.map((piece) => piece.title).sort()).toEqual(['Session', 'Shared']);
    const [page] = [await portfolio.read(shared, asGareth)];
    expect(page.evidence.items).toEqual([{ id: desk.id, title: data.title }]);
    expect((await portfolio.read(throughSession, asGareth)).evidence).toMatchObject({
      items: [],
      entries: [],
    });
    expect((await asGareth.call(getEvidence, { params: { id: other } })).status).toBe(404);
  });
});

describe('Under a signature', () => {
  it('goes what is ready, of the item and of its sessions, as it stands', async () => {
    const entry = await givenLog.session(service, portfolio.id, {
      itemIds: [portfolio.runbook.id],
    });
    const words = await portfolio.note({ itemIds: [portfolio.runbook.id] });
    const file = await givenEvidence.file(portfolio.asSam, portfolio.id, aTextFile('abc'), {
      entryIds: [entry],
    });
    await portfolio.withdraw(await portfolio.note({ itemIds: [portfolio.runbook.id] }));
    const held = await givenEvidence.file(portfolio.asSam, portfolio.id, aTextFile('held'), {
      itemIds: [portfolio.runbook.id],
    });
    await service.db.keep((tx) => tx.update(Evidence, { id: held }, { state: 'checking' }));
    const of = service.app.get(EvidenceOf);
    const pieces = await of.snapshotEvidenceOf(service.db.read, portfolio.runbook.id);
    expect(pieces.sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
      {
        id: file,
        kind: 'file',
        title: 'notes',
        on: '2026-11-24',
        text: 'notes.txt',
        sha256: sha256('abc'),
      },
      {
        id: words,
        kind: 'note',
        title: aNote().title,
        on: '2026-11-24',
        text: aNote().note,
        sha256: sha256(aNote().note),
      },
    ]);
    await expect(of.checkNoneHeld(service.db.read, portfolio.runbook.id)).rejects.toThrow(
      '“notes” is still being checked for viruses. Try again in a few minutes',
    );
    await expect(of.checkNoneHeld(service.db.read, portfolio.script.id)).resolves.toBeUndefined();
  });
});
