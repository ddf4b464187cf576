import {
  accounts,
  apprenticeships,
  cover,
  dashboard,
  log,
  plans,
  signOffs,
  timeline,
} from '@tracker/contract';
import { anil, gareth, priya, ruth, sam, tom } from '@tracker/examples';
import { Person } from '../accounts/person.entity';
import { AuditEvent } from '../audit/audit-event.entity';
import { SignOffRequest } from '../sign-offs/sign-off-request.entity';
import { CoreLoop } from '../testing/core-loop';
import { given } from '../testing/given';
import { givenLog, aSession } from '../testing/given-log';
import type { Browser } from '../testing/test-service';

let here: CoreLoop;
let asAnil: Browser;

beforeEach(async () => {
  here = await CoreLoop.start();
  await given.people(here.service, anil);
  asAnil = await here.service.as(anil);
});
afterEach(() => here.service.stop());

const priyaIsAway = (deputy: typeof anil | null = anil) =>
  given.absence(here.service, { person: priya, ...(deputy && { deputy }) });
const waitingFor = async (by: Browser) => {
  const [list, session] = [await by.call(signOffs.getToReview), await by.call(accounts.getSession)];
  const ids = list.status === 403 ? [] : list.data.requests.map(({ itemId }) => itemId);
  expect(session.data.toReview).toBe(ids.length);
  return ids;
};
const review = (id: string, by: Browser) => by.call(signOffs.getReview, { params: { id } });
const signOff = ({ id, snapshot }: { id: string; snapshot: string }, by: Browser) =>
  by.call(signOffs.signOff, { params: { id }, body: { snapshot, wentWell: 'It builds' } });
const record = { params: () => ({ id: here.apprenticeship }) };
const doorsOfTheRecord = [
  apprenticeships.getApprenticeship,
  dashboard.getOverview,
  timeline.getTimeline,
  plans.getPlan,
  log.getLog,
];
const statusesFor = async (by: Browser) =>
  Promise.all(
    doorsOfTheRecord.map(async (door) => (await by.call(door, { params: record.params() })).status),
  );

describe('while the mentor is away', () => {
  it('open requests move over to the deputy, and back when they return', async () => {
    const { id } = await here.asked();
    expect(await waitingFor(here.asPriya)).toEqual([id]);
    expect(await waitingFor(asAnil)).toEqual([]);
    const absence = await priyaIsAway();
    expect(await waitingFor(asAnil)).toEqual([id]);
    expect(await waitingFor(here.asPriya)).toEqual([]);
    await here.asPriya.call(cover.endAbsence, { params: { id: absence }, body: {} });
    expect(await waitingFor(asAnil)).toEqual([]);
    expect(await waitingFor(here.asPriya)).toEqual([id]);
  });

  it('they move on the first day and back after the last by themselves', async () => {
    const { id } = await here.asked();
    const days = { fromOn: '2026-11-25', untilOn: '2026-11-26' };
    await given.absence(here.service, { person: priya, deputy: anil, ...days });
    const holders: string[] = [];
    for (const day of ['24', '25', '26', '27']) {
      here.service.clock.set(`2026-11-${day}T09:00:00.000Z`);
      for (const person of [priya, anil])
        if ((await waitingFor(await here.service.as(person))).includes(id))
          holders.push(`${day} ${person.name}`);
    }
    expect(holders).toEqual(['24 Priya Nair', '25 Anil Desai', '26 Anil Desai', '27 Priya Nair']);
  });

  it('the deputy signs off, and the record says on whose behalf', async () => {
    const item = await here.asked();
    await priyaIsAway();
    expect((await signOff(item, asAnil)).data.status).toBe('completed');
    const { signedOff, history } = await here.read(item.id);
    expect(signedOff?.by).toBe('Anil Desai on behalf of Priya Nair');
    expect(history[0]).toMatchObject({
      title: 'Signed off',
      by: 'Anil Desai on behalf of Priya Nair',
    });
    const request = await here.service.db.read.findOneBy(SignOffRequest, { planItemId: item.id });
    expect(request).toMatchObject({ decidedBy: anil.id, onBehalfOf: priya.id });
    const params = { id: item.id, revision: 1 };
    expect((await here.asSam.call(signOffs.getRevision, { params })).data.outcome).toBe(
      'Signed off by Anil Desai on behalf of Priya Nair',
    );
  });

  it('both names stay when the cover has ended', async () => {
    const item = await here.asked();
    const absence = await priyaIsAway();
    await signOff(item, asAnil);
    await here.asPriya.call(cover.endAbsence, { params: { id: absence }, body: {} });
    const { signedOff, history } = await here.read(item.id);
    expect(signedOff?.by).toBe('Anil Desai on behalf of Priya Nair');
    expect(history[0]?.by).toBe('Anil Desai on behalf of Priya Nair');
  });

  it('every other judgement says it, too', async () => {
    const [toReturn, toRevoke] = [await here.asked('build.map'), await here.signed('build.script')];
    const { id: toExempt } = await here.written('build.runbook');
    await priyaIsAway();
    const reason = { reason: 'It was a mistake' };
    await asAnil.call(signOffs.returnRequest, {
      params: { id: toReturn.id },
      body: { snapshot: toReturn.snapshot, whatNext: 'Name the owner' },
    });
    await asAnil.call(signOffs.revokeSignOff, { params: { id: toRevoke.id }, body: reason });
    await asAnil.call(plans.exemptItem, { params: { id: toExempt }, body: reason });
    await asAnil.call(plans.reinstateItem, { params: { id: toExempt }, body: reason });
    const session = await givenLog.session(here.service, here.apprenticeship, aSession());
    const seen = { params: { id: session }, body: {}, ifMatch: '1-submitted' };
    await asAnil.call(log.verifyEntry, seen);

    const events = await here.service.db.read.find(AuditEvent, { where: { by: anil.id } });
    expect(
      events.map(({ what, detail }) => [
        what,
        (JSON.parse(detail) as { onBehalfOf?: string }).onBehalfOf,
      ]),
    ).toEqual(
      ['item.return', 'item.revoke', 'item.exempt', 'item.reinstate', 'log-entry.verify'].map(
        (what) => [what, priya.id],
      ),
    );
    expect((await here.read(toReturn.id)).returned?.by).toBe('Anil Desai on behalf of Priya Nair');
    const { data } = await here.asSam.call(log.getEntry, { params: { id: session } });
    expect(data.verified?.by).toBe('Anil Desai on behalf of Priya Nair');
  });

  it('what the mentor does in their own right names nobody else', async () => {
    const item = await here.signed();
    expect((await here.read(item.id)).signedOff?.by).toBe('Priya Nair');
  });

  it('the mentor reads on, but is told to come back before deciding', async () => {
    const item = await here.asked();
    await priyaIsAway();
    expect(await statusesFor(here.asPriya)).toEqual([200, 200, 200, 200, 200]);
    const { status, problem } = await signOff(item, here.asPriya);
    expect([status, problem.title]).toEqual([
      403,
      'You are away until 4 December, so somebody else judges this. End your absence first',
    ]);
  });
});

describe('what the deputy sees', () => {
  it('is the whole record, only while the cover lasts', async () => {
    const item = await here.asked();
    const statuses = async () => {
      const by = await here.service.as(anil);
      return [...(await statusesFor(by)), (await review(item.id, by)).status];
    };
    expect(await statuses()).toEqual([404, 404, 404, 404, 404, 404]);
    await given.absence(here.service, { person: priya, deputy: anil, untilOn: '2026-11-25' });
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 200]);
    here.service.clock.set('2026-11-26T09:00:00.000Z');
    expect(await statuses()).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it('is the pages of the mentor, and no more of the line manager’s or the lead’s', async () => {
    expect((await asAnil.call(signOffs.getToReview)).status).toBe(403);
    await priyaIsAway();
    const { data: me } = await asAnil.call(accounts.getSession);
    expect(me).toMatchObject({ roles: [], covering: ['mentor'], apprenticeshipId: null });
    const { data } = await asAnil.call(dashboard.getMyApprentices);
    expect(data.apprentices.map(({ apprentice }) => apprentice.name)).toEqual(['Sam Okafor']);
    expect((await asAnil.call(dashboard.getTeam)).status).toBe(403);
    expect((await asAnil.call(apprenticeships.listApprenticeships)).status).toBe(403);
  });

  it('for a Service Desk lead is the items that they judge, and nothing else', async () => {
    const desks = await here.asked('servicedesk.classify');
    const mentors = await here.asked();
    await given.absence(here.service, { person: gareth, deputy: anil });
    expect(await waitingFor(asAnil)).toEqual([desks.id]);
    expect((await review(desks.id, asAnil)).data.item.signer.people).toEqual([
      { id: anil.id, name: 'Anil Desai', inPlaceOf: 'Gareth Pugh' },
    ]);
    expect((await review(mentors.id, asAnil)).status).toBe(404);
    expect(await statusesFor(asAnil)).toEqual([404, 404, 404, 404, 404]);
  });

  it('ends when their account is disabled, and the next in line judges', async () => {
    const { id } = await here.asked();
    await priyaIsAway();
    await here.service.db.keep((tx) => tx.update(Person, { id: anil.id }, { state: 'disabled' }));
    expect((await asAnil.call(accounts.getSession)).status).toBe(401);
    expect(await waitingFor(here.asTom)).toEqual([id]);
  });
});

describe('without a deputy who may judge', () => {
  it('the line manager judges on behalf of the mentor', async () => {
    const item = await here.asked();
    await priyaIsAway(null);
    expect(await waitingFor(here.asTom)).toEqual([item.id]);
    const { data } = await here.asTom.call(signOffs.getToReview);
    expect(data.covers).toEqual([
      'Priya Nair is away until 4 December 2026, and nobody stands in. You judge in their place.',
    ]);
    expect(data.requests[0]?.onBehalfOf).toBe('Priya Nair');
    await signOff(item, here.asTom);
    expect((await here.read(item.id)).signedOff?.by).toBe('Tom Reilly on behalf of Priya Nair');
  });

  it('an apprentice never stands in for their own mentor, whoever wrote it down (rule 1)', async () => {
    const item = await here.asked();
    await priyaIsAway(sam);
    expect((await signOff(item, here.asSam)).status).toBe(403);
    expect((await here.asSam.call(accounts.getSession)).data.toReview).toBe(0);
    expect(await waitingFor(here.asTom)).toEqual([item.id]);
  });

  it('who sent a request never decides on it, whatever they are by then (rule 1)', async () => {
    const { id, snapshot } = await here.asked();
    await here.service.db.keep((tx) =>
      tx.update(SignOffRequest, { planItemId: id }, { requestedBy: anil.id }),
    );
    await priyaIsAway();
    expect(await waitingFor(asAnil)).toEqual([]);
    const { status, problem } = await signOff({ id, snapshot }, asAnil);
    expect([status, problem.title]).toEqual([
      403,
      'You sent this request yourself. Nobody judges their own work',
    ]);
  });

  it('the programme lead judges when the line manager is away as well', async () => {
    const { id } = await here.asked();
    await priyaIsAway(null);
    await given.absence(here.service, { person: tom });
    expect(await waitingFor(await here.service.as(ruth))).toEqual([id]);
  });
});
