import { accounts, people, plans, signOffs } from '@tracker/contract';
import { gareth, leila, priya, ruth } from '@tracker/examples';
import { verifyChain } from '../audit/verify';
import { CoreLoop } from '../testing/core-loop';
import { itemOf } from '../testing/item-of';

const { requestSignOff, withdrawRequest, signOff } = signOffs;

let scene: CoreLoop;

beforeEach(async () => {
  scene = await CoreLoop.start();
});
afterEach(() => scene.service.stop());

describe('the core loop', () => {
  it('goes from words to a request, back with a reason, and on to a signature', async () => {
    const item = await scene.returned();
    const back = await scene.read(item.id);
    expect(back.status).toBe('returned');
    expect(back.returned).toMatchObject({ by: 'Priya Nair', whatNext: 'Note what was missing' });

    const again = await scene.asSam.call(plans.saveStatement, {
      params: { id: item.id },
      body: { statement: 'I noted two missing steps.', selfLevel: '' },
      ifMatch: back.version,
    });
    const second = await scene.asSam.call(requestSignOff, {
      params: { id: item.id },
      body: { confirmed: 'on' },
      ifMatch: again.data.version,
    });
    expect(second.data.request?.revision).toBe(2);

    const done = await scene.asPriya.call(signOff, {
      params: { id: item.id },
      body: {
        snapshot: second.data.request?.snapshot ?? '',
        level: 'awareness',
        wentWell: 'Clear notes',
      },
    });
    expect(done.data.status).toBe('completed');
    expect(done.data.signedOff).toMatchObject({ by: 'Priya Nair', comment: 'Clear notes' });
    expect(done.data.history.map(({ title, by }) => `${title} by ${by}`)).toEqual([
      'Signed off by Priya Nair',
      'Sign-off requested again by Sam Okafor',
      'Returned by Priya Nair',
      'Sign-off requested by Sam Okafor',
      'Started by Sam Okafor',
    ]);
    expect((await verifyChain(scene.service.db.read)).problem).toBeNull();
  });

  it('shows the mentor what waits, the oldest first, with its age and what was sent', async () => {
    await scene.asked('build.workstation');
    scene.service.clock.pass({ days: 7 });
    scene = await CoreLoop.again(scene.service, scene.apprenticeship);
    await scene.asked('build.map');
    const { data } = await scene.asPriya.call(signOffs.getToReview);
    expect(data.heading).toBe('2 requests wait for you');
    expect(
      data.requests.map(({ title, waitingWorkingDays }) => [title, waitingWorkingDays]),
    ).toEqual([
      [expect.stringContaining('clean clone'), 5],
      [expect.stringContaining('Draw the platform'), 0],
    ]);
    expect(data.requests[0]).toMatchObject({
      statement: 'I built it from a clean clone.',
      skills: [
        { code: 'MDS', asked: 'awareness', self: { level: 'working' } },
        { code: 'PRG', asked: 'awareness', self: { level: 'working' } },
      ],
      apprentice: { name: 'Sam Okafor' },
    });
  });

  it('shows the mentor one request with its place in the queue', async () => {
    const first = await scene.asked('build.workstation');
    scene.service.clock.pass({ minutes: 1 });
    const second = await scene.asked('build.map');
    const { data } = await scene.asPriya.call(signOffs.getReview, { params: { id: first.id } });
    expect(data.place).toEqual({ number: 1, of: 2, next: second.id });
    expect(data.changes).toBeNull();
  });

  it('tells the signer what changed since the revision they returned', async () => {
    const item = await scene.returned();
    const { version } = await scene.read(item.id);
    const { data } = await scene.asSam.call(plans.saveStatement, {
      params: { id: item.id },
      body: { statement: 'I noted two missing steps.', selfLevel: 'working' },
      ifMatch: version,
    });
    await scene.asSam.call(requestSignOff, {
      params: { id: item.id },
      body: { confirmed: true },
      ifMatch: data.version,
    });
    const review = await scene.asPriya.call(signOffs.getReview, { params: { id: item.id } });
    expect(review.data.changes).toMatchObject({
      since: 1,
      outcome: 'returned',
      reason: 'Note what was missing',
      differences: [
        {
          what: 'Statement',
          before: 'I built it from a clean clone.',
          after: 'I noted two missing steps.',
        },
      ],
    });
  });
});

describe('asking', () => {
  it('needs something to judge', async () => {
    const { id } = await itemOf(scene.service, scene.apprenticeship, 'build.workstation');
    const started = (await scene.asSam.call(plans.startItem, { params: { id } })).data;
    const sends = { params: { id }, body: { confirmed: true }, ifMatch: started.version };
    const { status, problem } = await scene.asSam.call(requestSignOff, sends);
    expect(status).toBe(409);
    expect(problem.title).toContain('Write what you did');
  });

  it('needs the confirmation that it holds nothing it must not', async () => {
    const { id, version } = await scene.written();
    const { problem } = await scene.asSam.call(requestSignOff, {
      params: { id },
      body: {},
      ifMatch: version,
    });
    expect(Object.keys(problem.errors ?? {})).toEqual(['confirmed']);
  });

  it('is refused from a page that shows older words', async () => {
    const { id, version } = await scene.written();
    const sends = { params: { id }, body: { confirmed: true }, ifMatch: version - 1 };
    expect((await scene.asSam.call(requestSignOff, sends)).status).toBe(412);
  });

  it('goes to the Service Desk lead for Service Desk items, who sees only these', async () => {
    const mine = await scene.asked('servicedesk.classify');
    const other = await scene.asked('build.workstation');
    const asGareth = await scene.service.as(gareth);
    const { data } = await asGareth.call(signOffs.getToReview);
    expect(data.requests.map(({ itemId }) => itemId)).toEqual([mine.id]);
    expect((await asGareth.call(plans.getItem, { params: { id: mine.id } })).status).toBe(200);
    expect((await asGareth.call(plans.getItem, { params: { id: other.id } })).status).toBe(404);
    const body = { snapshot: mine.snapshot };
    expect((await asGareth.call(signOff, { params: { id: mine.id }, body })).data.status).toBe(
      'completed',
    );
  });
});

describe('rule 8: a request finds somebody', () => {
  it('waits for the programme lead where the programme lead signs', async () => {
    const { id } = await scene.asked('onboarding.m3.feedback');
    const asRuth = await scene.service.as(ruth);
    const { data } = await asRuth.call(signOffs.getToReview);
    expect(data.requests.map(({ itemId }) => itemId)).toEqual([id]);
    expect((await asRuth.call(accounts.getSession)).data.toReview).toBe(1);
    const review = await asRuth.call(signOffs.getReview, { params: { id } });
    expect(review.data.place).toEqual({ number: 1, of: 1, next: null });
  });

  it('does not fill the list of the programme lead with what others sign', async () => {
    await scene.asked('build.map');
    expect((await (await scene.service.as(ruth)).call(signOffs.getToReview)).data.total).toBe(0);
  });

  it('falls to the line manager when the mentor may not sign in any more', async () => {
    await scene.asked('build.map');
    const asRuth = await scene.service.as(ruth);
    const because = { params: { id: priya.id }, body: { reason: 'Left' } };
    const before = await asRuth.call(people.getPerson, { params: { id: priya.id } });
    expect(before.data.waiting).toBe(1);
    await asRuth.call(people.disablePerson, because);
    expect((await scene.asTom.call(signOffs.getToReview)).data.total).toBe(1);
  });
});

it('who signs an item stands among those who can see it, and of the item only', async () => {
  const { id } = await scene.written('servicedesk.classify');
  const { apprenticeship } = await scene.read(id);
  expect(apprenticeship.whoCanSee).toContain('Gareth Pugh (Service Desk lead)');
  const other = await scene.written('build.map');
  expect((await scene.read(other.id)).apprenticeship.whoCanSee).not.toContain('Gareth');
});

it('does not exist for a stranger', async () => {
  const { id, snapshot } = await scene.asked();
  const stranger = await scene.service.as(leila);
  expect((await stranger.call(plans.getItem, { params: { id } })).status).toBe(404);
  expect((await stranger.call(signOff, { params: { id }, body: { snapshot } })).status).toBe(404);
  expect((await stranger.call(signOffs.getToReview)).status).toBe(403);
});

it('a review page is for who decides', async () => {
  const { id } = await scene.asked();
  expect((await scene.asTom.call(signOffs.getReview, { params: { id } })).status).toBe(403);
  await scene.asSam.call(withdrawRequest, { params: { id }, body: { reason: 'Not ready' } });
  expect((await scene.asPriya.call(signOffs.getReview, { params: { id } })).status).toBe(409);
});
