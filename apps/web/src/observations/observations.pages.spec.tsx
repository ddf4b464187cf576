import { screen, within } from '@testing-library/react';
import { observations, plans, signOffs, witnesses, type ItemView } from '@tracker/contract';
import { idOf, priya, sam, samsHead } from '../testing/cast';
import { item, session } from '../testing/plan';
import { apiFor, open } from '../testing/show';
import { runbook, runbookId, runbookReview } from '../testing/sign-offs';

const page = `/items/${idOf(200)}`;
const press = (name: string) => screen.getByRole('button', { name });
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

const seen: ItemView['observations']['list'][number] = {
  id: idOf(500),
  by: 'Priya Nair',
  verdict: 'confirmed',
  verdictWords: 'Confirmed',
  on: '2026-11-20',
  level: 'working',
  comment: 'Calm and in order',
  takenBack: null,
  canTakeBack: true,
};
const observed = (more: Partial<ItemView['observations']> = {}): ItemView['observations'] => ({
  asked: { times: 2, people: 2, words: '2 observations by 2 different people' },
  words: '1 of 2 observations, by 1 of 2 people',
  isComplete: false,
  canObserve: true,
  list: [seen],
  ...more,
});
const forPriya = (more: Partial<ItemView> = {}) =>
  item({ apprenticeship: samsHead({ isMine: false }), moves: [], canEdit: false, ...more });

const asked: ItemView['witnesses']['list'][number] = {
  id: idOf(600),
  name: 'Joan Abara',
  words: 'Asked Joan Abara on 20 November; not answered yet',
  canCancel: true,
  statement: null,
};
const answered: typeof asked = {
  ...asked,
  words: 'Asked Joan Abara on 20 November; answered on 21 November',
  canCancel: false,
  statement: {
    verdict: 'confirmed',
    verdictWords: 'Confirmed',
    text: 'Confirmed\n\nSam ran it twice.',
    withdrawn: null,
  },
};

describe('an item', () => {
  it('says how many observations there are of how many, and who saw what', async () => {
    apiFor(priya).answer(plans.getItem, forPriya({ observations: observed() }));
    open(page);
    await heading(/Add automatic checks/);
    expect(screen.getByText('1 of 2 observations, by 1 of 2 people.')).toBeTruthy();
    expect(screen.getByText(/asks for 2 observations by 2 different people before/)).toBeTruthy();
    const [entry] = screen
      .getAllByRole('listitem')
      .filter((one) => within(one).queryByText(/by Priya Nair/));
    expect(entry?.textContent).toContain('Level seen: working');
    expect(entry?.textContent).toContain('Calm and in order');
    expect(
      screen.getByRole('link', { name: 'Take back your observation of 20 November' }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Record an observation' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Ask a witness' })).toBeNull();
  });

  it('strikes through what was taken back and what was withdrawn, with the reason', async () => {
    const takenBack = { on: '2026-11-21', reason: 'Another apprentice' };
    const withdrawn = { on: '2026-11-22', reason: 'This was not me' };
    const statement = answered.statement && { ...answered.statement, withdrawn };
    apiFor(sam).answer(
      plans.getItem,
      item({
        observations: observed({ list: [{ ...seen, takenBack, canTakeBack: false }] }),
        witnesses: { canAsk: true, list: [{ ...answered, statement }] },
      }),
    );
    open(page);
    await heading(/Add automatic checks/);
    expect(screen.getByText('Taken back on 21 November: Another apprentice')).toBeTruthy();
    expect(screen.getByText('Withdrawn on 22 November. This was not me')).toBeTruthy();
    const struck = screen.getAllByRole('deletion').map(({ textContent }) => textContent);
    expect(struck).toEqual([
      'Confirmed by Priya Nair',
      'Confirmed by Joan Abara',
      'Confirmed\n\nSam ran it twice.',
    ]);
  });

  it('shows whom the apprentice asked, and lets them cancel', async () => {
    const api = apiFor(sam).answer(
      plans.getItem,
      item({ witnesses: { canAsk: true, list: [asked] } }),
    );
    api.answer(witnesses.cancelWitnessLink, item());
    const { user } = open(page);
    expect(
      await screen.findByText('Asked Joan Abara on 20 November; not answered yet'),
    ).toBeTruthy();
    await user.click(press('Cancel the question to Joan Abara'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'You no longer ask Joan Abara',
    );
    expect(api.sent.find(({ call }) => call.endsWith('/cancel'))?.params).toEqual({ id: asked.id });
  });

  it('has no such part where nobody is asked for anything', async () => {
    apiFor(priya).answer(plans.getItem, forPriya());
    open(page);
    await heading(/Add automatic checks/);
    expect(screen.queryByRole('heading', { name: 'Observations and witnesses' })).toBeNull();
  });
});

describe('recording an observation', () => {
  it('asks for the verdict and the day, which is today, and says what it comes to', async () => {
    const api = apiFor(priya).answer(plans.getItem, forPriya({ observations: observed() }));
    const after = observed({ words: '2 of 2 observations, by 2 of 2 people', isComplete: true });
    api.answer(observations.recordObservation, forPriya({ observations: after }));
    const { user, place } = open(`${page}/observe`);
    await heading(/Record an observation/);
    await user.click(press('Record this observation'));
    expect(screen.getByRole('link', { name: 'Choose what you saw' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Confirmed' }));
    await user.clear(screen.getByLabelText('Day'));
    await user.type(screen.getByLabelText('Day'), '20');
    await user.clear(screen.getByLabelText('Month'));
    await user.type(screen.getByLabelText('Month'), '11');
    await user.clear(screen.getByLabelText('Year'));
    await user.type(screen.getByLabelText('Year'), '2026');
    await user.click(screen.getByRole('radio', { name: 'Working' }));
    await user.click(press('Record this observation'));
    expect((await screen.findByRole('alert')).textContent).toContain('2 of 2 observations');
    expect(api.bodiesOf(observations.recordObservation)).toEqual([
      { verdict: 'confirmed', on: '2026-11-20', level: 'working', comment: '' },
    ]);
    expect(place.address).toBe(page);
  });

  it('is not offered to who may not', async () => {
    apiFor(sam).answer(plans.getItem, item({ observations: observed({ canObserve: false }) }));
    open(`${page}/observe`);
    expect(await screen.findByText(/You cannot record an observation of this item/)).toBeTruthy();
  });

  it('can be taken back, with a reason (rule 2)', async () => {
    const api = apiFor(priya).answer(plans.getItem, forPriya({ observations: observed() }));
    api.answer(observations.takeBackObservation, forPriya());
    const { user } = open(`${page}/observations/${seen.id}/take-back`);
    await heading(/Take your observation back/);
    await user.click(press('Take it back'));
    expect(
      screen.getByRole('link', { name: 'Enter why you take this observation back' }),
    ).toBeTruthy();
    await user.type(screen.getByLabelText('Why do you take it back?'), 'Another day');
    await user.click(press('Take it back'));
    expect((await screen.findByRole('alert')).textContent).toContain('of 20 November back');
    expect(api.bodiesOf(observations.takeBackObservation)).toEqual([{ reason: 'Another day' }]);
  });
});

describe('the signer', () => {
  it('sees what is missing, and cannot choose to sign off', async () => {
    apiFor(priya).answer(
      signOffs.getReview,
      runbookReview({ item: runbook({ observations: observed() }) }),
    );
    open(`/items/${runbookId}/review`);
    await heading(/Write a runbook/);
    expect(screen.getByText(/You cannot sign this off yet/).textContent).toContain(
      'So far: 1 of 2 observations, by 1 of 2 people',
    );
    expect(screen.queryByRole('radio', { name: 'Sign off' })).toBeNull();
    expect(screen.getByRole('radio', { name: 'Return' })).toBeTruthy();
  });

  it('can choose it once they are complete', async () => {
    const complete = observed({ isComplete: true });
    apiFor(priya).answer(
      signOffs.getReview,
      runbookReview({ item: runbook({ observations: complete }) }),
    );
    open(`/items/${runbookId}/review`);
    await heading(/Write a runbook/);
    expect(screen.getByRole('radio', { name: 'Sign off' })).toBeTruthy();
  });
});

describe('asking a witness', () => {
  it('names them and the session, and says that a mail goes to them', async () => {
    const api = apiFor(sam).answer(plans.getItem, item({ witnesses: { canAsk: true, list: [] } }));
    api.answer(witnesses.askWitness, item());
    const { user } = open(`${page}/witness`);
    await heading(/Ask a witness/);
    await user.click(press('Send the link'));
    expect(screen.getByRole('link', { name: 'Enter the name of the witness' })).toBeTruthy();
    await user.type(screen.getByLabelText('Full name of the witness'), 'Joan Abara');
    await user.type(screen.getByLabelText('Work email address of the witness'), 'Joan@example.org');
    await user.click(screen.getByRole('radio', { name: session().did }));
    await user.click(press('Send the link'));
    expect((await screen.findByRole('alert')).textContent).toContain('goes to Joan Abara by mail');
    expect(api.bodiesOf(witnesses.askWitness)).toEqual([
      { name: 'Joan Abara', email: 'joan@example.org', entryId: session().id },
    ]);
  });

  it('shows at its field why somebody cannot be the witness', async () => {
    const api = apiFor(sam).answer(plans.getItem, item({ witnesses: { canAsk: true, list: [] } }));
    const email = 'Priya Nair signs this item off';
    api.refuse(witnesses.askWitness, 422, 'There is a problem', { errors: { email } });
    const { user } = open(`${page}/witness`);
    await heading(/Ask a witness/);
    await user.type(screen.getByLabelText('Full name of the witness'), 'Priya Nair');
    await user.type(screen.getByLabelText('Work email address of the witness'), 'p@example.gov.uk');
    await user.click(press('Send the link'));
    expect(await screen.findByRole('link', { name: email })).toBeTruthy();
  });
});
