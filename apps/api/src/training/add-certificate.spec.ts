import { training, type CertificateInput } from '@tracker/contract';
import { leila } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { CoreLoop } from '../testing/core-loop';
import { given } from '../testing/given';
import { aCertificate, givenProof } from '../testing/given-training';
import { itemOf } from '../testing/item-of';

const { addCertificate, getTraining } = training;

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
    [
      { issuedOn: '2026-02-29' },
      { issuedOn: 'Date it was issued must be a real date, like 24 11 2026' },
    ],
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
