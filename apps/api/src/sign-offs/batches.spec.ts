import { batches, evidence, plans, signOffs } from '@tracker/contract';
import { anil, gareth, leila, priya } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { verifyChain } from '../audit/verify';
import { bodyFor, signOffTogether, undoTogether, type Asked } from '../testing/given-batches';
import { CoreLoop } from '../testing/core-loop';
import { given } from '../testing/given';
import { givenEvidence } from '../testing/given-evidence';
import { itemOf } from '../testing/item-of';
import type { Browser } from '../testing/test-service';
import { verifySnapshots } from './verify-snapshots';

const { checkBatch, signOffBatch, listSignedOff } = batches;

let scene: CoreLoop;

beforeEach(async () => {
  scene = await CoreLoop.start();
});
afterEach(() => scene.service.stop());

const check = async (items: readonly { id: string }[], by: Browser = scene.asPriya) =>
  (await by.call(checkBatch, { query: { items: items.map(({ id }) => id).join() } })).data;

const signOff = (asked: readonly Asked[], by: Browser = scene.asPriya, key?: string) =>
  signOffTogether(by, asked, key);

const historyOf = async (id: string) =>
  (await scene.read(id)).history.map(({ title, by }) => `${title} by ${by}`);
const reasons = (refused: readonly { itemId: string | null; reason: string }[]) =>
  Object.fromEntries(refused.map(({ itemId, reason }) => [String(itemId), reason]));

const statement = (id: string, words: string, version: number) =>
  scene.asSam.call(plans.saveStatement, {
    params: { id },
    body: { statement: words, selfLevel: 'working' },
    ifMatch: version,
  });

/** Withdrawn, changed and sent again: what the mentor had before them is outdated. */
async function sentAgain({ id }: Asked) {
  const body = { reason: 'I forgot something' };
  const { data } = await scene.asSam.call(signOffs.withdrawRequest, { params: { id }, body });
  const { data: written } = await statement(id, 'With the proxy setting.', data.version);
  return scene.ask(id, written.version);
}

describe('signing off together', () => {
  it('signs each item by itself, with a line of its own in the history', async () => {
    const asked = [await scene.asked('build.workstation'), await scene.asked('build.map')];
    const { signedOff, refused } = await signOff(asked);
    expect(signedOff).toEqual(asked.map(({ id }) => id));
    expect(refused).toEqual([]);
    for (const { id } of asked) expect((await historyOf(id))[0]).toBe('Signed off by Priya Nair');
    const rows = await scene.service.db.read.rows<{ detail: string }>(
      `SELECT detail FROM audit_events WHERE what = 'item.sign-off'`,
    );
    expect(rows).toHaveLength(2);
    expect((await verifyChain(scene.service.db.read)).problem).toBeNull();
    expect((await verifySnapshots(scene.service.db.read)).problems).toEqual([]);
  });

  it('says of each item that was refused why, and signs the others', async () => {
    const good = await scene.asked('build.workstation');
    const before = await scene.asked('build.map');
    const again = await sentAgain(before);
    const signed = await scene.signed('build.script');
    const desks = await scene.asked('servicedesk.classify');
    const foreign = { id: randomUUID(), snapshot: good.snapshot };
    const all = [foreign, before, signed, good, desks];
    const { signedOff, refused } = await signOff(all);
    expect(signedOff).toEqual([good.id]);
    expect(reasons(refused)).toEqual({
      null: 'It is not there, or it is not yours to see',
      [before.id]: 'It changed after you looked at it',
      [signed.id]: 'This item is completed now',
      [desks.id]: 'Only the person who signs off this item can do that',
    });
    expect(refused.find(({ itemId }) => itemId === before.id)).toMatchObject({
      apprentice: { name: 'Sam Okafor' },
      differences: [{ what: 'Statement', after: 'With the proxy setting.' }],
    });
    expect(refused[0]).toMatchObject({ title: null, apprentice: null });
    expect((await signOff([again])).signedOff).toEqual([again.id]);
  });

  it('tells somebody without a part in it nothing at all', async () => {
    const asked = await scene.asked();
    await given.apprenticeship(scene.service, {
      apprentice: leila,
      people: { mentor: [anil], 'line-manager': [gareth] },
    });
    const asAnil = await scene.service.as(anil);
    const { signedOff, refused } = await signOff([asked], asAnil);
    expect(signedOff).toEqual([]);
    expect(refused).toMatchObject([{ itemId: null, title: null, apprentice: null }]);
    expect((await check([asked], asAnil)).leftOut).toMatchObject([{ title: null }]);
    const { status } = await scene.asSam.call(signOffBatch, { body: bodyFor([asked]) });
    expect(status).toBe(403);
  });

  it('needs 1 to 50 different items', async () => {
    const asked = await scene.asked();
    const many = Array.from({ length: 51 }, () => ({ ...asked, id: randomUUID() }));
    for (const [list, words] of [
      [[], 'Select at least one item'],
      [[asked, asked], 'The same item is in the list twice'],
      [many, 'Select 50 items or fewer'],
    ] as const) {
      const { status, problem } = await scene.asPriya.call(signOffBatch, { body: bodyFor(list) });
      expect([status, problem.errors?.['requests']]).toEqual([422, words]);
      const items = list.map(({ id }) => id).join();
      const checking = await scene.asPriya.call(checkBatch, { query: { items } });
      expect([checking.status, checking.problem.errors?.['items']]).toEqual([422, words]);
    }
    expect((await scene.read(asked.id)).status).toBe('awaiting-sign-off');
  });

  it('is done once when it is sent twice', async () => {
    const asked = [await scene.asked('build.workstation'), await scene.asked('build.map')];
    const [body, key] = [bodyFor(asked), randomUUID()];
    const first = await scene.asPriya.call(signOffBatch, { body, key });
    const second = await scene.asPriya.call(signOffBatch, { body, key });
    expect(second.data).toEqual(first.data);
    expect(second.data.signedOff).toHaveLength(2);
  });

  it('is done by a deputy on behalf of who is away, and the record names both', async () => {
    const asked = await scene.asked();
    await given.absence(scene.service, { person: priya, deputy: anil });
    const asAnil = await scene.service.as(anil);
    expect((await check([asked], asAnil)).requests).toMatchObject([{ onBehalfOf: 'Priya Nair' }]);
    const { batch } = await signOff([asked], asAnil);
    expect((await historyOf(asked.id))[0]).toBe('Signed off by Anil Desai on behalf of Priya Nair');
    const { data } = await asAnil.call(listSignedOff, { query: { batch } });
    expect(data.items).toMatchObject([{ onBehalfOf: 'Priya Nair' }]);
    expect((await undoTogether(asAnil, [asked.id])).undone).toEqual([asked.id]);
    expect((await historyOf(asked.id))[0]).toBe(
      'Sign-off undone by Anil Desai on behalf of Priya Nair',
    );
  });
});

describe('checking before signing', () => {
  /** A note of Sam's on an item, which is sent along. */
  async function withNote(key: string) {
    const { id } = await itemOf(scene.service, scene.apprenticeship, key);
    const note = await givenEvidence.note(scene.asSam, scene.apprenticeship, {
      title: `Note on ${key}`,
      itemIds: [id],
    });
    return { ...(await scene.asked(key)), note };
  }
  const openNote = (id: string) =>
    scene.asPriya.call(evidence.markOpened, { params: { id }, body: { revision: 1 } });

  it('lists what will be signed and names what was not opened', async () => {
    const [opened, unopened] = [await withNote('build.workstation'), await withNote('build.map')];
    await openNote(opened.note);
    const { heading, warning, requests } = await check([opened, unopened]);
    expect(heading).toBe('Check before you sign off 2 items');
    expect(warning).toMatch(/^You have not opened .* 1 of these items: “Draw .*”, Sam Okafor\.$/);
    expect(requests.map(({ snapshot, evidence: [piece] }) => [snapshot, piece?.isOpened])).toEqual(
      expect.arrayContaining([
        [opened.snapshot, true],
        [unopened.snapshot, false],
      ]),
    );
  });

  it('what was signed without being opened says so in the history', async () => {
    const [opened, unopened] = [await withNote('build.workstation'), await withNote('build.map')];
    await openNote(opened.note);
    await signOff([opened, unopened]);
    expect((await scene.read(opened.id)).history[0]?.notes).toEqual([]);
    expect((await scene.read(unopened.id)).history[0]?.notes).toEqual([
      { title: 'Signed without opening', text: 'Note on build.map' },
    ]);
  });

  it('leaves out what cannot be signed together, and says why', async () => {
    const good = await scene.asked('build.workstation');
    const signed = await scene.signed('build.map');
    const { data } = await scene.asPriya.call(signOffs.getToReview);
    expect(data).toMatchObject({ canBeTogether: [good.id], undoable: 1 });
    const { requests, leftOut } = await check([good, signed, { id: randomUUID() }]);
    expect(requests.map(({ itemId }) => itemId)).toEqual([good.id]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'This item is completed now',
      'It is not there, or it is not yours to see',
    ]);
  });
});
