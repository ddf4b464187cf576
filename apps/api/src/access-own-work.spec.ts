import {
  accounts,
  apprenticeships,
  batches,
  log,
  observations,
  people,
  plans,
  signOffs,
  training,
  type Endpoint,
} from '@tracker/contract';
import { itemStates, roles, type ItemState, type Role } from '@tracker/domain';
import { namesake, priya, ruth, sam, tom } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Relationship } from './people/relationship.entity';
import { PlanItem } from './plans/plan-item.entity';
import { SignOffRequest } from './sign-offs/sign-off-request.entity';
import { everyRow } from './testing/every-row';
import { given, samsPeople } from './testing/given';
import { aSession, givenLog } from './testing/given-log';
import { givenCertificate } from './testing/given-training';
import { TestService, type Browser } from './testing/test-service';

jest.setTimeout(30_000);

/** Every way to judge an item, with what a page would send. */
const reason = 'I say so myself';
const snapshot = '0'.repeat(64);
const judgements: readonly (readonly [Endpoint, Record<string, unknown>])[] = [
  [signOffs.signOff, { snapshot }],
  [signOffs.returnRequest, { snapshot, whatNext: reason }],
  [signOffs.revokeSignOff, { reason }],
  [plans.undoSignOff, {}],
  [plans.exemptItem, { reason }],
  [plans.reinstateItem, { reason }],
  [observations.recordObservation, { verdict: 'confirmed', on: '2026-11-24' }],
];
const judging = ['sign-off', 'return', 'revoke', 'undo', 'exempt', 'reinstate'];

/** Product.md rule 1: nobody judges anything of their own, whatever roles they hold. */
describe.each([
  ['beside everybody else', samsPeople, []],
  ['and nobody else is named', {}, []],
  ['and stands in for everybody else, who is away', samsPeople, Object.values(samsPeople).flat()],
] as const)('Sam, who holds every role in his own apprenticeship, %s', (_, others, away) => {
  let service: TestService;
  let apprenticeship: string;
  let asSam: Browser;
  /** One item for each pair of who does it and who signs it, with a request and a sign-off of its own. */
  let items: PlanItem[];

  beforeAll(async () => {
    service = await TestService.start();
    apprenticeship = await given.apprenticeship(service, { people: others });
    await given.people(service, priya);
    for (const person of away) await given.absence(service, { person, deputy: sam });
    await service.db.keep((tx) => tx.insert(Relationship, everyRoleOfSam(service, apprenticeship)));
    asSam = await service.as(sam);
    items = await oneOfEachKind(service, apprenticeship);
    for (const item of items) await openRequest(service, item);
  });
  afterAll(() => service.stop());

  const put = (state: ItemState) =>
    service.db.keep((tx) => tx.update(PlanItem, { apprenticeshipId: apprenticeship }, { state }));

  it.each(itemStates)('cannot judge an item that is %s', async (state) => {
    await put(state);
    const before = await everyRow(service);
    for (const { id, itemKey } of items)
      for (const [endpoint, body] of judgements) {
        const { status } = await asSam.call(endpoint, { params: { id }, body });
        expect([itemKey, endpoint.path, status]).toEqual([itemKey, endpoint.path, 403]);
      }
    expect(await everyRow(service)).toEqual(before);
  });

  it.each(itemStates)('sees no such button on an item that is %s', async (state) => {
    await put(state);
    for (const { id } of items) {
      const { data } = await asSam.call(plans.getItem, { params: { id } });
      expect(data.moves.filter((move) => judging.includes(move))).toEqual([]);
      expect(data.signer.isYou).toBe(false);
      expect(data.observations.canObserve).toBe(false);
    }
  });

  it('is not asked to review what he sent himself', async () => {
    await put('awaiting-sign-off');
    for (const { id } of items)
      expect((await asSam.call(signOffs.getReview, { params: { id } })).status).toBe(403);
    expect((await asSam.call(signOffs.getToReview)).data).toMatchObject({ total: 0, requests: [] });
    expect((await asSam.call(accounts.getSession)).data.toReview).toBe(0);
  });

  it('cannot judge it together with others either', async () => {
    await put('awaiting-sign-off');
    const itemIds = items.slice(0, 50).map(({ id }) => id);
    const before = await everyRow(service);
    const { data: signing } = await asSam.call(batches.signOffBatch, {
      body: { batch: randomUUID(), requests: itemIds.map((itemId) => ({ itemId, snapshot })) },
    });
    expect(signing.signedOff).toEqual([]);
    expect(signing.refused.map(({ itemId }) => itemId)).toEqual(itemIds);
    await put('signed-off');
    const { data: undoing } = await asSam.call(batches.undoSignOffs, { body: { itemIds } });
    expect(undoing.undone).toEqual([]);
    await put('awaiting-sign-off');
    expect(await everyRow(service)).toEqual(before);
  });

  it('cannot verify his own hours', async () => {
    const id = await givenLog.session(service, apprenticeship, aSession());
    const answer = await asSam.call(log.verifyEntry, {
      params: { id },
      body: {},
      ifMatch: '1-submitted',
    });
    expect(answer.status).toBe(403);
    const { data } = await asSam.call(log.getEntry, { params: { id } });
    expect(data.entry).toMatchObject({ state: 'submitted', moves: ['change', 'withdraw'] });
  });

  it('cannot confirm his own certificate, nor say that it does not have to be renewed', async () => {
    const { id, version } = await givenCertificate(asSam, apprenticeship);
    const sent = { params: { id } };
    const confirming = { ...sent, body: {}, ifMatch: version };
    expect((await asSam.call(training.confirmCertificate, confirming)).status).toBe(403);
    const letting = { ...sent, body: { reason }, ifMatch: version };
    expect((await asSam.call(training.letCertificateLapse, letting)).status).toBe(403);
    const { data } = await asSam.call(training.getCertificate, sent);
    expect(data.certificate).toMatchObject({ seen: null, moves: ['renew', 'change', 'withdraw'] });
  });

  it('cannot record his own review', async () => {
    const params = { id: apprenticeship };
    const body = { heldOn: '2026-10-01' };
    expect((await asSam.call(apprenticeships.recordReview, { params, body })).status).toBe(403);
    expect((await asSam.call(apprenticeships.getApprenticeship, { params })).data.moves).toEqual(
      [],
    );
  });

  it('cannot choose who judges him', async () => {
    const { data } = await asSam.call(apprenticeships.getApprenticeship, {
      params: { id: apprenticeship },
    });
    for (const role of apprenticeships.assignableRoles) {
      const params = { id: apprenticeship, role };
      const sends = { params, body: { emails: [priya.email] }, ifMatch: data.version };
      expect((await asSam.call(apprenticeships.assignPeople, sends)).status).toBe(403);
    }
  });

  it('cannot start an apprenticeship of his own', async () => {
    const answer = await asSam.call(apprenticeships.startApprenticeship, {
      body: { ...start, apprentice: sam.email, mentor: priya.email, lineManager: priya.email },
    });
    expect(answer.status).toBe(403);
  });

  it('cannot let himself in, out or in again', async () => {
    const params = { id: sam.id };
    const moves = [people.invitePerson, people.disablePerson, people.enablePerson];
    for (const endpoint of moves)
      expect((await asSam.call<Endpoint>(endpoint, { params, body: { reason } })).status).toBe(403);
  });
});

it('a programme lead cannot sign in as the mentor who judges their own work', async () => {
  const service = await TestService.start();
  await given.apprenticeship(service);
  await given.programmeLead(service, sam);
  const answer = await (
    await service.as(sam)
  ).call(people.invitePerson, {
    params: { id: priya.id },
  });
  expect(answer.status).toBe(403);
  await service.stop();
});

it('nobody is named as the judge of their own work when an apprenticeship starts', async () => {
  const service = await TestService.start();
  const newcomer = namesake(sam);
  await given.programmeLead(service, ruth);
  await given.people(service, newcomer, tom);
  const asRuth = await service.as(ruth);
  for (const field of ['mentor', 'lineManager']) {
    const named = { mentor: tom.email, lineManager: tom.email, [field]: newcomer.email };
    const { status, problem } = await asRuth.call(apprenticeships.startApprenticeship, {
      body: { ...start, ...named, apprentice: newcomer.email },
    });
    expect([status, problem.errors]).toEqual([
      422,
      { [field]: 'Enter somebody other than the apprentice. Nobody can judge their own work' },
    ]);
  }
  await service.stop();
});

const start = {
  programme: 'apprentice-devops',
  startOn: '2026-11-02',
  plannedEndOn: '2028-11-03',
  focusArea: 'bau-fixes',
};

const everyRoleOfSam = (service: TestService, apprenticeship: string): Relationship[] =>
  roles
    .filter((role): role is Exclude<Role, 'apprentice'> => role !== 'apprentice')
    .map((role) => ({
      id: randomUUID(),
      personId: sam.id,
      role,
      apprenticeshipId: role === 'programme-lead' ? null : apprenticeship,
      fromOn: service.clock.today(),
      untilOn: null,
    }));

async function oneOfEachKind(service: TestService, apprenticeshipId: string) {
  const all = await service.db.read.find(PlanItem, {
    where: { apprenticeshipId },
    order: { itemKey: 'ASC' },
  });
  const kinds = new Map(all.map((item) => [`${item.owner} ${item.signer}`, item]));
  return [...kinds.values()];
}

/** A request whose snapshot Sam can name: only the rule stands between him and his signature. */
const openRequest = (service: TestService, { id }: PlanItem) =>
  service.db.keep((tx) =>
    tx.insert(SignOffRequest, {
      id: randomUUID(),
      planItemId: id,
      revision: 1,
      snapshot: '{"item":{},"statement":"","selfLevel":null,"entries":[]}',
      snapshotHash: snapshot,
      requestedBy: sam.id,
      requestedAt: service.clock.now(),
      outcome: 'open',
      decidedBy: null,
      decidedAt: null,
      level: null,
      wentWell: '',
      whatNext: '',
    }),
  );
