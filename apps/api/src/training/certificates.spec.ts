import { timeline, training, type CertificateInput } from '@tracker/contract';
import { dan, leila, priya, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { verifyChain } from '../audit/verify';
import { CoreLoop } from '../testing/core-loop';
import { given } from '../testing/given';
import { aCertificate, givenCertificate, givenProof } from '../testing/given-training';
import { itemOf } from '../testing/item-of';
import { CertificateRevision } from './certificate.entity';

const {
  addCertificate,
  changeCertificate,
  confirmCertificate,
  getCertificate,
  getTraining,
  letCertificateLapse,
  renewCertificate,
  withdrawCertificate,
} = training;

let loop: CoreLoop;
beforeEach(async () => {
  loop = await CoreLoop.start();
});
afterEach(() => loop.service.stop());

const add = (body: Partial<CertificateInput> | Record<string, unknown> = {}) =>
  loop.asSam.call(addCertificate, {
    params: { id: loop.apprenticeship },
    body: { ...aCertificate(), ...body },
  });
const added = (body?: Partial<CertificateInput>) =>
  givenCertificate(loop.asSam, loop.apprenticeship, aCertificate(body));
const read = async (id: string) => (await loop.asSam.call(getCertificate, { params: { id } })).data;
const page = async () =>
  (await loop.asSam.call(getTraining, { params: { id: loop.apprenticeship } })).data;

describe('adding a certificate', () => {
  it('of the programme takes its name, and its end from what is usual for it', async () => {
    const { data } = await add({ title: 'Anything', issuer: 'Anybody' });
    expect(data).toMatchObject({
      title: 'ITIL 4 Foundation',
      issuer: 'PeopleCert',
      issuedOn: '2026-11-02',
      endsOn: '2029-11-02',
      words: 'Current',
      left: 'until 2 November 2029',
      seenWords: 'Nobody else has seen it yet',
      moves: ['renew', 'change', 'withdraw'],
    });
    expect(data.items.map(({ title }) => title)).toEqual([
      'Pass a service management foundation certificate',
    ]);
  });

  it('the dates on the certificate win over what is usual', async () => {
    const { data } = await add({ runsOut: 'on', expiresOn: '2028-02-29' });
    expect(data.endsOn).toBe('2028-02-29');
    expect((await add({ runsOut: 'never' })).data.endsOn).toBeNull();
  });

  it('of any other kind needs a name and an issuer', async () => {
    const other = { certification: null, runsOut: 'never' };
    const { data } = await add({ ...other, title: 'Plain English', issuer: 'Home Office' });
    expect(data).toMatchObject({ title: 'Plain English', certification: null, items: [] });
    const { problem } = await add({ ...other, title: ' ', issuer: '' });
    expect(problem.errors).toEqual({
      title: 'Enter the name of the course or certificate',
      issuer: 'Enter who issued it',
    });
  });

  it('can point to a piece of the portfolio as its proof', async () => {
    const evidenceId = await givenProof(loop.service, loop.apprenticeship);
    expect((await add({ evidenceId })).data.proof).toMatchObject({
      title: 'Certificate as PDF',
      kindWords: 'File',
    });
  });

  it.each([
    ['that is refused', 'refused'],
    ['that was withdrawn', 'withdrawn'],
    ['that is still being checked', 'checking'],
  ] as const)('takes no proof %s', async (_, state) => {
    const evidenceId = await givenProof(loop.service, loop.apprenticeship, state);
    const { status, problem } = await add({ evidenceId });
    expect([status, Object.keys(problem.errors ?? {})]).toEqual([422, ['evidenceId']]);
  });

  it('takes no proof of somebody else’s portfolio', async () => {
    const other = await given.apprenticeship(loop.service, { apprentice: leila });
    const evidenceId = await givenProof(loop.service, other);
    expect((await add({ evidenceId })).status).toBe(422);
    expect((await add({ evidenceId: randomUUID() })).status).toBe(422);
  });

  it.each([
    [{ issuedOn: '2026-11-25' }, { issuedOn: 'The issue date must be today or in the past' }],
    [{ issuedOn: '2026-02-29' }, { issuedOn: 'Enter a real date, like 24 11 2026' }],
    [
      { runsOut: 'on', expiresOn: '2026-11-01' },
      { expiresOn: 'The last day must be after the issue date' },
    ],
    [{ runsOut: 'on' }, { expiresOn: 'Enter the last day on which it is valid' }],
    [{ runsOut: undefined }, { runsOut: 'Choose whether it runs out' }],
    [{ certification: null }, { runsOut: 'Choose whether it runs out' }],
    [{ certification: 'nonsense' }, { certification: 'Choose a certificate of the programme' }],
    [
      { certification: null, itemId: randomUUID() },
      { itemId: 'Choose an item of your plan that asks for a certificate' },
    ],
  ])('refuses %j', async (body, errors) => {
    const { status, problem } = await add(body);
    expect([status, problem.errors]).toEqual([422, errors]);
    expect((await page()).held).toEqual([]);
  });

  it('refuses an item that asks for no certificate', async () => {
    const { id } = await itemOf(loop.service, loop.apprenticeship, 'build.map');
    expect((await add({ certification: null, itemId: id })).status).toBe(422);
  });
});

describe('changing a certificate', () => {
  const change = (id: string, body: Record<string, unknown>) =>
    loop.asSam.call(changeCertificate, { params: { id }, body: { ...aCertificate(), ...body } });
  const confirm = (id: string, revision = 1) =>
    loop.asPriya.call(confirmCertificate, { params: { id }, body: { revision } });

  it('keeps what it said, and whoever had seen it has to see it again', async () => {
    const { id } = await added();
    await confirm(id);
    const { data } = await change(id, { issuedOn: '2026-11-03', revision: 1 });
    expect(data).toMatchObject({ issuedOn: '2026-11-03', endsOn: '2029-11-03', seen: null });
    expect((await read(id)).earlier).toMatchObject([
      { revision: 1, issuedOn: '2026-11-02', endsOn: '2029-11-02', seenBy: 'Priya Nair' },
    ]);
  });

  it('that changes nothing leaves it confirmed, and writes nothing', async () => {
    const { id } = await added();
    await confirm(id);
    const before = (await verifyChain(loop.service.db.read)).rows;
    const { data } = await change(id, { revision: 1 });
    expect([data.revision, data.seen?.by]).toEqual([1, 'Priya Nair']);
    expect((await verifyChain(loop.service.db.read)).rows).toBe(before);
  });

  it('that was changed meanwhile is refused and saves nothing', async () => {
    const { id } = await added();
    await change(id, { issuedOn: '2026-11-03', revision: 1 });
    const { status, problem } = await change(id, { issuedOn: '2026-11-04', revision: 1 });
    expect([status, problem.title]).toEqual([
      409,
      'This certificate has changed since you opened it. Nothing was saved. Read it again before you go on',
    ]);
    expect((await read(id)).certificate.issuedOn).toBe('2026-11-03');
    expect(await loop.service.db.read.countBy(CertificateRevision, { certificateId: id })).toBe(1);
  });

  it('keeps a proof that has been withdrawn since', async () => {
    const evidenceId = await givenProof(loop.service, loop.apprenticeship);
    const { id } = await added({ evidenceId });
    await loop.service.db.keep((tx) =>
      tx.rows(`UPDATE evidence SET state = 'withdrawn' WHERE id = $1`, [evidenceId]),
    );
    const { data } = await change(id, { evidenceId, issuedOn: '2026-11-03', revision: 1 });
    expect(data.proof).toMatchObject({ id: evidenceId, state: 'withdrawn' });
  });

  it('is the apprentice’s: a mentor adds no word', async () => {
    const { id } = await added();
    const sent = { params: { id }, body: { ...aCertificate(), revision: 1 } };
    expect((await loop.asPriya.call(changeCertificate, sent)).status).toBe(403);
  });
});

describe('somebody else has seen it', () => {
  const confirm = (browser: CoreLoop['asSam'], id: string, revision = 1) =>
    browser.call(confirmCertificate, { params: { id }, body: { revision } });

  it.each(['asPriya', 'asTom'] as const)('%s can confirm it, once', async (who) => {
    const { id } = await added();
    const { data } = await confirm(loop[who], id);
    expect(data.seenWords).toBe(`${who === 'asPriya' ? 'Priya Nair' : 'Tom Reilly'} has seen it`);
    expect(data.moves).toEqual(['let-lapse']);
    expect((await confirm(loop[who], id)).status).toBe(409);
  });

  it('confirms what was seen: not what was changed since', async () => {
    const { id } = await added();
    await loop.asSam.call(changeCertificate, {
      params: { id },
      body: { ...aCertificate({ issuedOn: '2026-11-03' }), revision: 1 },
    });
    expect((await confirm(loop.asPriya, id, 1)).status).toBe(409);
    expect((await confirm(loop.asPriya, id, 2)).status).toBe(200);
  });

  it('a coach reads it, and a stranger does not find it', async () => {
    const { id } = await added();
    const asDan = await loop.service.as(dan);
    expect((await asDan.call(getCertificate, { params: { id } })).data.onlyOthers).toBe(
      'Priya Nair and Tom Reilly can confirm that they have seen it. Nobody can confirm their own.',
    );
    expect((await confirm(asDan, id)).status).toBe(403);
    const asLeila = await loop.service.as(leila);
    expect((await asLeila.call(getCertificate, { params: { id } })).status).toBe(404);
    expect((await confirm(asLeila, randomUUID())).status).toBe(404);
  });
});

describe('renewing a certificate', () => {
  const renew = (id: string, body: Record<string, unknown> = {}) =>
    loop.asSam.call(renewCertificate, {
      params: { id },
      body: { issuedOn: '2026-11-20', runsOut: 'as-usual', ...body },
    });

  it('puts a new one in its place; the old one stays, with its dates', async () => {
    const old = await added({ issuedOn: '2023-12-01' });
    const { data } = await renew(old.id);
    expect(data).toMatchObject({
      title: 'ITIL 4 Foundation',
      endsOn: '2029-11-20',
      renews: { id: old.id },
      seen: null,
    });
    const { held, earlier } = await page();
    expect(held.map(({ id }) => id)).toEqual([data.id]);
    expect(earlier).toMatchObject([
      { id: old.id, endsOn: '2026-12-01', renewedBy: { id: data.id }, moves: [] },
    ]);
  });

  it('happens once', async () => {
    const { id } = await added({ issuedOn: '2023-12-01' });
    await renew(id);
    const { status, problem } = await renew(id, { issuedOn: '2026-11-21' });
    expect([status, problem.title]).toEqual([
      409,
      'This certificate was renewed. Open the newer one',
    ]);
  });

  it('is later than what it renews, and never for what does not run out', async () => {
    const { id } = await added({ issuedOn: '2026-11-20' });
    expect((await renew(id)).problem.errors).toEqual({
      issuedOn: 'The issue date must be after that of the certificate it renews',
    });
    const forEver = await added({ runsOut: 'never' });
    expect((await renew(forEver.id)).status).toBe(409);
  });

  it('that is withdrawn leaves the old one as it was before', async () => {
    const old = await added({ issuedOn: '2023-12-01' });
    const { data } = await renew(old.id);
    const body = { reason: 'It is somebody else’s' };
    await loop.asSam.call(withdrawCertificate, { params: { id: data.id }, body });
    const { held, earlier } = await page();
    expect(held.map(({ id }) => id)).toEqual([old.id]);
    expect(earlier).toMatchObject([{ id: data.id, withdrawn: body, moves: [] }]);
    expect((await renew(old.id)).status).toBe(200);
  });
});

it('withdrawing needs a reason, and deletes nothing', async () => {
  const { id } = await added();
  const withdraw = (reason: string) =>
    loop.asSam.call(withdrawCertificate, { params: { id }, body: { reason } });
  expect((await withdraw(' ')).problem.errors).toEqual({
    reason: 'Enter why you withdraw this certificate',
  });
  expect((await withdraw('Added twice')).data.withdrawn?.reason).toBe('Added twice');
  expect((await withdraw('Added twice')).status).toBe(409);
  expect((await read(id)).certificate.state).toBe('withdrawn');
});

it('somebody else can say that it does not have to be renewed, and a change takes that back', async () => {
  const { id } = await added({ issuedOn: '2023-12-01' });
  const params = { id };
  const body = { reason: 'The team has moved to another cloud' };
  expect((await loop.asSam.call(letCertificateLapse, { params, body })).status).toBe(403);
  const { data } = await loop.asTom.call(letCertificateLapse, { params, body });
  expect(data.letLapse).toMatchObject({ by: 'Tom Reilly', ...body });
  expect((await page()).runningOut).toEqual([]);
  expect((await loop.asPriya.call(letCertificateLapse, { params, body })).status).toBe(409);
  await loop.asSam.call(changeCertificate, {
    params,
    body: { ...aCertificate({ issuedOn: '2023-12-02' }), revision: 1 },
  });
  expect((await page()).runningOut).toHaveLength(1);
});

it('every step stands in the timeline, in words, and in the audit chain', async () => {
  const { id } = await added({ issuedOn: '2023-12-01' });
  await loop.asPriya.call(confirmCertificate, { params: { id }, body: { revision: 1 } });
  await loop.asSam.call(withdrawCertificate, { params: { id }, body: { reason: 'Not mine' } });
  const { data } = await loop.asTom.call(timeline.getTimeline, {
    params: { id: loop.apprenticeship },
  });
  expect(data.events.slice(0, 3).map(({ title, by, notes }) => ({ title, by, notes }))).toEqual([
    {
      title: 'Certificate withdrawn',
      by: 'Sam Okafor',
      notes: [
        { title: 'Certificate', text: 'ITIL 4 Foundation, until 1 December 2026' },
        { title: 'Reason', text: 'Not mine' },
      ],
    },
    { title: 'Certificate seen and confirmed', by: 'Priya Nair', notes: [expect.anything()] },
    { title: 'Certificate added', by: sam.name, notes: [expect.anything()] },
  ]);
  expect((await verifyChain(loop.service.db.read)).problem).toBeNull();
});
