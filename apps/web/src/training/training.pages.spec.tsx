import { screen, within } from '@testing-library/react';
import { training } from '@tracker/contract';
import { idOf, priya, sam, samsHead, samsId, tom } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { itil, itilId, itilPage, samsTraining, trainingForm } from '../testing/training';

const heading = (name: string | RegExp) => screen.findByRole('heading', { name, level: 1 });
const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');
const rowOf = (key: string) => screen.getByText(key, { selector: 'dt' }).nextElementSibling;

async function typeDay(
  user: ReturnType<typeof open>['user'],
  legend: string,
  [day, month, year]: readonly [string, string, string],
) {
  const group = within(screen.getByRole('group', { name: legend }));
  for (const [label, text] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const) {
    await user.clear(group.getByLabelText(label));
    await user.type(group.getByLabelText(label), text);
  }
}

describe('The apprentice’s courses and certificates', () => {
  it('say what runs out, how long it is good for, and what to do', async () => {
    apiFor(sam).answer(training.getTraining, samsTraining());
    open('/training');
    await heading('Courses and certificates');
    screen.getByText('1 certificate. It runs out in 27 days.');
    const list = within(
      screen.getByRole('heading', { name: 'What runs out' }).nextElementSibling as HTMLElement,
    );
    list.getByText('Renewal due within 30 days');
    list.getByText('27 days left, until 21 December 2026');
    expect(hrefOf(/^Renew it/)).toBe(`/training/${itilId}/renew`);
  });

  it('say what the programme asks for and has nothing for yet', async () => {
    apiFor(sam).answer(training.getTraining, samsTraining());
    open('/training');
    await heading('Courses and certificates');
    const asked = screen.getByRole('table', { name: /ask for a certificate/ });
    expect(asked.textContent).toContain('Nothing yet');
    expect(hrefOf('AWS Cloud Practitioner')).toBe('/training/new?for=aws-ccp');
    const learning = screen.getByRole('table', { name: /Learning/ });
    expect(learning.textContent).toContain('Every 12 months');
    expect(learning.textContent).toContain('Not done yet');
  });

  it('begin with what to do when there is none', async () => {
    const none = { held: [], runningOut: [], sentence: 'No certificates yet.' };
    apiFor(sam).answer(training.getTraining, samsTraining(none));
    open('/training');
    await screen.findByText(/You have added no certificate yet/);
    expect(screen.getByRole('button', { name: 'Add a certificate' }).getAttribute('href')).toBe(
      '/training/new',
    );
  });

  it('keep what was renewed or withdrawn, folded away', async () => {
    const withdrawn = { at: '2026-11-20T09:10:00.000Z', reason: 'Added twice' };
    const earlier = [itil({ id: idOf(601), state: 'withdrawn', withdrawn, moves: [] })];
    apiFor(sam).answer(training.getTraining, samsTraining({ earlier }));
    open('/training');
    await screen.findByText('Renewed or withdrawn (1)');
    screen.getByText(/Withdrawn: Added twice/);
  });

  it('are a part of the record, where nobody else can add to them', async () => {
    const theirs = { apprenticeship: samsHead({ isMine: false }), canAdd: false };
    apiFor(tom).answer(training.getTraining, samsTraining(theirs));
    open(`/apprenticeships/${samsId}/training`);
    await heading(/^Sam Okafor/);
    expect(screen.getByRole('link', { name: 'Training' }).getAttribute('aria-current')).toBe(
      'page',
    );
    expect(screen.queryByRole('button', { name: 'Add a certificate' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'AWS Cloud Practitioner' })).toBeNull();
  });
});

describe('Adding a certificate', () => {
  const api = () =>
    apiFor(sam)
      .answer(training.getTrainingForm, trainingForm())
      .answer(training.getCertificate, itilPage(itil({ endsOn: '2029-11-02' })))
      .answer(training.addCertificate, itil({ endsOn: '2029-11-02' }));
  const add = () => screen.getByRole('button', { name: 'Add this certificate' });

  it('asks first what it is', async () => {
    api();
    const { user, place } = open('/training/new');
    await heading('Add a certificate');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('link', { name: 'Choose what you passed' });
    await user.click(screen.getByLabelText('ITIL 4 Foundation'));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await heading(/ITIL 4 Foundation/);
    expect(place.address).toBe('/training/new?for=itil4-foundation');
  });

  it('of the programme asks for its dates only, and says until when it is valid', async () => {
    const sent = api();
    const { user, place } = open('/training/new?for=itil4-foundation');
    await heading(/ITIL 4 Foundation/);
    expect(screen.queryByLabelText('Who issued it')).toBeNull();
    await typeDay(user, 'When was it issued?', ['2', '11', '2026']);
    await user.selectOptions(screen.getByLabelText('Proof'), 'File: Result of the exam');
    await user.click(add());
    await screen.findByText('Added: ITIL 4 Foundation. It is valid until 2 November 2029.');
    expect(place.address).toBe(`/training/${itilId}`);
    expect(sent.bodiesOf(training.addCertificate)).toEqual([
      {
        title: 'ITIL 4 Foundation',
        issuer: 'PeopleCert',
        certification: 'itil4-foundation',
        itemId: null,
        issuedOn: '2026-11-02',
        runsOut: 'as-usual',
        expiresOn: null,
        evidenceId: idOf(700),
      },
    ]);
  });

  it('takes the date that the certificate says', async () => {
    const sent = api();
    const { user } = open('/training/new?for=itil4-foundation');
    await heading(/ITIL 4 Foundation/);
    await typeDay(user, 'When was it issued?', ['2', '11', '2026']);
    await user.click(screen.getByLabelText('Yes, on the date that it says'));
    await typeDay(user, 'Last day on which it is valid', ['29', '2', '2028']);
    await user.click(add());
    await screen.findByText(/^Added: ITIL/);
    expect(sent.bodiesOf(training.addCertificate)).toMatchObject([
      { runsOut: 'on', expiresOn: '2028-02-29' },
    ]);
  });

  it('for learning of the checklist names its item', async () => {
    const sent = api();
    const { user } = open(`/training/new?item=${idOf(232)}`);
    await heading(/Complete the security course/);
    expect(screen.getByLabelText<HTMLInputElement>('Name of the course or certificate').value).toBe(
      'Complete the security course',
    );
    await user.type(screen.getByLabelText('Who issued it'), 'Home Office');
    await typeDay(user, 'When was it issued?', ['2', '11', '2026']);
    await user.click(add());
    await screen.findByText(/^Added: ITIL/);
    expect(sent.bodiesOf(training.addCertificate)).toMatchObject([
      { issuer: 'Home Office', certification: null, itemId: idOf(232), runsOut: 'as-usual' },
    ]);
  });

  it('says all that is missing, and what the service says', async () => {
    const sent = api().refuse(training.addCertificate, 422, 'There is a problem', {
      errors: { expiresOn: 'Enter the last day on which it is valid' },
    });
    const { user } = open('/training/new?for=other');
    await heading(/Another course or certificate/);
    await user.click(add());
    const summary = within(await screen.findByRole('alert'));
    for (const message of [
      'Enter the name of the course or certificate',
      'Enter who issued it',
      'Enter a real date, like 24 11 2026',
      'Choose whether it runs out',
    ])
      summary.getByText(message);
    expect(sent.bodiesOf(training.addCertificate)).toEqual([]);
    await user.type(screen.getByLabelText('Name of the course or certificate'), 'Plain English');
    await user.type(screen.getByLabelText('Who issued it'), 'Home Office');
    await typeDay(user, 'When was it issued?', ['2', '11', '2026']);
    await user.click(screen.getByLabelText('Yes, on the date that it says'));
    await user.click(add());
    await screen.findByRole('link', { name: 'Enter the last day on which it is valid' });
  });
});

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
    const unseen = itil({ seen: null, revision: 3, moves: ['confirm', 'let-lapse'] });
    const api = apiFor(priya)
      .answer(training.getCertificate, itilPage(unseen, theirs))
      .answer(training.confirmCertificate, itil());
    const { user } = open(`/training/${itilId}`);
    await heading(/ITIL 4 Foundation/);
    expect(rowOf('Seen by somebody else')?.textContent).toBe('Not yet');
    await user.click(screen.getByRole('button', { name: 'Confirm that I have seen it' }));
    await screen.findByText('You confirmed that you have seen: ITIL 4 Foundation');
    expect(api.bodiesOf(training.confirmCertificate)).toEqual([{ revision: 3 }]);
  });

  it('that was changed meanwhile is not confirmed, and says so', async () => {
    const unseen = itil({ seen: null, moves: ['confirm'] });
    apiFor(priya)
      .answer(training.getCertificate, itilPage(unseen))
      .refuse(training.confirmCertificate, 409, 'This certificate has changed');
    const { user } = open(`/training/${itilId}`);
    await user.click(await screen.findByRole('button', { name: 'Confirm that I have seen it' }));
    expect((await screen.findByRole('alert')).textContent).toBe('This certificate has changed');
  });
});

describe('Changing a certificate', () => {
  const api = (certificate = itil()) =>
    apiFor(sam)
      .answer(training.getCertificate, itilPage(certificate))
      .answer(training.getTrainingForm, trainingForm())
      .answer(training.changeCertificate, itil({ revision: 2 }));
  const save = () => screen.getByRole('button', { name: 'Save changes' });

  it('begins with what it says, warns whose confirmation goes, and names its revision', async () => {
    const sent = api();
    const { user } = open(`/training/${itilId}/change`);
    await screen.findByText(/Priya Nair has confirmed it/);
    await typeDay(user, 'When was it issued?', ['22', '12', '2023']);
    await user.click(save());
    await screen.findByText('Changed: ITIL 4 Foundation');
    expect(sent.bodiesOf(training.changeCertificate)).toMatchObject([
      { issuedOn: '2023-12-22', runsOut: 'on', expiresOn: '2026-12-21', revision: 1 },
    ]);
  });

  it('that was changed meanwhile shows what it says now, and can then replace it', async () => {
    const told = api().refuse(training.changeCertificate, 409, 'It has changed');
    const { user } = open(`/training/${itilId}/change`);
    await heading(/Change this certificate/);
    await typeDay(user, 'When was it issued?', ['22', '12', '2023']);
    told.answer(training.getCertificate, itilPage(itil({ issuedOn: '2023-12-19', revision: 2 })));
    await user.click(save());
    await screen.findByText(/issued 19 December 2023/);
    told.answer(training.changeCertificate, itil({ revision: 3 }));
    await user.click(save());
    await screen.findByText('Changed: ITIL 4 Foundation');
    expect(told.bodiesOf(training.changeCertificate)).toMatchObject([
      { revision: 1 },
      { issuedOn: '2023-12-22', revision: 2 },
    ]);
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
  });

  it('is not offered to who cannot make it', async () => {
    apiFor(sam).answer(training.getCertificate, itilPage(itil({ moves: [] })));
    open(`/training/${itilId}/let-lapse`);
    await heading('You cannot mark this certificate');
  });
});
