import { evidence } from '@tracker/contract';
import { leila } from '@tracker/examples';
import { given } from '../testing/given';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { SamsPortfolio } from '../testing/sams-portfolio';
import { TestService } from '../testing/test-service';

const { markOpened } = evidence;

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

describe('Using it in other places', () => {
  it('serves many items and sessions, and leaves those that are not named', async () => {
    const piece = await portfolio.note({ itemIds: [portfolio.runbook.id] });
    const entry = await givenLog.session(service, portfolio.id);
    const { data } = await portfolio.link(piece, {
      itemIds: [portfolio.script.id],
      entryIds: [entry],
    });
    expect([data.items.map((item) => item.id), data.entries.map((each) => each.id)]).toEqual([
      [portfolio.script.id],
      [entry],
    ]);
    expect((await portfolio.trail(piece)).at(-1)).toMatchObject({
      what: 'evidence.link',
      added: { itemIds: [portfolio.script.id], entryIds: [entry] },
      removed: { itemIds: [portfolio.runbook.id], entryIds: [] },
    });
  });

  it('changes nothing when the places are the same', async () => {
    const piece = await portfolio.note({ itemIds: [portfolio.runbook.id] });
    await portfolio.link(piece, { itemIds: [portfolio.runbook.id] });
    expect(await portfolio.trail(piece)).toHaveLength(1);
  });

  it('is refused when another tab chose other places first, also where the words are the same', async () => {
    const piece = await portfolio.note();
    const { placesVersion } = (await portfolio.read(piece)).evidence;
    await portfolio.link(piece, { itemIds: [portfolio.runbook.id] });
    const other = { itemIds: [portfolio.script.id], entryIds: [] };
    const sends = { params: { id: piece }, body: other, ifMatch: placesVersion };
    expect((await portfolio.asSam.call(evidence.linkEvidence, sends)).status).toBe(412);
    const { items } = (await portfolio.read(piece)).evidence;
    expect(items.map(({ id }) => id)).toEqual([portfolio.runbook.id]);
  });

  it('takes items of the own plan only', async () => {
    const piece = await portfolio.note();
    const other = await given.apprenticeship(service, { apprentice: leila });
    const theirs = await itemOf(service, other, 'build.runbook');
    expect((await portfolio.link(piece, { itemIds: [theirs.id] })).problem.errors).toEqual({
      itemIds: 'Choose items from your own plan',
    });
  });
});

describe('Withdrawing', () => {
  it('needs a reason, and keeps the piece with it', async () => {
    const piece = await portfolio.note();
    expect((await portfolio.withdraw(piece, ' ')).problem.errors).toEqual({
      reason: 'Enter why you withdraw this evidence',
    });
    expect((await portfolio.withdraw(piece)).data).toMatchObject({
      state: 'withdrawn',
      stateWords: 'Withdrawn',
      moves: [],
    });
    expect((await portfolio.read(piece)).withdrawn).toEqual({
      at: service.clock.now(),
      reason: 'Added twice',
    });
  });

  it('is too late once it was withdrawn, for every move', async () => {
    const piece = await portfolio.note();
    await portfolio.withdraw(piece);
    const answers = [
      await portfolio.withdraw(piece),
      await portfolio.change(piece, {}),
      await portfolio.link(piece, { itemIds: [portfolio.script.id] }),
    ];
    for (const { status, problem } of answers)
      expect([status, problem.title]).toEqual([409, 'This evidence was withdrawn']);
  });
});

describe('Rule 3: what waits for sign-off stays as it was sent', () => {
  const refusal =
    'This evidence waits for sign-off of: Write a runbook that another person can run. Withdraw the request first';

  it('is neither changed nor withdrawn nor taken away, and may serve more', async () => {
    const piece = await portfolio.note({ itemIds: [portfolio.runbook.id] });
    await portfolio.sent(portfolio.runbook, piece, 'open');
    expect((await portfolio.read(piece)).evidence.moves).toEqual(['link']);
    expect((await portfolio.read(piece)).heldBy).toEqual([
      'Write a runbook that another person can run',
    ]);
    const answers = [
      await portfolio.change(piece, {}),
      await portfolio.withdraw(piece),
      await portfolio.link(piece, { itemIds: [portfolio.script.id] }),
    ];
    for (const { status, problem } of answers)
      expect([status, problem.title]).toEqual([409, refusal]);
    expect(
      (await portfolio.link(piece, { itemIds: [portfolio.runbook.id, portfolio.script.id] }))
        .status,
    ).toBe(200);
  });

  it.each(['signed-off', 'returned', 'withdrawn', 'revoked'] as const)(
    'is free again once the request is %s',
    async (outcome) => {
      const piece = await portfolio.note({ itemIds: [portfolio.runbook.id] });
      await portfolio.sent(portfolio.runbook, piece, outcome);
      expect((await portfolio.read(piece)).evidence.moves).toEqual(['change', 'link', 'withdraw']);
      expect((await portfolio.change(piece, {})).status).toBe(200);
    },
  );
});

describe('Opening', () => {
  it('is told per person and revision, however often it is said', async () => {
    const piece = await portfolio.note();
    const open = (revision: number) =>
      portfolio.asPriya.call(markOpened, { params: { id: piece }, body: { revision } });
    await Promise.all([open(1), open(1), open(1)]);
    expect((await portfolio.read(piece, portfolio.asPriya)).evidence.opened).toBe(true);
    expect((await portfolio.read(piece)).evidence.opened).toBe(false);
    await portfolio.change(piece, { note: 'Other words' });
    expect((await portfolio.read(piece, portfolio.asPriya)).evidence.opened).toBe(false);
    expect((await open(1)).status).toBe(409);
    expect((await open(2)).status).toBe(200);
    expect((await portfolio.read(piece, portfolio.asPriya)).evidence.opened).toBe(true);
  });
});
