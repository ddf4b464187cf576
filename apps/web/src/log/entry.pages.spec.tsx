import { screen, within } from '@testing-library/react';
import { log, type EntryView } from '@tracker/contract';
import { idOf, priya, sam, samsHead, samsId } from '../testing/cast';
import { note } from '../testing/evidence';
import { apiFor, open } from '../testing/show';
import { release } from '../testing/plan';
import { assist, samsForm, sessionPage } from './testing/sessions';

const id = idOf(300);
const address = `/log/${id}`;
const mine: EntryView = release({ moves: ['change', 'withdraw'] });

const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
const rowOf = (key: string) => screen.getByText(key, { selector: 'dt' }).nextElementSibling;

describe('A session', () => {
  it('shows everything, and the moves that are open', async () => {
    apiFor(sam).answer(log.getEntry, sessionPage({ ...mine, items: [assist] }));
    open(address);
    await heading('Session Watched a release to live');
    expect(rowOf('Length')?.textContent).toBe('1 h 30 min');
    expect(rowOf('Date')?.textContent).toBe('Friday 20 November 2026');
    expect(rowOf('Off-the-job hours')?.textContent).toBe(
      'Hours submitted, not yet verifiedIn paid hours, something new, relevant to the standard',
    );
    screen.getByRole('link', { name: assist.title });
    screen.getByRole('button', { name: 'Change this session' });
    screen.getByRole('link', { name: 'Withdraw this session' });
    expect(screen.queryByRole('button', { name: /^Verify/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Back to your log' }).getAttribute('href')).toBe(
      '/log?month=2026-11',
    );
  });

  it('shows the evidence, and lets the apprentice add more', async () => {
    apiFor(sam).answer(log.getEntry, sessionPage(mine, { evidence: [note()] }));
    open(address);
    await screen.findByRole('heading', { level: 2, name: 'Evidence' });
    screen.getByRole('link', { name: 'Why the release was rolled back' });
    expect(screen.getByRole('button', { name: 'Add evidence' }).getAttribute('href')).toBe(
      `/portfolio/new?entry=${id}`,
    );
  });

  it('that was withdrawn takes no more evidence', async () => {
    const withdrawn = { at: '2026-11-21T09:10:00.000Z', reason: 'Added twice' };
    apiFor(sam).answer(log.getEntry, sessionPage(release(), { withdrawn }));
    open(address);
    await heading('Session Watched a release to live');
    expect(screen.queryByRole('button', { name: 'Add evidence' })).toBeNull();
  });

  it('keeps what it said before it was changed', async () => {
    const before = {
      revision: 1,
      until: '2026-11-21T09:10:00.000Z',
      did: 'Watched a release',
      learned: '',
      minutes: 60,
      on: '2026-11-20',
      verified: { at: '2026-11-21T09:00:00.000Z', by: 'Priya Nair' },
    };
    apiFor(sam).answer(log.getEntry, sessionPage(mine, { earlier: [before] }));
    open(address);
    screen.getByText(await screen.findByText('Earlier words (1)').then(() => 'Watched a release'));
    screen.getByText('Friday 20 November 2026, 1 h');
  });

  it('says when and why it was withdrawn', async () => {
    const withdrawn = { at: '2026-11-21T09:10:00.000Z', reason: 'It was added twice' };
    apiFor(sam).answer(
      log.getEntry,
      sessionPage(release({ state: 'withdrawn', hoursWords: 'Withdrawn' }), { withdrawn }),
    );
    open(address);
    await screen.findByText(/^Withdrawn 21 November 2026, 9:10am/);
    screen.getByText(/It was added twice/);
    expect(screen.queryByRole('button', { name: 'Change this session' })).toBeNull();
  });

  it('can be verified by the mentor, who comes back to the record', async () => {
    const verifiable = release({ moves: ['verify'] });
    const page = { apprenticeship: samsHead({ isMine: false }) };
    const api = apiFor(priya)
      .answer(log.getEntry, sessionPage(verifiable, page))
      .answer(log.verifyEntry, release({ state: 'verified', hoursWords: 'Hours verified' }));
    const { user } = open(address);
    await user.click(await screen.findByRole('button', { name: /^Verify hours/ }));
    await screen.findByText('Verified by you');
    expect(api.versionsOf(log.verifyEntry)).toEqual(['"1-submitted"']);
    expect(screen.getByRole('link', { name: 'Back to the log' }).getAttribute('href')).toBe(
      `/apprenticeships/${samsId}/log?month=2026-11`,
    );
  });
});

describe('Changing a session', () => {
  const apiForChange = (entry: EntryView = mine) =>
    apiFor(sam)
      .answer(log.getEntry, sessionPage(entry))
      .answer(log.getNewEntryForm, samsForm())
      .answer(log.changeEntry, release({ revision: 2 }));
  const did = () => screen.getByLabelText<HTMLTextAreaElement>('What I did');
  const save = () => screen.getByRole('button', { name: 'Save changes' });

  it('begins with what it says, and names the revision that it replaces', async () => {
    const elsewhere = { id: idOf(499), title: 'An item that is not open any more' };
    const api = apiForChange({ ...mine, items: [elsewhere], version: '4-submitted' });
    const { user, place } = open(`${address}/change`);
    await heading('Change this session');
    expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('20');
    expect(screen.getByLabelText<HTMLInputElement>(elsewhere.title).checked).toBe(true);
    await user.type(did(), ', from the first call');
    await user.click(save());
    await screen.findByText('Changed: Shadowing, 1 h 30 min on 20 November');
    expect(place.address).toBe(address);
    expect(api.bodiesOf(log.changeEntry)).toEqual([
      {
        kind: 'shadowing',
        mode: 'shadowed',
        on: '2026-11-20',
        minutes: 90,
        with: ['Priya Nair'],
        did: 'Watched a release to live, from the first call',
        learned: 'A failed health check stops it',
        itemIds: [elsewhere.id],
        inPaidHours: true,
        newLearning: true,
        relevant: true,
        notEnglishOrMaths: true,
        notAssessmentOrReview: true,
      },
    ]);
  });

  it('says that it was changed after its hours were verified, and what auditors would doubt', async () => {
    const entry = {
      ...mine,
      wasVerified: { at: '2026-11-21T09:00:00.000Z', by: 'Priya Nair' },
      doubts: ['Added 15 days after the session'],
    };
    apiFor(sam).answer(log.getEntry, sessionPage(entry));
    open(address);
    await screen.findByText(/Changed since Priya Nair verified its hours/);
    screen.getByText('Added 15 days after the session.');
  });

  it('warns when its hours will have to be verified again', async () => {
    apiForChange({ ...mine, state: 'verified' });
    open(`${address}/change`);
    await screen.findByText(/they have to be verified again/);
  });

  it('that was changed meanwhile shows what it says now, keeps the text, and can then replace it', async () => {
    const message = 'This session has changed since you opened it';
    const api = apiForChange().refuse(log.changeEntry, 412, message);
    const { user } = open(`${address}/change`);
    await heading('Change this session');
    await user.clear(did());
    await user.type(did(), 'My words');
    api.answer(
      log.getEntry,
      sessionPage({ ...mine, did: 'Words of another window', version: '2-submitted' }),
    );
    await user.click(save());
    expect((await screen.findByRole('alert')).textContent).toContain(message);
    screen.getByText('Words of another window');
    expect(did().value).toBe('My words');
    api.answer(log.changeEntry, release({ did: 'My words', revision: 3 }));
    await user.click(save());
    await screen.findByText(/^Changed: Shadowing/);
    expect(api.versionsOf(log.changeEntry)).toEqual(['"1-submitted"', '"2-submitted"']);
  });

  it('is not offered when it cannot be changed', async () => {
    apiForChange(release());
    open(`${address}/change`);
    await heading('You cannot change this session');
  });
});

describe('Withdrawing a session', () => {
  it('needs a reason', async () => {
    const api = apiFor(sam)
      .answer(log.getEntry, sessionPage(mine))
      .answer(log.withdrawEntry, release({ state: 'withdrawn' }));
    const { user, place } = open(`${address}/withdraw`);
    await heading('Watched a release to live Withdraw this session');
    const withdraw = screen.getByRole('button', { name: 'Withdraw this session' });
    await user.click(withdraw);
    within(await screen.findByRole('alert')).getByText('Enter why you withdraw this session');
    await user.type(screen.getByLabelText('Why do you withdraw it?'), 'It was added twice');
    await user.click(withdraw);
    await screen.findByText('Withdrawn: Shadowing, 1 h 30 min on 20 November');
    expect(place.address).toBe(address);
    expect(api.bodiesOf(log.withdrawEntry)).toEqual([{ reason: 'It was added twice' }]);
  });
});
