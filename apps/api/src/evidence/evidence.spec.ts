import { evidence, log, plans } from '@tracker/contract';
import { gareth, leila, priya, ruth, sam, tom } from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import type { PlanItem } from '../plans/plan-item.entity';
import { sha256 } from '../platform/sha256';
import type { Outcome } from '../sign-offs/sign-off-request.entity';
import { given } from '../testing/given';
import { aNote, aTextFile, givenEvidence } from '../testing/given-evidence';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';
import { Evidence } from './evidence.entity';
import { EvidenceOf } from './evidence-of';

const { addLink, addNote, changeEvidence, getEvidence, linkEvidence } = evidence;
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

/** A piece that is in a request for the item. */
async function sent(item: PlanItem, piece: string, outcome: Outcome) {
  await givenLog.request(service, item, [], outcome);
  await service.db.keep(async (tx) => {
    const [request] = await tx.rows<{ id: string }>(
      'SELECT id FROM sign_off_requests WHERE plan_item_id = $1',
      [item.id],
    );
    await tx.rows(
      'INSERT INTO sign_off_request_evidence (request_id, evidence_id) VALUES ($1, $2)',
      [request?.id, piece],
    );
  });
}

const trail = async (piece: string) => {
  const rows = await service.db.read.find(AuditEvent, {
    where: { subjectId: piece },
    order: { seq: 'ASC' },
  });
  return rows.map(({ what, by, detail }) => ({ what, by, ...(JSON.parse(detail) as object) }));
};

describe('Adding', () => {
  it('a link keeps its address, shows its host, and is never opened by the service', async () => {
    const address = 'https://gitlab.example.gov.uk/passport/merge_requests/7?tab=a#note';
    const { data } = await asSam.call(addLink, {
      params: { id },
      body: { title: 'Merged change', address, confirmed: true },
    });
    expect(data).toMatchObject({
      kind: 'link',
      kindWords: 'Link',
      state: 'ready',
      text: address,
      host: 'gitlab.example.gov.uk',
      fileWords: '',
      hasPreview: false,
    });
    expect((await read(data.id)).sha256).toBe(sha256(address));
  });

  it.each([
    'http://gitlab.example.gov.uk',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://sam:secret@gitlab.example.gov.uk',
    'https://localhost',
    'file:///etc/passwd',
    '//gitlab.example.gov.uk',
    'https://',
  ])('refuses the address %s', async (address) => {
    const { status, problem } = await asSam.call(addLink, {
      params: { id },
      body: { title: 'Merged change', address, confirmed: true },
    });
    expect([status, problem.errors?.['address']]).toEqual([
      422,
      'Enter a web address that starts with https://, without a user name or password in it',
    ]);
  });

  it('a note is kept with its places, and begins the item', async () => {
    const entry = await givenLog.session(service, id);
    const piece = await note({ itemIds: [runbook.id, runbook.id], entryIds: [entry] });
    expect((await read(piece)).evidence).toMatchObject({
      text: 'The health check asked the wrong port',
      items: [{ id: runbook.id, title: 'Write a runbook that another person can run' }],
      entries: [{ id: entry, title: 'Shadowing, 24 November' }],
    });
    const { data } = await asSam.call(plans.getItem, { params: { id: runbook.id } });
    expect(data.status).toBe('in-progress');
    expect(await trail(piece)).toEqual([
      {
        what: 'evidence.add',
        by: sam.id,
        piece: 'note',
        revision: 1,
        sha256: sha256('The health check asked the wrong port'),
        itemIds: [runbook.id],
        entryIds: [entry],
      },
    ]);
  });

  it('needs a title, words, and the confirmation that it holds nothing of others', async () => {
    const { problem } = await asSam.call(addNote, { params: { id }, body: {} });
    expect(problem.errors).toEqual({
      title: 'Enter a title',
      note: 'Enter a note',
      confirmed: 'Confirm that it holds no personal data of others, secrets or sensitive content',
    });
  });

  it.each([priya, tom, ruth])('is not open to $name, who may read it', async (reader) => {
    const browser = await service.as(reader);
    const { status, problem } = await browser.call(addNote, { params: { id }, body: aNote() });
    expect([status, problem.title]).toEqual([
      403,
      'Only the apprentice can add to their portfolio',
    ]);
  });
});

describe('Changing', () => {
  it('saves the new words and keeps the old ones', async () => {
    const piece = await note();
    const { data } = await change(piece, { note: 'The port was closed' });
    expect(data).toMatchObject({
      title: 'Why the rollout failed',
      text: 'The port was closed',
      revision: 2,
    });
    expect(await read(piece)).toMatchObject({
      sha256: sha256('The port was closed'),
      earlier: [
        {
          revision: 1,
          until: service.clock.now(),
          title: 'Why the first rollout failed',
          text: 'The health check asked the wrong port',
        },
      ],
    });
    expect((await trail(piece)).at(-1)).toMatchObject({
      what: 'evidence.change',
      fields: ['title', 'text'],
      revision: 2,
    });
  });

  it('of a file changes its title, never its name or its bytes', async () => {
    const piece = await givenEvidence.file(asSam, id, aTextFile('words'));
    const before = await read(piece);
    const { data } = await change(piece, { note: 'x', address: 'https://a.example.gov.uk' });
    expect(data).toMatchObject({ title: 'Why the rollout failed', text: 'notes.txt', revision: 2 });
    expect((await read(piece)).sha256).toBe(before.sha256);
  });

  it('leaves everything as it is when nothing was changed', async () => {
    const piece = await note();
    const { title, note: words } = aNote();
    expect((await change(piece, { title, note: words })).data.revision).toBe(1);
    expect(await trail(piece)).toHaveLength(1);
  });

  it('is refused when another tab changed it first', async () => {
    const piece = await note();
    await change(piece, { note: 'From this tab' });
    const { status, problem } = await change(piece, { note: 'From the other tab' });
    expect([status, problem.title]).toEqual([
      409,
      'This evidence has changed since you opened it. Nothing was saved. Read it again before you go on',
    ]);
  });

  it('ten at once are one', async () => {
    const piece = await note();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => change(piece, { note: `Change ${String(i)}` })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(9).fill(409)]);
    expect((await read(piece)).earlier).toHaveLength(1);
  });

  it('the words of a witness is open to nobody', async () => {
    const piece = await note();
    await service.db.keep((tx) =>
      tx.update(Evidence, { id: piece }, { kind: 'statement', addedBy: null }),
    );
    expect((await read(piece)).evidence).toMatchObject({ addedBy: 'a witness', moves: [] });
    const answers = [
      await change(piece, {}),
      await withdraw(piece),
      await link(piece, { itemIds: [script.id] }),
    ];
    for (const { status, problem } of answers)
      expect([status, problem.title]).toEqual([
        403,
        'These are the words of a witness. Nobody else can change them',
      ]);
  });
});

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

describe('Rule 3: what waits for sign-off stays as it was sent', () => {
  const refusal =
    'This evidence waits for sign-off of: Write a runbook that another person can run. Withdraw the request first';

  it('is neither changed nor withdrawn nor taken away, and may serve more', async () => {
    const piece = await note({ itemIds: [runbook.id] });
    await sent(runbook, piece, 'open');
    expect((await read(piece)).evidence.moves).toEqual(['link']);
    expect((await read(piece)).heldBy).toEqual(['Write a runbook that another person can run']);
    const answers = [
      await change(piece, {}),
      await withdraw(piece),
      await link(piece, { itemIds: [script.id] }),
    ];
    for (const { status, problem } of answers)
      expect([status, problem.title]).toEqual([409, refusal]);
    expect((await link(piece, { itemIds: [runbook.id, script.id] })).status).toBe(200);
  });

  it.each(['signed-off', 'returned', 'withdrawn', 'revoked'] as const)(
    'is free again once the request is %s',
    async (outcome) => {
      const piece = await note({ itemIds: [runbook.id] });
      await sent(runbook, piece, outcome);
      expect((await read(piece)).evidence.moves).toEqual(['change', 'link', 'withdraw']);
      expect((await change(piece, {})).status).toBe(200);
    },
  );
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

describe('Under a signature', () => {
  it('goes what is ready, of the item and of its sessions, as it stands', async () => {
    const entry = await givenLog.session(service, id, { itemIds: [runbook.id] });
    const words = await note({ itemIds: [runbook.id] });
    const file = await givenEvidence.file(asSam, id, aTextFile('abc'), { entryIds: [entry] });
    await withdraw(await note({ itemIds: [runbook.id] }));
    const held = await givenEvidence.file(asSam, id, aTextFile('held'), { itemIds: [runbook.id] });
    await service.db.keep((tx) => tx.update(Evidence, { id: held }, { state: 'checking' }));
    const of = service.app.get(EvidenceOf);
    const pieces = await of.snapshotEvidenceOf(service.db.read, runbook.id);
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
    await expect(of.checkNoneHeld(service.db.read, runbook.id)).rejects.toThrow(
      '“notes” is still being checked for viruses. Try again in a few minutes',
    );
    await expect(of.checkNoneHeld(service.db.read, script.id)).resolves.toBeUndefined();
  });
});
