import { act, screen, waitFor } from '@testing-library/react';
import { accounts, log } from '@tracker/contract';
import { idOf, sam, samsId } from '../testing/cast';
import { addButton, apiForSam, choice, draftOf, openForm, soon, words } from './testing/quick-log';
import { release } from '../testing/plan';

describe('A draft of a session', () => {
  it('is saved when typing stops, and found again when the page is opened anew', async () => {
    const api = apiForSam();
    const { user, place } = await openForm();
    await user.type(words('What I did'), 'Watched');
    await screen.findByText('Draft saved at 2:05pm.', undefined, soon);
    expect(api.bodiesOf(log.saveDraft)).toEqual([
      {
        apprenticeshipId: samsId,
        content: expect.objectContaining({
          did: 'Watched',
          kind: 'shadowing',
          'on.choice': '2026-11-24',
        }) as object,
      },
    ]);
    const [put] = api.sent.filter(({ call }) => call === 'PUT drafts/:id');
    await waitFor(() => expect(place.address).toBe(`/log/new?draft=${put?.params['id']}`));
  });

  it('goes with the adding, and is not saved again', async () => {
    const api = apiForSam();
    const { user } = await openForm();
    await user.click(choice('30 min'));
    await user.type(words('What I did'), 'Watched');
    await screen.findByText('Draft saved at 2:05pm.', undefined, soon);
    await user.type(words('What I did'), ' more');
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
    const [put] = api.sent.filter(({ call }) => call === 'PUT drafts/:id');
    expect(api.bodiesOf(log.addEntry)).toMatchObject([{ draftId: put?.params['id'] }]);
    await act(() => new Promise((later) => setTimeout(later, 1200)));
    expect(api.bodiesOf(log.saveDraft)).toHaveLength(1);
  });

  it('is offered to who comes back, and continued', async () => {
    const content = {
      kind: 'shadowing',
      mode: 'with-help',
      'on.choice': '2026-11-24',
      'minutes.choice': 'another',
      'minutes.hours': '1',
      'minutes.minutes': '20',
      with: ['Gareth Pugh'],
      did: 'Watched',
      learned: 'A lot',
      newLearning: 'on',
    };
    const api = apiForSam().answer(log.listDrafts, { drafts: [draftOf(content)] });
    const { user } = await openForm();
    expect(words('What I did').value).toBe('');
    await user.click(screen.getByRole('link', { name: 'Shadowing today, 1 h 20 min: Watched' }));
    await screen.findByText('Draft saved at 2:05pm.');
    expect(words('What I did').value).toBe('Watched');
    expect(words('What I learned (optional)').value).toBe('A lot');
    expect(choice('With help').checked).toBe(true);
    expect(choice('Gareth Pugh').checked).toBe(true);
    expect(choice('In my paid hours').checked).toBe(false);
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
    expect(api.bodiesOf(log.addEntry)).toMatchObject([{ minutes: 80, draftId: idOf(700) }]);
  });

  it('that is gone leaves a new form, and says so', async () => {
    apiForSam();
    await openForm(`/log/new?draft=${idOf(701)}`);
    screen.getByText('That draft is not here any more.');
    expect(choice('Shadowing').checked).toBe(true);
  });

  it('is discarded only after a question', async () => {
    const api = apiForSam()
      .answer(log.listDrafts, { drafts: [draftOf({ did: 'Watched' })] })
      .answer(log.discardDraft, {});
    const { user, place } = await openForm(`/log/new?draft=${idOf(700)}`);
    await user.click(screen.getByRole('button', { name: 'Discard this draft' }));
    await user.click(screen.getByRole('button', { name: 'No, go on writing' }));
    expect(words('What I did').value).toBe('Watched');
    await user.click(screen.getByRole('button', { name: 'Discard this draft' }));
    await user.click(screen.getByRole('button', { name: 'Yes, discard it' }));
    await screen.findByText('Your draft is discarded');
    expect(place.address).toBe('/log');
    expect(api.sent.filter(({ call }) => call === 'DELETE drafts/:id')).toHaveLength(1);
  });

  it('is kept by who leaves', async () => {
    const api = apiForSam();
    const { user, place } = await openForm();
    await user.type(words('What I did'), 'Watched');
    await user.click(screen.getByRole('button', { name: 'Keep as a draft and leave' }));
    await screen.findByText('Your draft is kept. Only you can see it');
    expect(place.address).toBe('/log');
    expect(api.bodiesOf(log.saveDraft)).toHaveLength(1);
  });
});

describe('What was typed survives', () => {
  it('a lost connection: it is saved and added once it is back', async () => {
    const api = apiForSam().lose(log.saveDraft).lose(log.addEntry);
    const { user } = await openForm();
    await user.click(choice('30 min'));
    await user.type(words('What I did'), 'Watched');
    await screen.findByText('Not saved: you are offline.', undefined, soon);
    await user.click(addButton());
    expect((await screen.findByRole('alert')).textContent).toContain('You are offline');
    expect(words('What I did').value).toBe('Watched');
    api
      .answer(log.saveDraft, () => draftOf({}))
      .answer(log.addEntry, () => release({ on: '2026-11-24' }));
    window.dispatchEvent(new Event('online'));
    await screen.findByText('Not added yet.');
    await user.click(addButton());
    await screen.findByText(/^Added to your log/);
  });

  it('leaving without a connection: who comes back finds it', async () => {
    const api = apiForSam().lose(log.saveDraft);
    const { user, place } = await openForm();
    await user.type(words('What I did'), 'Watched');
    await user.click(screen.getByRole('button', { name: 'Keep as a draft and leave' }));
    await screen.findByText('Not saved: you are offline.');
    expect(place.address).toBe('/log/new');
    await user.click(screen.getByRole('link', { name: 'Back to your log' }));
    await screen.findByRole('heading', { name: /November 2026$/ });
    await user.click(screen.getByRole('button', { name: 'Log a session' }));
    await screen.findByRole('heading', { name: 'Log a session' });
    expect(words('What I did').value).toBe('Watched');
    api.answer(log.saveDraft, () => draftOf({}));
    window.dispatchEvent(new Event('online'));
    await screen.findByText('Draft saved at 2:05pm.');
  });

  it('the end of the session: it is saved and added after signing in again', async () => {
    const api = apiForSam()
      .refuse(log.saveDraft, 401, 'Sign in to go on')
      .answer(accounts.signIn, sam);
    const { user } = await openForm();
    await user.click(choice('30 min'));
    await user.type(words('What I did'), 'Watched');
    await screen.findByText('Not saved: you were signed out.', undefined, soon);
    await screen.findByRole('heading', { name: 'You were signed out' });
    api.answer(log.saveDraft, () => draftOf({}));
    await user.type(words('Password'), 'correct horse battery');
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    await screen.findByText('Draft saved at 2:05pm.', undefined, soon);
    expect(words('What I did').value).toBe('Watched');
    api.refuse(log.addEntry, 401, 'Sign in to go on');
    await user.click(addButton());
    await screen.findByRole('heading', { name: 'You were signed out' });
    api.answer(log.addEntry, release());
    await user.type(words('Password'), 'correct horse battery');
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    await screen.findByText(/^Added to your log/);
    expect(api.bodiesOf(log.addEntry)).toHaveLength(2);
  });
});
