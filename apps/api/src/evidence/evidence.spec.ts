import { evidence, plans } from '@tracker/contract';
import { priya, ruth, sam, tom } from '@tracker/examples';
import { sha256 } from '../platform/sha256';
import { given } from '../testing/given';
import { aNote, aTextFile, givenEvidence } from '../testing/given-evidence';
import { givenLog } from '../testing/given-log';
import { SamsPortfolio } from '../testing/sams-portfolio';
import { TestService } from '../testing/test-service';
import { Evidence } from './evidence.entity';

const { addLink, addNote } = evidence;

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

describe('Adding', () => {
  it('a link keeps its address, shows its host, and is never opened by the service', async () => {
    const address = 'https://gitlab.example.gov.uk/passport/merge_requests/7?tab=a#note';
    const { data } = await portfolio.asSam.call(addLink, {
      params: { id: portfolio.id },
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
    expect((await portfolio.read(data.id)).sha256).toBe(sha256(address));
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
    const { status, problem } = await portfolio.asSam.call(addLink, {
      params: { id: portfolio.id },
      body: { title: 'Merged change', address, confirmed: true },
    });
    expect([status, problem.errors?.['address']]).toEqual([
      422,
      'Enter a web address that starts with https://, without a user name or password in it',
    ]);
  });

  it('a note is kept with its places, and begins the item', async () => {
    const entry = await givenLog.session(service, portfolio.id);
    const piece = await portfolio.note({
      itemIds: [portfolio.runbook.id, portfolio.runbook.id],
      entryIds: [entry],
    });
    expect((await portfolio.read(piece)).evidence).toMatchObject({
      text: 'The health check asked the wrong port',
      items: [{ id: portfolio.runbook.id, title: 'Write a runbook that another person can run' }],
      entries: [{ id: entry, title: 'Shadowing, 24 November' }],
    });
    const { data } = await portfolio.asSam.call(plans.getItem, {
      params: { id: portfolio.runbook.id },
    });
    expect(data.status).toBe('in-progress');
    expect(await portfolio.trail(piece)).toEqual([
      {
        what: 'evidence.add',
        by: sam.id,
        piece: 'note',
        revision: 1,
        sha256: sha256('The health check asked the wrong port'),
        itemIds: [portfolio.runbook.id],
        entryIds: [entry],
      },
    ]);
  });

  it('needs a title, words, and the confirmation that it holds nothing of others', async () => {
    const { problem } = await portfolio.asSam.call(addNote, {
      params: { id: portfolio.id },
      body: {},
    });
    expect(problem.errors).toEqual({
      title: 'Enter a title',
      note: 'Enter a note',
      confirmed: 'Confirm that it holds no personal data of others, secrets or sensitive content',
    });
  });

  it.each([priya, tom, ruth])('is not open to $name, who may read it', async (reader) => {
    const browser = await service.as(reader);
    const { status, problem } = await browser.call(addNote, {
      params: { id: portfolio.id },
      body: aNote(),
    });
    expect([status, problem.title]).toEqual([
      403,
      'Only the apprentice can add to their portfolio',
    ]);
  });
});

describe('Changing', () => {
  it('saves the new words and keeps the old ones', async () => {
    const piece = await portfolio.note();
    const { data } = await portfolio.change(piece, { note: 'The port was closed' });
    expect(data).toMatchObject({
      title: 'Why the rollout failed',
      text: 'The port was closed',
      revision: 2,
    });
    expect(await portfolio.read(piece)).toMatchObject({
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
    expect((await portfolio.trail(piece)).at(-1)).toMatchObject({
      what: 'evidence.change',
      fields: ['title', 'text'],
      revision: 2,
    });
  });

  it('of a file changes its title, never its name or its bytes', async () => {
    const piece = await givenEvidence.file(portfolio.asSam, portfolio.id, aTextFile('words'));
    const before = await portfolio.read(piece);
    const { data } = await portfolio.change(piece, {
      note: 'x',
      address: 'https://a.example.gov.uk',
    });
    expect(data).toMatchObject({ title: 'Why the rollout failed', text: 'notes.txt', revision: 2 });
    expect((await portfolio.read(piece)).sha256).toBe(before.sha256);
  });

  it('leaves everything as it is when nothing was changed', async () => {
    const piece = await portfolio.note();
    const { title, note: words } = aNote();
    expect((await portfolio.change(piece, { title, note: words })).data.revision).toBe(1);
    expect(await portfolio.trail(piece)).toHaveLength(1);
  });

  it('is refused when another tab changed it first', async () => {
    const piece = await portfolio.note();
    await portfolio.change(piece, { note: 'From this tab' });
    const { status, problem } = await portfolio.change(piece, { note: 'From the other tab' });
    expect([status, problem.title]).toEqual([
      412,
      'This evidence has changed since you opened it. Nothing was saved. Read it again before you go on',
    ]);
  });

  it('the words of a witness is open to nobody', async () => {
    const piece = await portfolio.note();
    await service.db.keep((tx) =>
      tx.update(Evidence, { id: piece }, { kind: 'statement', addedBy: null }),
    );
    expect((await portfolio.read(piece)).evidence).toMatchObject({
      addedBy: 'a witness',
      moves: [],
    });
    const answers = [
      await portfolio.change(piece, {}),
      await portfolio.withdraw(piece),
      await portfolio.link(piece, { itemIds: [portfolio.script.id] }),
    ];
    for (const { status, problem } of answers)
      expect([status, problem.title]).toEqual([
        403,
        'These are the words of a witness. Nobody else can change them',
      ]);
  });
});
