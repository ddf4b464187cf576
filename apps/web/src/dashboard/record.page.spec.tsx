import { screen, within } from '@testing-library/react';
import { dashboard } from '@tracker/contract';
import { priya, samsId, tom } from '../testing/cast';
import { samsOverview } from '../testing/dashboard';
import { apiFor, open } from '../testing/show';

const address = `/apprenticeships/${samsId}`;
const sams = () => screen.findByRole('heading', { name: 'Sam Okafor', level: 1 });

describe('the record of an apprentice', () => {
  it('says who it is about and leads to the other pages of the record', async () => {
    apiFor(tom).answer(dashboard.getOverview, samsOverview());
    open(address);
    await sams();
    expect(screen.getByText('Apprentice DevOps, version 1. Focus area: BAU fixes')).toBeTruthy();
    expect(screen.getByText('Week 21 of 104')).toBeTruthy();
    const pages = within(screen.getByRole('navigation', { name: 'Sam’s record' }));
    expect(pages.getAllByRole('link').map((a) => [a.textContent, a.getAttribute('href')])).toEqual([
      ['Overview', address],
      ['Progress', `${address}/progress`],
      ['Checklist', `${address}/checklist`],
      ['Log', `${address}/log`],
      ['Hours', `${address}/hours`],
      ['Training', `${address}/training`],
      ['Evidence', `${address}/evidence`],
      ['Skills', `${address}/skills`],
      ['Timeline', `${address}/timeline`],
      ['Details', `${address}/details`],
      ['Breaks', `${address}/breaks`],
    ]);
    expect(pages.getByRole('link', { current: 'page' }).textContent).toBe('Overview');
    expect(screen.getByText(/you, Sam Okafor, Priya Nair/)).toBeTruthy();
  });

  it('says where the apprentice stands, why, and leads to the items behind it', async () => {
    apiFor(tom).answer(dashboard.getOverview, samsOverview());
    open(address);
    await sams();
    const verdict = within(
      screen.getByRole('region', {
        name: '65 of 108 required items are signed off. The plan expected 77.',
      }),
    );
    expect(verdict.getByText('Behind')).toBeTruthy();
    expect(verdict.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'You: “Record the vetting outcome” is 88 days late',
      'Sam Okafor: 9 items late, the oldest by 60 days: Direct ten issues to the right owner',
    ]);
    expect(verdict.getByRole('link', { name: 'Record the vetting outcome' })).toBeTruthy();
    expect(verdict.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Signed off',
      'Oldest request',
      'Last activity',
      'Next review',
    ]);
  });

  it('keeps the four hour numbers apart (rule 14)', async () => {
    apiFor(tom).answer(dashboard.getOverview, samsOverview());
    open(address);
    await sams();
    const hours = within(screen.getByRole('table', { name: 'Off-the-job hours' }));
    expect(hours.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'MinimumThe rule, by the end187 h',
      'PlannedBy today: the line96 h',
      'SubmittedIn the log, verified or not11 h 15 min',
      'VerifiedThe only hours that count92 h 15 min',
    ]);
  });

  it('tells what happened lately and leads to the rest', async () => {
    apiFor(tom).answer(dashboard.getOverview, samsOverview());
    open(address);
    await sams();
    expect(screen.getByRole('heading', { name: 'Returned: Add automatic checks' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the whole timeline' }).getAttribute('href')).toBe(
      `${address}/timeline`,
    );
  });

  it('offers to record a review to whom the API offers it', async () => {
    apiFor(tom).answer(dashboard.getOverview, samsOverview());
    open(address);
    await sams();
    expect(screen.getByRole('button', { name: 'Record a review' }).getAttribute('href')).toBe(
      `${address}/review`,
    );
  });

  it('offers no review to somebody else, and leads them back to their own list', async () => {
    apiFor(priya).answer(dashboard.getOverview, samsOverview({ moves: [] }));
    open(address);
    await sams();
    expect(screen.queryByRole('button', { name: 'Record a review' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Back to my apprentices' })).toBeTruthy();
  });
});
