import {
  allEndpoints,
  apprenticeships,
  evidence,
  log,
  plans,
  signOffs,
  training,
  type Endpoint,
} from '@tracker/contract';
import { anil, bethan, grace, harpreet, leila, noor, ruth } from '@tracker/examples';
import { sendings } from './testing/access-doors';
import { accessMatrix } from './testing/access-matrix';
import { accessScene, type Scene } from './testing/access-scene';
import { visitorNames } from './testing/access-visitors';
import { CoreLoop } from './testing/core-loop';
import { given } from './testing/given';
import { givenEvidence } from './testing/given-evidence';
import { aSession, givenLog } from './testing/given-log';
import { endingOn, givenCertificate } from './testing/given-training';
import { itemOf } from './testing/item-of';
import { TestService, type Answer, type Sends } from './testing/test-service';

jest.setTimeout(30_000);

/** Doors to what has a version, with somebody whom they let in. */
const doors = accessMatrix().flatMap(({ door, endpoint, expected }) => {
  const contract = allEndpoints.find(({ name }) => name === endpoint);
  const visitor = visitorNames.findLast((name) => expected[name] === 'ok');
  return contract?.etag && visitor ? [{ door, contract, visitor }] : [];
});

describe('what several people share', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await accessScene(await TestService.start());
  });
  afterAll(() => scene.service.stop());

  it.each(doors)('is answered with its version: $door', async ({ door, contract, visitor }) => {
    const sends = (await sendings[door]?.(scene)) as Sends<Endpoint>;
    const { ifMatch } = sends;
    const send = (version?: string | number) =>
      scene.as[visitor].call<Endpoint>(contract, { ...sends, ifMatch: version });
    if (contract.guarded) {
      const missing = await send();
      expect([missing.status, missing.problem.title]).toEqual([
        428,
        'Say in If-Match which version you have before you',
      ]);
      for (const outdated of ['outdated', '', '*']) {
        const { status, problem } = await send(outdated);
        expect([status, problem.title]).toEqual([412, expect.stringContaining('since you opened')]);
      }
    }
    const done = await send(ifMatch);
    expect(done.status).toBe(200);
    expect(done.headers.get('etag')).toMatch(/^"[\w-]+"$/);
    expect(done.headers.get('etag')).not.toBe(`"${String(ifMatch)}"`);
  });
});

/** Quality R6: of fifty writers that read the same, one writes, and the others are told. */
describe('fifty writers at once', () => {
  let loop: CoreLoop;
  beforeAll(async () => {
    loop = await CoreLoop.start();
  });
  afterAll(() => loop.service.stop());

  const fifty = async (write: (n: number) => Promise<Answer<Endpoint>>) => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => write(n)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(49).fill(412)]);
  };

  it('of a statement', async () => {
    const { id, version } = await itemOf(loop.service, loop.apprenticeship, 'build.script');
    await fifty((n) =>
      loop.asSam.call<Endpoint>(plans.saveStatement, {
        params: { id },
        body: { statement: `Writer ${String(n)}` },
        ifMatch: version,
      }),
    );
    expect((await loop.read(id)).version).toBe(version + 2);
  });

  it('of a request for sign-off', async () => {
    const { id, version } = await loop.written('build.map');
    const sends = { params: { id }, body: { confirmed: true }, ifMatch: version };
    await fifty(() => loop.asSam.call<Endpoint>(signOffs.requestSignOff, sends));
  });

  it('of a session', async () => {
    const id = await givenLog.session(loop.service, loop.apprenticeship);
    await fifty((n) =>
      loop.asSam.call<Endpoint>(log.changeEntry, {
        params: { id },
        body: aSession({ did: `Writer ${String(n)}` }),
        ifMatch: '1-submitted',
      }),
    );
  });

  it('of verified hours', async () => {
    const id = await givenLog.session(loop.service, loop.apprenticeship);
    const sends = { params: { id }, body: {}, ifMatch: '1-submitted' };
    await fifty(() => loop.asPriya.call<Endpoint>(log.verifyEntry, sends));
  });

  it('of a piece of evidence', async () => {
    const id = await givenEvidence.note(loop.asSam, loop.apprenticeship);
    await fifty((n) =>
      loop.asSam.call<Endpoint>(evidence.changeEvidence, {
        params: { id },
        body: { title: `Writer ${String(n)}` },
        ifMatch: 1,
      }),
    );
    const { data } = await loop.asSam.call(evidence.getEvidence, { params: { id } });
    expect([data.evidence.revision, data.earlier.length]).toEqual([2, 1]);
  });

  it('of what a piece of evidence is for', async () => {
    const id = await givenEvidence.note(loop.asSam, loop.apprenticeship);
    const sessions = await givenLog.sessions(
      loop.service,
      loop.apprenticeship,
      Array.from({ length: 6 }, () => aSession()),
    );
    const { data } = await loop.asSam.call(evidence.getEvidence, { params: { id } });
    await fifty((n) =>
      loop.asSam.call<Endpoint>(evidence.linkEvidence, {
        params: { id },
        body: { itemIds: [], entryIds: sessions.filter((_, i) => (n + 1) & (1 << i)) },
        ifMatch: data.evidence.placesVersion,
      }),
    );
  });

  it('of a certificate', async () => {
    const { id, version } = await givenCertificate(loop.asSam, loop.apprenticeship);
    await fifty((n) =>
      loop.asSam.call<Endpoint>(training.changeCertificate, {
        params: { id },
        body: endingOn(`2027-01-${String((n % 28) + 1).padStart(2, '0')}`),
        ifMatch: version,
      }),
    );
  });

  it('of whether a certificate was seen', async () => {
    const { id, version } = await givenCertificate(loop.asSam, loop.apprenticeship);
    const sends = { params: { id }, body: {}, ifMatch: version };
    await fifty((n) =>
      (n % 2 ? loop.asPriya : loop.asTom).call<Endpoint>(training.confirmCertificate, sends),
    );
  });

  it('of who has a role', async () => {
    const asRuth = await loop.service.as(ruth);
    const people = [anil, bethan, grace, harpreet, leila, noor];
    await given.people(loop.service, ...people);
    // Each writer names other people: to name the same again would change nothing.
    const namedBy = (n: number) => people.filter((_, i) => (n + 1) & (1 << i));
    const params = { id: loop.apprenticeship };
    const { version } = (await asRuth.call(apprenticeships.getApprenticeship, { params })).data;
    await fifty((n) =>
      asRuth.call<Endpoint>(apprenticeships.assignPeople, {
        params: { ...params, role: 'coach' },
        body: { emails: namedBy(n).map(({ email }) => email) },
        ifMatch: version,
      }),
    );
  });
});
