import { screen, within } from '@testing-library/react';
import { training } from '@tracker/contract';
import { idOf, sam, samsHead, samsId, tom } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { itil, itilId, itilPage, samsTraining, trainingForm } from '../testing/training';
import { typeDay } from '../testing/type-day';

const heading = (name: string | RegExp) => screen.findByRole('heading', { name, level: 1 });
const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

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
      'Enter the date it was issued',
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
