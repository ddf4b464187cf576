import { screen } from '@testing-library/react';
import { plans, signOffs } from '@tracker/contract';
import { idOf, priya, sam, samsHead } from '../testing/cast';
import { link, photo } from '../testing/evidence';
import { item, noTraining } from '../testing/plan';
import { apiFor, open } from '../testing/show';

const page = `/items/${idOf(200)}`;
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('An item that asks for a certificate', () => {
  const certificate = {
    id: idOf(600),
    title: 'ITIL 4 Foundation',
    currency: 'current' as const,
    words: 'Current',
    left: 'until 2 November 2029',
    seenWords: 'Nobody else has seen it yet',
    proposal: 'You hold ITIL 4 Foundation until 2 November 2029. You can ask for sign-off.',
  };

  it('proposes what the apprentice holds, and leaves its status alone (rule 10)', async () => {
    const training = { ...noTraining, certificates: [certificate], canAdd: true };
    apiFor(sam).answer(plans.getItem, item({ training }));
    open(page);
    await screen.findByText(certificate.proposal);
    screen.getByText('In progress');
    expect(screen.getByRole('link', { name: 'See the certificate' }).getAttribute('href')).toBe(
      `/training/${idOf(600)}`,
    );
    expect(screen.getByRole('link', { name: 'Add a certificate' }).getAttribute('href')).toBe(
      `/training/new?item=${idOf(200)}`,
    );
  });

  it('stays completed when it has to be done again, and says so beside that', async () => {
    const again = {
      currency: 'expired' as const,
      words: 'Expired',
      left: '3 days ago, on 21 November 2026',
    };
    const training = {
      ...noTraining,
      again,
      everyWords: 'every 12 months',
      renews: idOf(600),
      canAdd: true,
    };
    const done = item({ training, status: 'completed', statusWords: 'Completed', moves: [] });
    apiFor(sam).answer(plans.getItem, done);
    open(page);
    const state = (await screen.findByText('Completed')).closest('p');
    expect(state?.textContent).toBe('CompletedExpired');
    screen.getByText(/This has to be done again every 12 months/);
    const link = screen.getByRole('link', { name: 'Add a certificate of doing it again' });
    expect(link.getAttribute('href')).toBe(`/training/${idOf(600)}/renew`);
  });
});

describe('An item', () => {
  it('says what to do, what was done and what counts towards it', async () => {
    apiFor(sam).answer(plans.getItem, item());
    open(page);
    await screen.findByRole('heading', { level: 1, name: /Add automatic checks/ });
    expect(document.title).toBe('Add automatic checks to infrastructure code - Apprentice tracker');
    expect(screen.getByText('I added a scan to the pipeline.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Rewrote the scan step' })).toBeTruthy();
    expect(screen.getByText('Friday 4 December 2026 (week 22)')).toBeTruthy();
    expect(screen.getByText(/Who can see this page/)).toBeTruthy();
  });

  it('shows the evidence, and lets the apprentice add more', async () => {
    apiFor(sam).answer(plans.getItem, item({ evidence: [photo(), link()] }));
    open(page);
    await screen.findByRole('heading', { level: 2, name: 'Evidence' });
    expect(
      screen.getByRole('link', { name: 'Pipeline on the whiteboard' }).getAttribute('href'),
    ).toBe(`/evidence/${photo().id}`);
    expect(screen.getByText(/JPEG, 1.2 MB/)).toBeTruthy();
    expect(screen.getByText(/gitlab.example.gov.uk/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add evidence' }).getAttribute('href')).toBe(
      `/portfolio/new?item=${idOf(200)}`,
    );
  });

  it('says nothing of evidence to others where there is none', async () => {
    const others = item({ canEdit: false, apprenticeship: samsHead({ isMine: false }) });
    apiFor(priya).answer(plans.getItem, others);
    open(page);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('heading', { level: 2, name: 'Evidence' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add evidence' })).toBeNull();
  });

  it('leads nobody to a record that they cannot see', async () => {
    const apprenticeship = samsHead({ isMine: false });
    apiFor(priya).answer(plans.getItem, item({ apprenticeship, canSeeRecord: false }));
    open(page);
    const back = await screen.findByRole('link', { name: 'Back to requests to review' });
    expect(back.getAttribute('href')).toBe('/to-review');
    expect(screen.queryByRole('link', { name: 'See all skills' })).toBeNull();
  });

  it('says that a sign-off was taken back, by whom and why', async () => {
    const revoked = { by: 'Priya Nair', on: '2026-11-20', reason: 'Signed by mistake' };
    apiFor(sam).answer(plans.getItem, item({ revoked }));
    open(page);
    await screen.findByText('Signed off, then revoked by Priya Nair on Friday 20 November 2026');
    expect(screen.getByText('Signed by mistake')).toBeTruthy();
  });

  it('says what was planned where the record began too late for it', async () => {
    const planned = { on: '2026-07-10', recordBeganOn: '2026-11-24' };
    apiFor(sam).answer(plans.getItem, item({ planned }));
    open(page);
    await screen.findByText(
      /Planned for Friday 10 July 2026. Due later, because the record began on Tuesday 24 November/,
    );
  });

  it('offers the moves that the API opens, and no others', async () => {
    apiFor(sam).answer(plans.getItem, item());
    open(page);
    await screen.findByRole('heading', { level: 1 });
    expect(buttons()).toEqual([
      'Sign out',
      'Ask Priya Nair for sign-off',
      'Change what I did',
      'Log a session for this',
      'Add evidence',
    ]);
  });

  it('puts what the mentor asked for first when it was returned', async () => {
    const returned = {
      by: 'Priya Nair',
      on: '2026-11-20',
      wentWell: 'The checks run.',
      whatNext: 'Add a link to the run.',
    };
    apiFor(sam).answer(
      plans.getItem,
      item({ status: 'returned', statusWords: 'Returned', returned }),
    );
    open(page);
    expect(
      await screen.findByText('Returned by Priya Nair on Friday 20 November 2026'),
    ).toBeTruthy();
    expect(screen.getByText('Add a link to the run.', { exact: false })).toBeTruthy();
    expect(buttons()[1]).toBe('Change what I did');
  });

  it('has no button for somebody who may only read', async () => {
    const reading = item({
      apprenticeship: samsHead({ isMine: false }),
      moves: [],
      canEdit: false,
    });
    apiFor(priya).answer(plans.getItem, reading);
    open(page);
    await screen.findByRole('heading', { name: 'What Sam did' });
    expect(buttons()).toEqual(['Sign out']);
    expect(screen.getByRole('link', { name: 'Back to Sam’s checklist' })).toBeTruthy();
  });

  it('is ticked with one tap, and can be taken back', async () => {
    const ticked = item({ isTicked: true, statement: '', moves: ['tick'], entries: [] });
    const api = apiFor(sam).answer(plans.getItem, ticked);
    const { user } = open(page);
    const after = item({ ...ticked, status: 'completed', moves: ['untick'], canEdit: false });
    api.answer(plans.tickItem, () => {
      api.answer(plans.getItem, after);
      return after;
    });
    await user.click(await screen.findByRole('button', { name: 'Mark as completed' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Marked as completed');
    expect(await screen.findByRole('button', { name: 'This is not done after all' })).toBeTruthy();
  });

  it('says why a move was refused, and stays', async () => {
    const api = apiFor(sam).answer(plans.getItem, item({ moves: ['start'], statement: '' }));
    api.refuse(plans.startItem, 409, 'This item is in progress now');
    const { user } = open(page);
    await user.click(await screen.findByRole('button', { name: 'Start this item' }));
    expect((await screen.findByRole('alert')).textContent).toBe('This item is in progress now');
  });

  it('that is not there is a page that says so', async () => {
    apiFor(sam).refuse(plans.getItem, 404, 'Not found');
    open(page);
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  });
});

describe('Asking for sign-off', () => {
  it('shows what will be sent, asks for the confirmation, and says to whom it went', async () => {
    const api = apiFor(sam).answer(plans.getItem, item());
    const { user, place } = open(`${page}/request`);
    await screen.findByRole('heading', { level: 1, name: /Check what Priya Nair will see/ });
    expect(screen.getByText('I added a scan to the pipeline.')).toBeTruthy();
    expect(screen.getByText('Rewrote the scan step')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ask for sign-off' }));
    expect(
      screen.getByRole('link', { name: /^Confirm that it holds no personal data/ }),
    ).toBeTruthy();
    expect(api.bodiesOf(signOffs.requestSignOff)).toEqual([]);
    await user.click(screen.getByRole('checkbox'));
    api.answer(signOffs.requestSignOff, item());
    await user.click(screen.getByRole('button', { name: 'Ask for sign-off' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Sent to Priya Nair');
    expect(place.address).toBe(page);
    expect(api.bodiesOf(signOffs.requestSignOff)).toEqual([{ confirmed: true }]);
    expect(api.versionsOf(signOffs.requestSignOff)).toEqual(['"7"']);
  });
});

describe('A move that needs a reason', () => {
  it('is not sent without one (rule 2)', async () => {
    const api = apiFor(sam).answer(
      plans.getItem,
      item({ status: 'awaiting-sign-off', moves: ['withdraw'], canEdit: false }),
    );
    api.answer(signOffs.withdrawRequest, item());
    const { user } = open(`${page}/withdraw`);
    await user.click(await screen.findByRole('button', { name: 'Withdraw request' }));
    expect(screen.getByRole('link', { name: 'Enter why you withdraw this request' })).toBeTruthy();
    await user.type(screen.getByLabelText('Why do you withdraw it?'), 'It misses forks');
    await user.click(screen.getByRole('button', { name: 'Withdraw request' }));
    expect((await screen.findByRole('alert')).textContent).toContain('You withdrew the request');
    expect(api.bodiesOf(signOffs.withdrawRequest)).toEqual([{ reason: 'It misses forks' }]);
  });

  it('that is not open says what the item is now', async () => {
    apiFor(sam).answer(plans.getItem, item({ statusWords: 'Completed', moves: [] }));
    open(`${page}/withdraw`);
    expect(await screen.findByText('You cannot do that now. The item is completed.')).toBeTruthy();
  });

  it('that is not one is a page that is not there', async () => {
    apiFor(sam);
    open(`${page}/delete`);
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  });
});
