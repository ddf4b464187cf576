import { screen, waitFor } from '@testing-library/react';
import { evidence } from '@tracker/contract';
import { apiForAdding, confirm, forItem, heading, itemId, problems } from '../testing/adding';
import { idOf, sam } from '../testing/cast';
import { link, note, photo, piecePage, watched } from '../testing/evidence';
import { apiFor, open } from '../testing/show';

describe('Adding evidence', () => {
  it('begins with the way to add it, and keeps what it is for', async () => {
    apiForAdding({ existing: [link()] });
    open(`/portfolio/new${forItem}`);
    await heading(/Add evidence/);
    expect(screen.getByText('PDF, JPEG, PNG. Up to 10 MB.')).toBeTruthy();
    const ways = screen.getAllByRole('link').filter((each) => each.closest('.app-ways'));
    expect(ways.map((way) => [way.textContent, way.getAttribute('href')])).toEqual([
      ['A file or a photo', `/portfolio/new/file${forItem}`],
      ['A link', `/portfolio/new/link${forItem}`],
      ['A note', `/portfolio/new/note${forItem}`],
      ['Something you already have', `/portfolio/new/existing${forItem}`],
    ]);
  });

  it('offers what one has only for an item or a session', async () => {
    apiForAdding({ existing: [link()] });
    open('/portfolio/new');
    await heading('Add evidence');
    expect(screen.queryByRole('link', { name: 'Something you already have' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Back to your portfolio' })).toBeTruthy();
  });
});

describe('A link', () => {
  const openLink = async (asked = forItem) => {
    const opened = open(`/portfolio/new/link${asked}`);
    await heading(/Add a link/);
    return opened;
  };

  it('is added for the item, and for others that are chosen', async () => {
    const api = apiForAdding().answer(evidence.addLink, () => link());
    const { user, place } = await openLink();
    await user.type(screen.getByLabelText('Title'), 'Merge request with the scan');
    await user.type(screen.getByLabelText('Web address'), 'https://gitlab.example.gov.uk/41');
    await user.click(screen.getByLabelText('Investigate a platform alert'));
    await user.click(confirm());
    await user.click(screen.getByRole('button', { name: 'Add to my portfolio' }));
    await screen.findByText('Added: Merge request with the scan');
    expect(place.address).toBe(`/items/${itemId}`);
    expect(api.bodiesOf(evidence.addLink)).toEqual([
      {
        title: 'Merge request with the scan',
        address: 'https://gitlab.example.gov.uk/41',
        itemIds: [itemId, idOf(402)],
        entryIds: [],
        confirmed: true,
      },
    ]);
  });

  it.each(['http://example.gov.uk', 'javascript:alert(1)', 'https://me:secret@example.gov.uk'])(
    'to %s is refused',
    async (address) => {
      const api = apiForAdding();
      const { user } = await openLink();
      await user.type(screen.getByLabelText('Title'), 'A page');
      await user.type(screen.getByLabelText('Web address'), address);
      await user.click(confirm());
      await user.click(screen.getByRole('button', { name: 'Add to my portfolio' }));
      expect(await problems()).toEqual([
        'Enter a web address that starts with https://, without a user name or password in it',
      ]);
      expect(api.bodiesOf(evidence.addLink)).toEqual([]);
    },
  );

  it('that was typed is still there when one comes back', async () => {
    apiForAdding();
    const { user } = await openLink(`?entry=${watched.id}`);
    await user.type(screen.getByLabelText('Title'), 'Half a title');
    await user.click(screen.getByRole('link', { name: 'Back' }));
    await heading(/Add evidence/);
    await user.click(screen.getByRole('link', { name: 'A link' }));
    await screen.findByText('This is what you typed before. It is not added yet.');
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Half a title');
  });
});

describe('A note', () => {
  it('is added for the session from which one came', async () => {
    const api = apiForAdding().answer(evidence.addNote, () => note());
    const { user, place } = open(`/portfolio/new/note?entry=${watched.id}`);
    await heading(/Add a note/);
    await user.type(screen.getByLabelText('Title'), 'Rolled back');
    await user.type(screen.getByLabelText('Note'), 'The health check failed.');
    await user.click(confirm());
    await user.click(screen.getByRole('button', { name: 'Add to my portfolio' }));
    await waitFor(() => expect(place.address).toBe(`/log/${watched.id}`));
    expect(api.bodiesOf(evidence.addNote)).toMatchObject([
      { title: 'Rolled back', note: 'The health check failed.', entryIds: [watched.id] },
    ]);
  });
});

describe('Something one already has', () => {
  const elsewhere = { id: idOf(900), title: 'Another item' };

  it('is used for this as well, and stays where it is', async () => {
    const existing = [photo(), link({ items: [elsewhere] }), note({ items: [] })];
    const api = apiForAdding({ existing }).answer(evidence.linkEvidence, link());
    const { user, place } = open(`/portfolio/new/existing${forItem}`);
    await heading(/Use something you already have/);
    // The photo is for this item already.
    expect(screen.queryByLabelText('Pipeline on the whiteboard')).toBeNull();
    await user.click(screen.getByLabelText('Merge request with the scan'));
    await user.click(screen.getByRole('button', { name: 'Use for this' }));
    await screen.findByText('Added: 1 piece of your portfolio');
    expect(place.address).toBe(`/items/${itemId}`);
    expect(api.sent.filter(({ call }) => call === 'PUT evidence/:id/places')).toMatchObject([
      { params: { id: idOf(601) }, body: { itemIds: [elsewhere.id, itemId], entryIds: [] } },
    ]);
  });

  it('is used for this as well, also where another tab has just used it elsewhere', async () => {
    const api = apiForAdding({ existing: [link({ items: [] })] })
      .refuse(evidence.linkEvidence, 412, 'This evidence has changed')
      .answer(evidence.getEvidence, () => {
        api.answer(evidence.linkEvidence, link());
        return piecePage(link({ items: [elsewhere], placesVersion: 'newer' }));
      });
    const { user } = open(`/portfolio/new/existing${forItem}`);
    await user.click(await screen.findByLabelText('Merge request with the scan'));
    await user.click(screen.getByRole('button', { name: 'Use for this' }));
    await screen.findByText('Added: 1 piece of your portfolio');
    expect(api.versionsOf(evidence.linkEvidence)).toEqual(['"read-first"', '"newer"']);
    expect(api.bodiesOf(evidence.linkEvidence).at(-1)).toEqual({
      itemIds: [elsewhere.id, itemId],
      entryIds: [],
    });
  });

  it('has to be chosen', async () => {
    apiForAdding({ existing: [link({ items: [] })] });
    const { user } = open(`/portfolio/new/existing${forItem}`);
    await heading(/Use something you already have/);
    await user.click(screen.getByRole('button', { name: 'Use for this' }));
    expect(await problems()).toEqual(['Select what you want to use']);
  });

  it('is not offered where all is here already', async () => {
    apiForAdding({ existing: [photo()] });
    open(`/portfolio/new/existing${forItem}`);
    await heading(/There is nothing else to use/);
  });
});

it('the portfolio of somebody without an apprenticeship is not there', async () => {
  apiFor({ ...sam, apprenticeshipId: null });
  open('/portfolio/new/file');
  await heading('Page not found');
});
