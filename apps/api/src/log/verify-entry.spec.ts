import { log } from '@tracker/contract';
import { priya, ruth, sam, tom } from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { aSession, givenLog } from '../testing/given-log';
import { TestService, type Browser } from '../testing/test-service';

const { changeEntry, getEntry, verifyEntry } = log;

let service: TestService;
let asPriya: Browser;
let id: string;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asPriya = await service.as(priya);
});
afterAll(() => service.stop());

const verify = (entry: string, version = '1-submitted', browser = asPriya) =>
  browser.call(verifyEntry, { params: { id: entry }, body: {}, ifMatch: version });

describe('Verifying the hours of a session', () => {
  it('is done by the mentor, and says who and when', async () => {
    const entry = await givenLog.session(service, id);
    const { data } = await verify(entry);
    expect(data).toMatchObject({ state: 'verified', hoursWords: 'Hours verified', moves: [] });
    const read = await asPriya.call(getEntry, { params: { id: entry } });
    expect(read.data.verified).toEqual({ at: service.clock.now(), by: 'Priya Nair' });
    const trail = await service.db.read.findBy(AuditEvent, { subjectId: entry });
    expect(trail).toMatchObject([{ what: 'log-entry.verify', by: priya.id, apprenticeshipId: id }]);
    expect(JSON.parse(trail[0]?.detail ?? '')).toMatchObject({ minutes: 60, revision: 1 });
  });

  it('is refused when the session was changed after the mentor read it', async () => {
    const entry = await givenLog.session(service, id);
    await (
      await service.as(sam)
    ).call(changeEntry, {
      params: { id: entry },
      body: aSession({ minutes: 600 }),
      ifMatch: '1-submitted',
    });
    const { status, problem } = await verify(entry);
    expect([status, problem.title]).toEqual([
      412,
      'This session has changed since you opened it. Nothing was saved. Read it again before you go on',
    ]);
    expect((await verify(entry, '2-submitted')).data.state).toBe('verified');
  });

  it('is refused for hours that do not count', async () => {
    const entry = await givenLog.session(service, id, { newLearning: false });
    const { status, problem } = await verify(entry);
    expect([status, problem.title]).toEqual([
      409,
      'This session does not count as off-the-job training',
    ]);
  });

  it('five at once are one', async () => {
    const entry = await givenLog.session(service, id);
    const answers = await Promise.all(Array.from({ length: 5 }, () => verify(entry)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
    const late = await verify(entry, '1-verified');
    expect([late.status, late.problem.title]).toEqual([409, 'These hours are verified already']);
  });

  it('is not undone by somebody who still reads the session as it was before', async () => {
    const entry = await givenLog.session(service, id);
    await verify(entry);
    const { status } = await (
      await service.as(sam)
    ).call(changeEntry, {
      params: { id: entry },
      body: aSession({ did: 'In other words' }),
      ifMatch: '1-submitted',
    });
    expect(status).toBe(412);
  });
});

describe('Rule 1: nobody verifies their own hours', () => {
  it('not even an apprentice who is named as the programme lead', async () => {
    const own = await given.apprenticeship(service, { apprentice: ruth, people: {} });
    const entry = await givenLog.session(service, own);
    const { status, problem } = await verify(entry, '1-submitted', await service.as(ruth));
    expect([status, problem.title]).toEqual([
      403,
      'You cannot verify your own hours, whatever else you are',
    ]);
  });

  it('and where no mentor is named, the line manager does', async () => {
    const own = await given.apprenticeship(service, { people: { 'line-manager': [tom] } });
    const entry = await givenLog.session(service, own);
    expect((await verify(entry, '1-submitted', await service.as(tom))).data.state).toBe('verified');
  });
});
