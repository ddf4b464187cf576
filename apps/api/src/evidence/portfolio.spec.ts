import { evidence, plans, timeline } from '@tracker/contract';
import { leila, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import { aTextFile, givenEvidence } from '../testing/given-evidence';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';
import { Evidence, EvidenceItem } from './evidence.entity';

const { getEvidenceForm, getPortfolio, withdrawEvidence } = evidence;

let service: TestService;
let id: string;
let asSam: Browser;

beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
});
afterAll(() => service.stop());

const page = async (query: Record<string, string> = {}) =>
  (await asSam.call(getPortfolio, { params: { id }, query })).data;

/** Notes that serve an item each, a minute apart, in one go. */
async function notes(count: number, itemIds: readonly string[] = []) {
  const rows = Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    apprenticeshipId: id,
    kind: 'note' as const,
    state: 'ready' as const,
    title: `Note ${String(i)}`,
    text: 'Words',
    sha256: '0'.repeat(64),
    size: 0,
    mediaType: '',
    revision: 1,
    addedBy: sam.id,
    addedAt: new Date(Date.UTC(2026, 8, 1, 0, Math.floor(i / 3))).toISOString(),
    withdrawnAt: null,
    withdrawnReason: null,
  }));
  await service.db.keep(async (tx) => {
    await tx.insert(Evidence, rows);
    await tx.insert(
      EvidenceItem,
      rows.flatMap(({ id: evidenceId }) =>
        itemIds.map((planItemId) => ({ evidenceId, planItemId })),
      ),
    );
  });
}

describe('The list', () => {
  it('says that there is nothing yet, and who may add', async () => {
    expect(await page()).toMatchObject({
      canAdd: true,
      sentence: 'No evidence yet',
      evidence: [],
      matching: 0,
      next: null,
    });
  });

  it('is read to its end a page at a time, each piece once, the newest first', async () => {
    await notes(120);
    const seen: string[] = [];
    let after: string | undefined;
    const sizes: number[] = [];
    do {
      const { evidence: pieces, next, matching } = await page(after ? { after } : {});
      expect(matching).toBe(120);
      sizes.push(pieces.length);
      seen.push(...pieces.map((piece) => `${piece.addedAt} ${piece.id}`));
      after = next ?? undefined;
    } while (after);
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen).size).toBe(120);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('finds words in the title and in the text, and pieces of one kind', async () => {
    await givenEvidence.note(asSam, id, { title: 'Élodie’s rollout', note: '100% of it' });
    await givenEvidence.note(asSam, id, { title: 'Other', note: 'The PORT was closed' });
    await givenEvidence.file(asSam, id, aTextFile('x'), { title: 'A file' });
    const titles = async (query: Record<string, string>) =>
      (await page(query)).evidence.map(({ title }) => title).sort();
    expect(await titles({ search: 'élodie' })).toEqual(['Élodie’s rollout']);
    expect(await titles({ search: ' port ' })).toEqual(['Other']);
    expect(await titles({ search: '100%' })).toEqual(['Élodie’s rollout']);
    expect(await titles({ search: '%' })).toEqual(['Élodie’s rollout']);
    expect(await titles({ kind: 'file' })).toEqual(['A file']);
    expect(await titles({ kind: 'note', search: 'notes.txt' })).toEqual([]);
    expect((await page({ kind: 'note' })).matching).toBe(2);
  });

  it('keeps what was withdrawn, and does not count it', async () => {
    const piece = await givenEvidence.note(asSam, id);
    await givenEvidence.note(asSam, id);
    await asSam.call(withdrawEvidence, { params: { id: piece }, body: { reason: 'Twice' } });
    const { sentence, evidence: pieces } = await page();
    expect([sentence, pieces.map(({ state }) => state).sort()]).toEqual([
      '1 piece of evidence',
      ['ready', 'withdrawn'],
    ]);
  });

  it('does not know a page that was made up', async () => {
    const { status } = await asSam.call(getPortfolio, { params: { id }, query: { after: 'abc' } });
    expect(status).toBe(422);
  });

  it('asks the same few questions, however much there is', async () => {
    const item = await itemOf(service, id, 'build.runbook');
    await notes(2, [item.id]);
    const few = await queriesDuring(service, () => page());
    await notes(60, [item.id]);
    const many = await queriesDuring(service, () => page());
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(15);
  });
});

describe('What there is to show', () => {
  const line = async (title: string) =>
    (await page()).coverage.find((each) => each.title === title);

  it('names every duty, skill and KSB of the plan, and where to begin', async () => {
    const { coverage } = await page();
    const kinds = new Set(coverage.map(({ kind }) => kind));
    expect([...kinds]).toEqual(['duty', 'skill', 'ksb']);
    for (const { pieces, next } of coverage) {
      expect(pieces).toBe(0);
      expect(next).not.toBeNull();
    }
  });

  it('counts a piece once for all the items that it serves, also through a session', async () => {
    const one = await itemOf(service, id, 'build.runbook');
    const two = await itemOf(service, id, 'build.script');
    const entry = await givenLog.session(service, id, { itemIds: [one.id] });
    await givenEvidence.note(asSam, id, { itemIds: [one.id, two.id], entryIds: [entry] });
    await givenEvidence.note(asSam, id, { entryIds: [entry] });
    const gone = await givenEvidence.note(asSam, id, { itemIds: [one.id] });
    await asSam.call(withdrawEvidence, { params: { id: gone }, body: { reason: 'Twice' } });
    const { data } = await asSam.call(plans.getItem, { params: { id: one.id } });
    expect(await line(data.group.title)).toMatchObject({ kind: 'duty', pieces: 2, next: null });
  });
});

describe('The form', () => {
  it('says what may be sent, where it can count, and what is there already', async () => {
    const entry = await givenLog.session(service, id);
    const piece = await givenEvidence.file(asSam, id, aTextFile('x'.repeat(2048)));
    const { data } = await asSam.call(getEvidenceForm, { params: { id } });
    expect(data).toMatchObject({
      accept: '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx,.odt,.txt,.csv,.md',
      largestFile: 10 * 1024 * 1024,
      largestFileWords: '10 MB',
      quotaWords: 'You have used 2 KB of 500 MB.',
      entries: [
        {
          id: entry,
          title: 'Shadowing, 24 November: Watched Priya release the passport checks service',
        },
      ],
    });
    expect(data.fileKinds.slice(0, 3)).toEqual(['PDF', 'JPEG', 'PNG']);
    expect(data.items.length).toBeGreaterThan(50);
    expect(data.existing.map((each) => each.id)).toEqual([piece]);
  });
});

it('the timeline tells of evidence by its title', async () => {
  await givenEvidence.note(asSam, id, { title: 'Why it failed' });
  const { data } = await asSam.call(timeline.getTimeline, { params: { id } });
  expect(data.events[0]).toMatchObject({
    title: 'Evidence added',
    notes: [{ title: 'Evidence', text: 'Why it failed' }],
  });
});

it('a stranger does not learn that there is a portfolio', async () => {
  await given.people(service, leila);
  const asLeila = await service.as(leila);
  expect((await asLeila.call(getPortfolio, { params: { id } })).status).toBe(404);
});
