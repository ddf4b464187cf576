import { fireEvent, screen, waitFor } from '@testing-library/react';
import { evidence } from '@tracker/contract';
import { idOf, priya, sam, samsHead } from '../testing/cast';
import { link, note, photo, pieceId, piecePage } from '../testing/evidence';
import { scrollOver } from '../testing/in-view';
import { apiFor, open } from '../testing/show';

const address = `/evidence/${pieceId}`;
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const rowOf = (key: string) => screen.getByText(key, { selector: 'dt' }).nextElementSibling;
const asPriyaSees = (...[piece, more]: Parameters<typeof piecePage>) =>
  piecePage({ ...piece, moves: [] }, { apprenticeship: samsHead({ isMine: false }), ...more });

describe('One piece of evidence', () => {
  it('shows the picture, what it is for and the moves that are open', async () => {
    apiFor(sam).answer(evidence.getEvidence, piecePage(photo()));
    open(address);
    await heading(/Pipeline on the whiteboard/);
    const picture = screen.getByRole('img', { name: 'Picture: Pipeline on the whiteboard' });
    expect(picture.getAttribute('src')).toBe(`/api/evidence/${pieceId}/preview`);
    const download = screen.getByRole('link', { name: /^Download the file \(JPEG, 1.2 MB\)/ });
    expect(download.getAttribute('href')).toBe(`/api/evidence/${pieceId}/file`);
    expect(download.hasAttribute('download')).toBe(true);
    expect(rowOf('Items it is for')?.textContent).toBe(
      'Add automatic checks to infrastructure code',
    );
    expect(rowOf('Added')?.textContent).toBe('20 November 2026, 10:00am, by Sam Okafor');
    expect(screen.getByText(`SHA-256: ${'a'.repeat(64)}`)).toBeTruthy();
    screen.getByRole('button', { name: 'Choose what it is for' });
    screen.getByRole('button', { name: 'Change the title' });
    screen.getByRole('link', { name: 'Withdraw it' });
  });

  it('leads to a link with its host named, without a trace back', async () => {
    apiFor(sam).answer(evidence.getEvidence, piecePage(link()));
    open(address);
    const way = await screen.findByRole('link', {
      name: 'Open gitlab.example.gov.uk in a new tab',
    });
    expect(way.getAttribute('href')).toBe(link().text);
    expect(way.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('makes no link of an address that is not https', async () => {
    apiFor(sam).answer(evidence.getEvidence, piecePage(link({ text: 'javascript:alert(1)' })));
    open(address);
    await screen.findByText('javascript:alert(1)');
    expect(screen.queryByRole('link', { name: /in a new tab/ })).toBeNull();
  });

  it('offers the file where it has no picture', async () => {
    const sheet = photo({ hasPreview: false, fileWords: 'Excel (XLSX), 20 KB' });
    apiFor(sam).answer(evidence.getEvidence, piecePage(sheet));
    open(address);
    await screen.findByText('This file cannot be shown here. Download it to read it.');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it.each([
    ['checking', 'Being checked for viruses', /once the check is done/],
    ['refused', 'Not kept: a virus was found', /Nobody can open it/],
  ] as const)('that is %s cannot be opened, and says why', async (state, stateWords, why) => {
    apiFor(sam).answer(evidence.getEvidence, piecePage(photo({ state, stateWords })));
    open(address);
    await screen.findByText(`${stateWords}.`);
    expect(screen.getByText(why)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('link', { name: /Download/ })).toBeNull();
  });

  it('keeps what it said before, and why it was withdrawn', async () => {
    const earlier = [
      { revision: 1, until: '2026-11-21T09:00:00.000Z', title: 'Rollback', text: 'It failed.' },
    ];
    const withdrawn = { at: '2026-11-22T09:00:00.000Z', reason: 'Added twice' };
    const gone = note({ state: 'withdrawn', stateWords: 'Withdrawn', moves: [] });
    apiFor(sam).answer(evidence.getEvidence, piecePage(gone, { earlier, withdrawn }));
    open(address);
    await screen.findByText(/Reason: Added twice/);
    expect(screen.getByText('It failed.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Change/ })).toBeNull();
  });

  it('leads the mentor back to the evidence of the apprentice', async () => {
    apiFor(priya).answer(evidence.getEvidence, asPriyaSees(link()));
    open(address);
    const back = await screen.findByRole('link', { name: 'Back to Sam’s evidence' });
    expect(back.getAttribute('href')).toBe(`/apprenticeships/${idOf(100)}/evidence`);
  });
});

describe('It counts as opened', () => {
  const openAsPriya = (...given: Parameters<typeof asPriyaSees>) => {
    const api = apiFor(priya)
      .answer(evidence.getEvidence, asPriyaSees(...given))
      .answer(evidence.markOpened, {});
    return { api, ...open(address) };
  };
  const toldOf = (api: ReturnType<typeof apiFor>) => api.bodiesOf(evidence.markOpened);

  it('when all of a picture was shown, once', async () => {
    const { api } = openAsPriya(photo({ revision: 2 }));
    const picture = await screen.findByRole('img');
    expect(screen.getByText('Not opened yet')).toBeTruthy();
    // Not loaded yet: there is nothing to see.
    scrollOver(picture);
    fireEvent.load(picture);
    scrollOver(picture, { toEnd: false });
    expect(toldOf(api)).toEqual([]);
    scrollOver(picture);
    await screen.findByText('Opened');
    scrollOver(picture);
    expect(toldOf(api)).toEqual([{ revision: 2 }]);
  });

  it('when a note was displayed to its end', async () => {
    const { api } = openAsPriya(note());
    scrollOver(await screen.findByText('The health check failed on the second node.'));
    await screen.findByText('Opened');
    expect(toldOf(api)).toEqual([{ revision: 1 }]);
  });

  it('when a link is followed', async () => {
    const { api, user } = openAsPriya(link());
    await user.click(await screen.findByRole('link', { name: /in a new tab/ }));
    await screen.findByText('Opened');
    expect(toldOf(api)).toEqual([{ revision: 1 }]);
  });

  it('when a file is downloaded', async () => {
    const { api, user } = openAsPriya(photo({ hasPreview: false }));
    const download = await screen.findByRole('link', { name: /^Download/ });
    // Only a browser can download.
    download.addEventListener('click', (event) => event.preventDefault());
    await user.click(download);
    await screen.findByText('Opened');
    expect(toldOf(api)).toEqual([{ revision: 1 }]);
  });

  it('not again when it was opened before', async () => {
    const { api } = openAsPriya(note({ opened: true }));
    await screen.findByText('Opened');
    scrollOver(screen.getByText('The health check failed on the second node.'));
    expect(toldOf(api)).toEqual([]);
  });

  it('only once the service knows: it is told again where that failed', async () => {
    const { api } = openAsPriya(note());
    api.lose(evidence.markOpened);
    const words = await screen.findByText('The health check failed on the second node.');
    scrollOver(words);
    await waitFor(() => expect(toldOf(api)).toHaveLength(1));
    expect(screen.getByText('Not opened yet')).toBeTruthy();
    api.answer(evidence.markOpened, {});
    await waitFor(() => {
      scrollOver(words);
      expect(screen.getByText('Opened')).toBeTruthy();
    });
  });

  it('never to the apprentice whose own it is', async () => {
    const api = apiFor(sam)
      .answer(evidence.getEvidence, piecePage(link()))
      .answer(evidence.markOpened, {});
    const { user } = open(address);
    await user.click(await screen.findByRole('link', { name: /in a new tab/ }));
    expect(screen.queryByText('Not opened yet')).toBeNull();
    expect(toldOf(api)).toEqual([]);
  });
});
