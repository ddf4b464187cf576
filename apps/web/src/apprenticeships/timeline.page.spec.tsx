import { screen } from '@testing-library/react';
import { apprenticeships, timeline, type TimelineEvent } from '@tracker/contract';
import { samsHead, samsId, tom } from '../testing/cast';
import { apiFor, open } from '../testing/show';

const address = `/apprenticeships/${samsId}/timeline`;

const event = (title: string): TimelineEvent => ({
  at: '2026-11-20T15:42:00.000Z',
  title,
  by: 'Sam Okafor',
  notes: [],
  item: null,
  revision: null,
});

const api = () =>
  apiFor(tom).answer(apprenticeships.getApprenticeship, {
    ...samsHead({ isMine: false }),
    version: 'a1',
    appendix: [],
    people: [],
    moves: [],
  });

describe('the timeline of an apprenticeship', () => {
  it('shows what happened, a page at a time, each with its own address', async () => {
    api().answer(timeline.getTimeline, ({ query }) =>
      query.before
        ? { events: [event('Apprenticeship started')], next: null }
        : { events: [event('Session added')], next: 'a/1' },
    );
    const { user, place } = open(address);
    await screen.findByRole('heading', { name: 'Session added' });
    expect(screen.queryByRole('link', { name: 'Newest' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Earlier' }));
    await screen.findByRole('heading', { name: 'Apprenticeship started' });
    expect(place.address).toBe(`${address}?before=a%2F1`);
    expect(screen.queryByRole('link', { name: 'Earlier' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Newest' }));
    await screen.findByRole('heading', { name: 'Session added' });
    expect(place.address).toBe(address);
  });

  it('says so when nothing has happened yet', async () => {
    api().answer(timeline.getTimeline, { events: [], next: null });
    open(address);
    await screen.findByText('Nothing has happened yet.');
    expect(screen.queryByRole('navigation', { name: 'Pagination' })).toBeNull();
  });
});
