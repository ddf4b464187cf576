import { timeline, training, type CertificateInput } from '@tracker/contract';
import { dan, sam, leila } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { verifyChain } from '../audit/verify';
import { CoreLoop } from '../testing/core-loop';
import { aCertificate, givenCertificate } from '../testing/given-training';

const {
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

const added = (body?: Partial<CertificateInput>) =>
  givenCertificate(loop.asSam, loop.apprenticeship, aCertificate(body));
const read = async (id: string) => (await loop.asSam.call(getCertificate, { params: { id } })).data;
const page = async () =>
  (await loop.asSam.call(getTraining, { params: { id: loop.apprenticeship } })).data;

describe('somebody else has seen it', () => {
  const confirm = (browser: CoreLoop['asSam'], id: string, version = '1-held') =>
    browser.call(confirmCertificate, { params: { id }, body: {}, ifMatch: version });

  it.each(['asPriya', 'asTom'] as const)('%s can confirm it, once', async (who) => {
    const { id } = await added();
    const { data } = await confirm(loop[who], id);
    expect(data.seenWords).toBe(`${who === 'asPriya' ? 'Priya Nair' : 'Tom Reilly'} has seen it`);
    expect(data.moves).toEqual(['let-lapse']);
    expect((await confirm(loop[who], id)).status).toBe(412);
    expect((await confirm(loop[who], id, data.version)).status).toBe(409);
  });

  it('confirms what was seen: not what was changed since', async () => {
    const { id } = await added();
    await loop.asSam.call(changeCertificate, {
      params: { id },
      body: aCertificate({ issuedOn: '2026-11-03' }),
      ifMatch: '1-held',
    });
    expect((await confirm(loop.asPriya, id, '1-held')).status).toBe(412);
    expect((await confirm(loop.asPriya, id, '2-held')).status).toBe(200);
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
  const { id, version } = await added({ issuedOn: '2023-12-01' });
  const params = { id };
  const body = { reason: 'The team has moved to another cloud' };
  const sends = { params, body, ifMatch: version };
  expect((await loop.asSam.call(letCertificateLapse, sends)).status).toBe(403);
  const { data } = await loop.asTom.call(letCertificateLapse, sends);
  expect(data.letLapse).toMatchObject({ by: 'Tom Reilly', ...body });
  expect((await page()).runningOut).toEqual([]);
  expect((await loop.asPriya.call(letCertificateLapse, sends)).status).toBe(412);
  const again = { ...sends, ifMatch: data.version };
  expect((await loop.asPriya.call(letCertificateLapse, again)).status).toBe(409);
  await loop.asSam.call(changeCertificate, {
    params,
    body: aCertificate({ issuedOn: '2023-12-02' }),
    ifMatch: data.version,
  });
  expect((await page()).runningOut).toHaveLength(1);
});

it('every step stands in the timeline, in words, and in the audit chain', async () => {
  const { id } = await added({ issuedOn: '2023-12-01' });
  await loop.asPriya.call(confirmCertificate, { params: { id }, body: {}, ifMatch: '1-held' });
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
