import { screen, within } from '@testing-library/react';
import { training } from '@tracker/contract';
import { idOf, priya, sam, samsHead, tom } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { itil, itilId, itilPage, trainingForm } from '../testing/training';
import { typeDay } from '../testing/type-day';

const heading = (name: string | RegExp) => screen.findByRole('heading', { name, level: 1 });
const rowOf = (key: string) => screen.getByText(key, { selector: 'dt' }).nextElementSibling;

describe('A certificate', () => {
  it('shows everything, and the moves that are open', async () => {
    apiFor(sam).answer(training.getCertificate, itilPage());
    open(`/training/${itilId}`);
    await heading(/ITIL 4 Foundation/);
    expect(rowOf('Valid until')?.textContent).toBe('Monday 21 December 2026');
    expect(rowOf('How current')?.textContent).toBe(
      'Renewal due within 30 days27 days left, until 21 December 2026',
    );
    expect(rowOf('Seen by somebody else')?.textContent).toBe(
      'Priya Nair, 16 October 2026, 10:40am',
    );
    screen.getByRole('button', { name: 'Renew this certificate' });
    screen.getByRole('button', { name: 'Change this certificate' });
    screen.getByRole('link', { name: 'Withdraw this certificate' });
    expect(screen.queryByRole('button', { name: /^Confirm/ })).toBeNull();
  });

  it('keeps what it said before, and who had seen it so', async () => {
    const before = {
      revision: 1,
      until: '2026-11-21T09:10:00.000Z',
      title: 'ITIL 4 Foundation',
      issuer: 'PeopleCert',
      issuedOn: '2023-12-20',
      endsOn: null,
      seenBy: 'Priya Nair',
    };
    apiFor(sam).answer(training.getCertificate, itilPage(itil(), { earlier: [before] }));
    open(`/training/${itilId}`);
    await screen.findByText('What it said before (1)');
    expect(rowOf('Seen by')?.textContent).toBe('Priya Nair');
    screen.getByText('It had no end date');
  });

  it('is confirmed by the mentor in one tap', async () => {
    const theirs = { apprenticeship: samsHead({ isMine: false }) };
    const unseen = itil({ seen: null, version: '3-held', moves: ['confirm', 'let-lapse'] });
    const api = apiFor(priya)
      .answer(training.getCertificate, itilPage(unseen, theirs))
      .answer(training.confirmCertificate, itil());
    const { user } = open(`/training/${itilId}`);
    await heading(/ITIL 4 Foundation/);
    expect(rowOf('Seen by somebody else')?.textContent).toBe('Not yet');
    await user.click(screen.getByRole('button', { name: 'Confirm that I have seen it' }));
    await screen.findByText('You confirmed that you have seen: ITIL 4 Foundation');
    expect(api.versionsOf(training.confirmCertificate)).toEqual(['"3-held"']);
  });

  it('that was changed meanwhile is not confirmed unseen: first it shows what it says now', async () => {
    const unseen = (more: Parameters<typeof itil>[0]) =>
      itilPage(itil({ seen: null, moves: ['confirm'], ...more }));
    const api = apiFor(priya)
      .answer(training.getCertificate, unseen({ version: '1-held' }))
      .refuse(training.confirmCertificate, 412, 'This certificate has changed');
    const { user } = open(`/training/${itilId}`);
    const confirm = await screen.findByRole('button', { name: 'Confirm that I have seen it' });
    const now = unseen({ version: '2-held', endsOn: '2027-01-04' });
    api.answer(training.getCertificate, now);
    await user.click(confirm);
    expect((await screen.findByRole('alert')).textContent).toBe('This certificate has changed');
    await screen.findByText('Monday 4 January 2027');
    api.answer(training.confirmCertificate, itil());
    await user.click(confirm);
    await screen.findByText('You confirmed that you have seen: ITIL 4 Foundation');
    expect(api.versionsOf(training.confirmCertificate)).toEqual(['"1-held"', '"2-held"']);
  });
});

describe('Changing a certificate', () => {
  const api = (certificate = itil()) =>
    apiFor(sam)
      .answer(training.getCertificate, itilPage(certificate))
      .answer(training.getTrainingForm, trainingForm())
      .answer(training.changeCertificate, itil({ version: '2-held' }));
  const save = () => screen.getByRole('button', { name: 'Save changes' });

  it('begins with what it says, warns whose confirmation goes, and names what was read', async () => {
    const sent = api();
    const { user } = open(`/training/${itilId}/change`);
    await screen.findByText(/Priya Nair has confirmed it/);
    await typeDay(user, 'When was it issued?', ['22', '12', '2023']);
    await user.click(save());
    await screen.findByText('Changed: ITIL 4 Foundation');
    expect(sent.bodiesOf(training.changeCertificate)).toMatchObject([
      { issuedOn: '2023-12-22', runsOut: 'on', expiresOn: '2026-12-21' },
    ]);
    expect(sent.versionsOf(training.changeCertificate)).toEqual(['"1-held-seen"']);
  });

  it('that was changed meanwhile shows what it says now, and can then replace it', async () => {
    const told = api().refuse(training.changeCertificate, 412, 'It has changed');
    const { user } = open(`/training/${itilId}/change`);
    await heading(/Change this certificate/);
    await typeDay(user, 'When was it issued?', ['22', '12', '2023']);
    told.answer(
      training.getCertificate,
      itilPage(itil({ issuedOn: '2023-12-19', version: '2-held' })),
    );
    await user.click(save());
    await screen.findByText(/issued 19 December 2023/);
    told.answer(training.changeCertificate, itil({ version: '3-held' }));
    await user.click(save());
    await screen.findByText('Changed: ITIL 4 Foundation');
    expect(told.versionsOf(training.changeCertificate)).toEqual(['"1-held-seen"', '"2-held"']);
    expect(told.bodiesOf(training.changeCertificate).at(-1)).toMatchObject({
      issuedOn: '2023-12-22',
    });
  });

  it('keeps a proof that nobody else could choose any more', async () => {
    const proof = {
      id: idOf(701),
      title: 'Old scan',
      kindWords: 'File',
      state: 'withdrawn' as const,
    };
    api(itil({ proof }));
    open(`/training/${itilId}/change`);
    await heading(/Change this certificate/);
    expect(screen.getByLabelText<HTMLSelectElement>('Proof').value).toBe(proof.id);
  });

  it('is not offered when it cannot be changed', async () => {
    api(itil({ moves: [] }));
    open(`/training/${itilId}/change`);
    await heading('You cannot change this certificate');
  });
});

it('renewing sends the dates of the new one and says until when it is valid', async () => {
  const renewed = itil({ id: idOf(602), endsOn: '2029-11-20' });
  const api = apiFor(sam)
    .answer(training.getCertificate, itilPage())
    .answer(training.getTrainingForm, trainingForm())
    .answer(training.renewCertificate, renewed);
  const { user, place } = open(`/training/${itilId}/renew`);
  await heading(/Renew this certificate/);
  await typeDay(user, 'When was it issued?', ['20', '11', '2026']);
  await user.click(screen.getByRole('button', { name: 'Add the new certificate' }));
  await screen.findByText('Renewed: ITIL 4 Foundation. It is valid until 20 November 2029.');
  expect(place.address).toBe(`/training/${renewed.id}`);
  expect(api.bodiesOf(training.renewCertificate)).toEqual([
    { issuedOn: '2026-11-20', runsOut: 'as-usual', expiresOn: null, evidenceId: null },
  ]);
});

describe('A move that must say why', () => {
  it.each([
    ['withdraw', sam, training.withdrawCertificate, 'Withdraw this certificate', 'Withdrawn'],
    ['let-lapse', tom, training.letCertificateLapse, 'Confirm', 'Marked as not to be renewed'],
  ] as const)('%s', async (move, me, endpoint, button, said) => {
    const api = apiFor(me)
      .answer(training.getCertificate, itilPage(itil({ moves: [move] })))
      .answer(endpoint, itil());
    const { user, place } = open(`/training/${itilId}/${move}`);
    await user.click(await screen.findByRole('button', { name: button }));
    within(await screen.findByRole('alert')).getByText(/^Enter why/);
    await user.type(screen.getByLabelText(/^Why/), 'It was added twice');
    await user.click(screen.getByRole('button', { name: button }));
    await screen.findByText(`${said}: ITIL 4 Foundation`);
    expect(place.address).toBe(`/training/${itilId}`);
    expect(api.bodiesOf(endpoint)).toEqual([{ reason: 'It was added twice' }]);
    expect(api.versionsOf(endpoint)).toEqual([move === 'let-lapse' ? '"1-held-seen"' : null]);
  });

  it('is not offered to who cannot make it', async () => {
    apiFor(sam).answer(training.getCertificate, itilPage(itil({ moves: [] })));
    open(`/training/${itilId}/let-lapse`);
    await heading('You cannot mark this certificate');
  });
});
