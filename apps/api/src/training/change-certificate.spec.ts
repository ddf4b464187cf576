import { training, type CertificateInput } from '@tracker/contract';
import { verifyChain } from '../audit/verify';
import { CoreLoop } from '../testing/core-loop';
import { aCertificate, givenCertificate, givenProof } from '../testing/given-training';
import { CertificateRevision } from './certificate.entity';

const { changeCertificate, confirmCertificate, getCertificate } = training;

let loop: CoreLoop;
beforeEach(async () => {
  loop = await CoreLoop.start();
});
afterEach(() => loop.service.stop());

const added = (body?: Partial<CertificateInput>) =>
  givenCertificate(loop.asSam, loop.apprenticeship, aCertificate(body));
const read = async (id: string) => (await loop.asSam.call(getCertificate, { params: { id } })).data;

describe('changing a certificate', () => {
  const change = (id: string, body: Record<string, unknown>, version = '1-held') =>
    loop.asSam.call(changeCertificate, {
      params: { id },
      body: { ...aCertificate(), ...body },
      ifMatch: version,
    });
  const confirm = (id: string, version = '1-held') =>
    loop.asPriya.call(confirmCertificate, { params: { id }, body: {}, ifMatch: version });

  it('keeps what it said, and whoever had seen it has to see it again', async () => {
    const { id } = await added();
    await confirm(id);
    const { data } = await change(id, { issuedOn: '2026-11-03' }, '1-held-seen');
    expect(data).toMatchObject({ issuedOn: '2026-11-03', endsOn: '2029-11-03', seen: null });
    expect((await read(id)).earlier).toMatchObject([
      { revision: 1, issuedOn: '2026-11-02', endsOn: '2029-11-02', seenBy: 'Priya Nair' },
    ]);
  });

  it('that changes nothing leaves it confirmed, and writes nothing', async () => {
    const { id } = await added();
    await confirm(id);
    const before = (await verifyChain(loop.service.db.read)).rows;
    const { data } = await change(id, {}, '1-held-seen');
    expect([data.revision, data.seen?.by]).toEqual([1, 'Priya Nair']);
    expect((await verifyChain(loop.service.db.read)).rows).toBe(before);
  });

  it('that was changed meanwhile is refused and saves nothing', async () => {
    const { id } = await added();
    await change(id, { issuedOn: '2026-11-03' });
    const { status, problem } = await change(id, { issuedOn: '2026-11-04' });
    expect([status, problem.title]).toEqual([
      412,
      'This certificate has changed since you opened it. Nothing was saved. Read it again before you go on',
    ]);
    expect((await read(id)).certificate.issuedOn).toBe('2026-11-03');
    expect(await loop.service.db.read.countBy(CertificateRevision, { certificateId: id })).toBe(1);
  });

  it('that somebody has confirmed meanwhile is refused: nobody takes that back unseen', async () => {
    const { id } = await added();
    await confirm(id);
    expect((await change(id, { issuedOn: '2026-11-03' })).status).toBe(412);
    expect((await read(id)).certificate.seen?.by).toBe('Priya Nair');
  });

  it('keeps a proof that has been withdrawn since', async () => {
    const evidenceId = await givenProof(loop.service, loop.apprenticeship);
    const { id } = await added({ evidenceId });
    await loop.service.db.keep((tx) =>
      tx.rows(`UPDATE evidence SET state = 'withdrawn' WHERE id = $1`, [evidenceId]),
    );
    const { data } = await change(id, { evidenceId, issuedOn: '2026-11-03' });
    expect(data.proof).toMatchObject({ id: evidenceId, state: 'withdrawn' });
  });

  it('is the apprentice’s: a mentor adds no word', async () => {
    const { id } = await added();
    const sent = { params: { id }, body: aCertificate(), ifMatch: '1-held' };
    expect((await loop.asPriya.call(changeCertificate, sent)).status).toBe(403);
  });
});
