import { screen, within } from '@testing-library/react';
import { evidence } from '@tracker/contract';
import { idOf, priya, sam, samsHead, samsId } from '../testing/cast';
import { link, photo, samsPortfolio } from '../testing/evidence';
import { apiFor, open } from '../testing/show';

const title = () => screen.findByRole('heading', { level: 1, name: 'Portfolio' });
const pieces = () =>
  screen
    .getAllByRole('listitem')
    .filter((one) => one.className === 'app-entry')
    .map((one) => one.textContent);

describe('My portfolio', () => {
  it('lists what there is with its kind and what it is for, and says who can see it', async () => {
    apiFor(sam).answer(evidence.getPortfolio, samsPortfolio());
    open('/portfolio');
    await title();
    expect(screen.getByText('3 pieces of evidence.')).toBeTruthy();
    expect(pieces()).toEqual([
      'FilePipeline on the whiteboardJPEG, 1.2 MB. Added 20 November 2026For Add automatic checks to infrastructure code',
      'LinkMerge request with the scangitlab.example.gov.uk. Added 20 November 2026For Add automatic checks to infrastructure code',
      'NoteWhy the release was rolled backAdded 20 November 2026For Add automatic checks to infrastructure code',
    ]);
    expect(screen.getByText(/Who can see this page/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add evidence' })).toBeTruthy();
  });

  it('says what has nothing to show yet, and what to begin with', async () => {
    apiFor(sam).answer(evidence.getPortfolio, samsPortfolio());
    open('/portfolio');
    const covers = within(await screen.findByRole('region', { name: 'What it covers' }));
    expect(covers.getByText('1 of 2 have evidence.')).toBeTruthy();
    expect(covers.getByText('Service desk').parentElement?.textContent).toBe(
      'Nothing yet for Service deskBegin with Investigate a platform alert',
    );
    expect(
      covers.getByRole('link', { name: 'Investigate a platform alert' }).getAttribute('href'),
    ).toBe(`/items/${idOf(402)}`);
    expect(covers.getByText('All 1 have evidence.')).toBeTruthy();
  });

  it('says what to do first while it is empty', async () => {
    apiFor(sam).answer(evidence.getPortfolio, samsPortfolio({ evidence: [], matching: 0 }));
    open('/portfolio');
    await screen.findByText('Your portfolio starts with your first piece of evidence.');
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('is filtered by kind and words, which stand in the address', async () => {
    const api = apiFor(sam).answer(evidence.getPortfolio, ({ query }) =>
      query['kind'] ? samsPortfolio({ evidence: [link()], matching: 1 }) : samsPortfolio(),
    );
    const { user, place } = open('/portfolio');
    await title();
    await user.selectOptions(screen.getByLabelText('Kind'), 'Links');
    await user.type(screen.getByLabelText('Title or words'), 'scan');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    await screen.findByText(/1 piece found/);
    expect(place.address).toBe('/portfolio?kind=link&search=scan');
    expect(api.sent.at(-1)?.query).toEqual({ kind: 'link', search: 'scan' });
    await user.click(screen.getByRole('link', { name: 'Show all' }));
    expect(await screen.findByRole('link', { name: 'Pipeline on the whiteboard' })).toBeTruthy();
  });

  it('says so when nothing fits', async () => {
    apiFor(sam).answer(evidence.getPortfolio, samsPortfolio({ evidence: [], matching: 0 }));
    open('/portfolio?search=nothing');
    await screen.findByText(/Nothing fits/);
  });

  it('goes on after 50 pieces with the same filter, and back to the first page', async () => {
    apiFor(sam).answer(evidence.getPortfolio, ({ query }) =>
      samsPortfolio({ next: query['after'] ? null : 'more' }),
    );
    const { user, place } = open('/portfolio?kind=file');
    await title();
    await user.click(screen.getByRole('link', { name: /Next/ }));
    expect(place.address).toBe('/portfolio?kind=file&after=more');
    await user.click(await screen.findByRole('link', { name: /First page/ }));
    expect(place.address).toBe('/portfolio?kind=file');
  });

  it('shows all kinds where the address asks for one that there is not', async () => {
    const api = apiFor(sam).answer(evidence.getPortfolio, samsPortfolio());
    open('/portfolio?kind=secret');
    await title();
    expect(api.sent.at(-1)?.query).toEqual({});
  });

  it('says in words what is being checked, was not kept or was withdrawn', async () => {
    const states = [
      photo({ id: idOf(1), state: 'checking', stateWords: 'Being checked for viruses' }),
      photo({ id: idOf(2), state: 'refused', stateWords: 'Not kept: a virus was found' }),
      photo({ id: idOf(3), state: 'withdrawn', stateWords: 'Withdrawn' }),
    ];
    apiFor(sam).answer(evidence.getPortfolio, samsPortfolio({ evidence: states }));
    open('/portfolio');
    await title();
    for (const { stateWords } of states) expect(screen.getByText(stateWords)).toBeTruthy();
  });
});

describe('The evidence in a record', () => {
  it('is read by the mentor, who adds nothing', async () => {
    const view = samsPortfolio({ canAdd: false, apprenticeship: samsHead({ isMine: false }) });
    apiFor(priya).answer(evidence.getPortfolio, view);
    open(`/apprenticeships/${samsId}/evidence`);
    await screen.findByRole('heading', { level: 1, name: /Sam Okafor/ });
    expect(screen.getByRole('link', { name: 'Evidence', current: 'page' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add evidence' })).toBeNull();
    expect(document.title).toBe('Evidence: Sam Okafor - Apprentice tracker');
  });

  it('says so when there is none', async () => {
    const view = samsPortfolio({
      canAdd: false,
      apprenticeship: samsHead({ isMine: false }),
      evidence: [],
      matching: 0,
    });
    apiFor(priya).answer(evidence.getPortfolio, view);
    open(`/apprenticeships/${samsId}/evidence`);
    await screen.findByText('Sam Okafor has no evidence yet.');
  });
});
