import { screen, waitFor } from '@testing-library/react';
import { log, plans } from '@tracker/contract';
import { addButton, apiForSam, choice, openForm, problems, words } from './testing/quick-log';
import { release } from '../testing/plan';
import { alert, assist, laptop, sessionPage } from './testing/sessions';

describe('Logging a session', () => {
  it('takes two answers: how long, and what I did', async () => {
    const api = apiForSam();
    const { user, place } = await openForm();
    await user.click(choice('1 h 30 min'));
    await user.type(words('What I did'), 'Watched a release');
    await user.click(addButton());
    const added = await screen.findByText(
      'Added to your log: Shadowing, 1 h 30 min on 24 November',
    );
    expect(place.address).toBe('/log');
    await waitFor(() => expect(document.activeElement?.contains(added)).toBe(true));
    expect(api.bodiesOf(log.addEntry)).toEqual([
      {
        kind: 'shadowing',
        mode: 'shadowed',
        on: '2026-11-24',
        minutes: 90,
        with: [],
        did: 'Watched a release',
        learned: '',
        itemIds: [],
        inPaidHours: true,
        newLearning: true,
        relevant: true,
        notEnglishOrMaths: true,
        notAssessmentOrReview: true,
        draftId: expect.any(String) as string,
      },
    ]);
  });

  it('sends everything that was chosen', async () => {
    const api = apiForSam();
    const { user } = await openForm();
    await user.click(choice('Service desk'));
    await user.click(choice('With help'));
    await user.click(choice('Another day'));
    await user.type(choice('Day'), '2');
    await user.type(choice('Month'), '11');
    await user.type(choice('Year'), '2026');
    await user.click(choice('Another length'));
    await user.type(screen.getByLabelText('Hours'), '2');
    await user.type(screen.getByLabelText('Minutes'), '20');
    await user.click(choice('Leila Haddad'));
    await user.click(choice('Someone else'));
    await user.type(screen.getByLabelText('Who else?'), 'Gareth Pugh');
    await user.type(words('What I did'), 'Two tickets');
    await user.type(words('What I learned (optional)'), 'Ask who is affected');
    await user.click(choice(alert.title));
    await user.click(choice('In my paid hours'));
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
    expect(api.bodiesOf(log.addEntry)).toMatchObject([
      {
        kind: 'service-desk',
        mode: 'with-help',
        on: '2026-11-02',
        minutes: 140,
        with: ['Leila Haddad', 'Gareth Pugh'],
        did: 'Two tickets',
        learned: 'Ask who is affected',
        itemIds: [alert.id],
        inPaidHours: false,
        newLearning: true,
      },
    ]);
  });

  it('says whether the time counts, by the kind of session, until a question is answered', async () => {
    const api = apiForSam();
    const { user } = await openForm();
    screen.getByText(/as off-the-job training once it is verified/);
    await user.click(choice('Self-study'));
    screen.getByText(/as off-the-job training: outside paid hours/);
    await user.click(choice('Shadowing'));
    screen.getByText(/as off-the-job training once it is verified/);
    await user.click(choice('Not English or maths'));
    screen.getByText(/as off-the-job training: English or maths/);
    await user.click(choice('Service desk'));
    screen.getByText(/as off-the-job training: English or maths/);
    await user.click(choice('1 hour'));
    await user.type(words('What I did'), 'Functional skills in maths, chapter 2');
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
    expect(api.bodiesOf(log.addEntry)).toMatchObject([
      { relevant: true, notEnglishOrMaths: false, notAssessmentOrReview: true },
    ]);
  });

  it('says what auditors would doubt before it is added, and adds it all the same', async () => {
    const api = apiForSam();
    const { user } = await openForm();
    await user.click(choice('1 hour'));
    screen.getByText('The last 6 sessions were all 1 h long.');
    await user.type(words('What I did'), 'Pairing');
    screen.getByText('It says very little.');
    await user.type(words('What I learned (optional)'), 'A pipeline stops at red');
    expect(screen.queryByText('It says very little.')).toBeNull();
    await user.click(choice('Another day'));
    await user.type(choice('Day'), '9');
    await user.type(choice('Month'), '11');
    await user.type(choice('Year'), '2026');
    screen.getByText('It is more than 14 days ago.');
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
    expect(api.bodiesOf(log.addEntry)).toHaveLength(1);
  });

  it('says everything that is missing in one summary, and keeps what was typed', async () => {
    const api = apiForSam();
    const { user } = await openForm();
    await user.type(words('What I learned (optional)'), 'Read the limit first');
    await user.click(choice('Another day'));
    await user.click(addButton());
    expect(await problems()).toEqual([
      'Enter a real date, like 24 11 2026',
      'Enter how long it took',
      'Enter what you did',
    ]);
    expect(document.activeElement?.textContent).toContain('There is a problem');
    await user.click(screen.getByRole('link', { name: 'Enter a real date, like 24 11 2026' }));
    expect(document.activeElement).toBe(choice('Day'));
    await user.click(screen.getByRole('link', { name: 'Enter how long it took' }));
    expect(document.activeElement).toBe(choice('30 min'));
    expect(words('What I learned (optional)').value).toBe('Read the limit first');
    expect(api.bodiesOf(log.addEntry)).toEqual([]);
    await screen.findByText('Not added yet.');
    expect(api.bodiesOf(log.saveDraft)).toHaveLength(1);
  });

  it('shows what the service refused in the same way', async () => {
    const api = apiForSam().refuse(log.addEntry, 422, 'Check what you entered', {
      errors: { minutes: 'The sessions of one day must not add up to more than 24 hours' },
    });
    const { user } = await openForm();
    await user.click(choice('Another length'));
    await user.type(screen.getByLabelText('Hours'), '20');
    await user.type(words('What I did'), 'Watched');
    await user.click(addButton());
    const message = 'The sessions of one day must not add up to more than 24 hours';
    expect(await problems()).toEqual([message]);
    await user.click(screen.getByRole('link', { name: message }));
    expect(document.activeElement).toBe(screen.getByLabelText('Hours'));
    expect(words('What I did').value).toBe('Watched');
    expect(api.bodiesOf(log.addEntry)).toHaveLength(1);
  });

  it('is not added twice by two quick taps', async () => {
    const api = apiForSam();
    const { user } = await openForm();
    await user.click(choice('30 min'));
    await user.type(words('What I did'), 'Watched');
    await user.dblClick(addButton());
    await screen.findByText(/^Added to your log/);
    expect(api.bodiesOf(log.addEntry)).toHaveLength(1);
  });

  it('is not added twice when only the answer got lost: the same words go with the same key', async () => {
    const api = apiForSam().lose(log.addEntry);
    const { user } = await openForm();
    await user.click(choice('30 min'));
    await user.type(words('What I did'), 'Watched');
    await user.click(addButton());
    expect((await screen.findByRole('alert')).textContent).toContain('You are offline');
    await user.click(addButton());
    await waitFor(() => expect(api.bodiesOf(log.addEntry)).toHaveLength(2));
    await user.type(words('What I did'), ' and asked');
    api.answer(log.addEntry, release()).answer(log.discardDraft, {});
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
    const [first, again, other] = api.keysOf(log.addEntry);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    // What was typed was kept as a draft again after the failure: it must not stay behind.
    expect(api.sent.some(({ call }) => call === 'DELETE drafts/:id')).toBe(true);
  });

  it('chooses the item from which it was opened, a kind that fits, and goes back there', async () => {
    apiForSam().refuse(plans.getItem, 404, 'Not found');
    const { user, place } = await openForm(`/log/new?item=${alert.id}`);
    expect(choice('Service desk').checked).toBe(true);
    expect(choice(alert.title).checked).toBe(true);
    await user.click(choice('30 min'));
    await user.type(words('What I did'), 'Watched');
    await user.click(addButton());
    await waitFor(() => expect(place.address).toBe(`/items/${alert.id}`));
  });

  it('takes over the choices of a session like it, not the words', async () => {
    const like = release({ with: ['Gareth Pugh'], items: [laptop] });
    apiForSam().answer(log.getEntry, sessionPage(like));
    await openForm(`/log/new?like=${like.id}`);
    expect(choice('1 h 30 min').checked).toBe(true);
    expect(choice('Today').checked).toBe(true);
    expect(choice('Gareth Pugh').checked).toBe(true);
    expect(choice(laptop.title).checked).toBe(true);
    expect(words('What I did').value).toBe('');
  });
});

describe('The items of a session', () => {
  it('are suggested for its kind, and what was chosen stays chosen with another kind', async () => {
    const api = apiForSam();
    const { user } = await openForm();
    screen.getByText('Suggested for shadowing');
    expect(screen.getByText('Cannot start yet. The session is kept for it')).toBeTruthy();
    await user.click(choice(assist.title));
    await user.click(choice('Service desk'));
    screen.getByText('Suggested for service desk');
    expect(choice(assist.title).checked).toBe(true);
    await user.click(choice('30 min'));
    await user.type(words('What I did'), 'Watched');
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
    expect(api.bodiesOf(log.addEntry)).toMatchObject([{ itemIds: [assist.id] }]);
  });

  it('are found among all items, and a search takes nothing back that was chosen', async () => {
    const api = apiForSam();
    const { user } = await openForm();
    await user.click(screen.getByText('Choose from all items'));
    const search = screen.getByLabelText('Search the items');
    await user.type(search, 'building LAPTOP');
    screen.getByText('1 item found');
    expect(screen.queryByRole('checkbox', { name: alert.title })).toBeNull();
    await user.click(choice(laptop.title));
    await user.clear(search);
    await user.type(search, 'alert{Enter}');
    expect(api.bodiesOf(log.addEntry)).toEqual([]);
    await user.click(choice('30 min'));
    await user.type(words('What I did'), 'Watched');
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
    expect(api.bodiesOf(log.addEntry)).toMatchObject([{ itemIds: [laptop.id] }]);
  });
});
