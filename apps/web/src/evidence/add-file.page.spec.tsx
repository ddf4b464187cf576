import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accounts, evidence } from '@tracker/contract';
import { apiForAdding, confirm, forItem, heading, itemId, problems } from '../testing/adding';
import { sam } from '../testing/cast';
import { photo } from '../testing/evidence';
import { item } from '../testing/plan';
import { open } from '../testing/show';
import { uploadsTo } from '../testing/uploads';

const picker = () => screen.getByLabelText<HTMLInputElement>('File', { selector: 'input' });
const upload = () => screen.getByRole('button', { name: 'Upload' });

const jpeg = (name = 'whiteboard.jpg', bytes = 3) =>
  new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });

describe('A file', () => {
  const openFile = async (address = `/portfolio/new/file${forItem}`) => {
    const opened = open(address);
    await heading(/Add a file or a photo/);
    return opened;
  };

  it('says what is allowed before it is chosen, and lets a phone take a photo', async () => {
    apiForAdding();
    await openFile();
    expect(screen.getByText(/PDF, JPEG or PNG, up to 10 MB\. On a phone/)).toBeTruthy();
    expect(picker().accept).toBe('.pdf,.jpg,.jpeg,.png');
    // `capture` would take away the library.
    expect(picker().hasAttribute('capture')).toBe(false);
  });

  it('is sent with its fields before it, shows how far it is, and leads back to the item', async () => {
    const api = apiForAdding().answer(evidence.addFile, () => photo());
    const uploads = uploadsTo(api);
    const { user, place } = await openFile();
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await user.click(upload());
    const bar = await screen.findByRole('progressbar', { name: 'Uploading whiteboard.jpg' });
    uploads.reach(0.4);
    expect(bar.getAttribute('value')).toBe('40');
    expect(screen.getByText('Uploading whiteboard.jpg: 25%')).toBeTruthy();
    uploads.reach(1);
    expect(screen.getByText('whiteboard.jpg is sent, and is being checked')).toBeTruthy();
    await uploads.arrive();
    await screen.findByText('Added: Pipeline on the whiteboard');
    expect(place.address).toBe(`/items/${itemId}`);
    const [body] = api.bodiesOf(evidence.addFile) as Record<string, unknown[]>[];
    expect(Object.keys(body ?? {})).toEqual(['itemIds', 'confirmed', 'file']);
    expect(body).toMatchObject({ itemIds: [itemId], confirmed: ['on'] });
    expect(body?.['file']?.[0]).toMatchObject({ name: 'whiteboard.jpg' });
  });

  it('goes on with another one that is for the same', async () => {
    const api = apiForAdding().answer(evidence.addFile, () => photo());
    const uploads = uploadsTo(api);
    const { user, place } = await openFile();
    await user.upload(picker(), jpeg());
    await user.type(screen.getByLabelText('What does it show? (optional)'), 'Whiteboard');
    await user.click(confirm());
    await user.click(screen.getByRole('button', { name: 'Upload, then add another' }));
    await uploads.arrive();
    await screen.findByText('Added: Pipeline on the whiteboard');
    expect(place.address).toBe(`/portfolio/new/file${forItem}`);
    expect(picker().files).toHaveLength(0);
    expect(screen.getByRole('link', { name: 'Done' }).getAttribute('href')).toBe(
      `/items/${itemId}`,
    );
    expect(screen.getByLabelText<HTMLInputElement>('What does it show? (optional)').value).toBe('');
    // Every submission is confirmed anew.
    expect(confirm().checked).toBe(false);
    expect(screen.getByLabelText<HTMLInputElement>(item().title).checked).toBe(true);
  });

  it('goes again with the same key after its answer got lost, and with another one the next time', async () => {
    const api = apiForAdding().lose(evidence.addFile);
    const uploads = uploadsTo(api);
    const { user } = await openFile();
    const send = async (name: string) => {
      await user.click(screen.getByRole('button', { name }));
      await waitFor(() => uploads.reach(1));
      await uploads.arrive();
    };
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await send('Upload');
    await screen.findByRole('alert');
    api.answer(evidence.addFile, photo());
    await send('Upload, then add another');
    await screen.findByText('Added: Pipeline on the whiteboard');
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await send('Upload');
    const [lost, again, next] = api.keysOf(evidence.addFile);
    expect([again, typeof again]).toEqual([lost, 'string']);
    expect(next).not.toBe(lost);
  });

  it('pressed twice is sent once', async () => {
    const api = apiForAdding().answer(evidence.addFile, photo());
    const uploads = uploadsTo(api);
    const { user } = await openFile();
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await user.dblClick(upload());
    await waitFor(() => uploads.reach(1));
    await uploads.arrive();
    await screen.findByText('Added: Pipeline on the whiteboard');
    expect(api.keysOf(evidence.addFile)).toHaveLength(1);
  });

  it('can be cancelled: nothing was kept, and the file is still chosen', async () => {
    const api = apiForAdding().answer(evidence.addFile, () => photo());
    uploadsTo(api);
    const { user } = await openFile();
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await user.click(upload());
    await user.click(await screen.findByRole('button', { name: 'Cancel the upload' }));
    await screen.findByText('The upload is cancelled. Nothing was kept.');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(picker().files).toHaveLength(1);
    expect(document.activeElement).toBe(picker());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(api.bodiesOf(evidence.addFile)).toEqual([]);
  });

  it.each([
    ['nothing', undefined, 'Select a file'],
    ['an empty file', jpeg('empty.jpg', 0), 'The selected file is empty'],
    ['another kind', jpeg('page.html'), 'The selected file must be a PDF, JPEG or PNG'],
    [
      'a photo that only its maker’s devices read',
      jpeg('IMG_2041.HEIC'),
      'The selected file is a HEIC photo. Save or send it as a JPEG, then select it again',
    ],
    [
      'one that is too large',
      jpeg('large.jpg', 11),
      'The selected file must be smaller than 10 MB',
    ],
  ])('that is %s is stopped before it is sent', async (_, file, words) => {
    const api = apiForAdding({ largestFile: 10 });
    uploadsTo(api);
    await openFile();
    const user = userEvent.setup({ applyAccept: false });
    if (file) await user.upload(picker(), file);
    await user.click(confirm());
    await user.click(upload());
    expect(await problems()).toEqual([words]);
    expect(screen.getByRole('link', { name: words }).getAttribute('href')).toBe('#file');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('has to be confirmed', async () => {
    uploadsTo(apiForAdding());
    const { user } = await openFile();
    await user.upload(picker(), jpeg());
    await user.click(upload());
    expect(await problems()).toEqual([
      'Confirm that it holds no personal data of others, secrets or sensitive content',
    ]);
  });

  it('that the service refuses says why, at the field, and stays chosen', async () => {
    const words = 'The selected file is not a JPEG, though its name says so';
    const api = apiForAdding().refuse(evidence.addFile, 422, 'Check your answers', {
      errors: { file: words },
    });
    const uploads = uploadsTo(api);
    const { user } = await openFile();
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await user.click(upload());
    await uploads.arrive();
    expect(await problems()).toEqual([words]);
    expect(picker().getAttribute('aria-describedby')).toBe('file-error');
    expect(picker().files).toHaveLength(1);
  });

  it('that the connection loses can be sent again', async () => {
    const api = apiForAdding().lose(evidence.addFile);
    const uploads = uploadsTo(api);
    const { user } = await openFile();
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await user.click(upload());
    await uploads.arrive();
    expect((await screen.findByRole('alert')).textContent).toContain('You are offline');
    api.answer(evidence.addFile, () => photo());
    await user.click(upload());
    await uploads.arrive();
    await screen.findByText('Added: Pipeline on the whiteboard');
  });

  it('is sent again after signing in again, when the session ended meanwhile', async () => {
    const api = apiForAdding().refuse(evidence.addFile, 401, 'Sign in to go on');
    const uploads = uploadsTo(api);
    const { user } = await openFile();
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await user.click(upload());
    await uploads.arrive();
    await screen.findByRole('heading', { name: 'You were signed out' });
    api.answer(accounts.signIn, sam).answer(evidence.addFile, () => photo());
    await user.type(screen.getByLabelText('Password'), 'shadow build test release');
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    await waitFor(() => uploads.arrive());
    await screen.findByText('Added: Pipeline on the whiteboard');
    expect(api.bodiesOf(evidence.addFile)).toHaveLength(2);
  });

  it('that is held until it is clean says so', async () => {
    const held = photo({ state: 'checking', stateWords: 'Being checked for viruses' });
    const uploads = uploadsTo(apiForAdding().answer(evidence.addFile, () => held));
    const { user } = await openFile();
    await user.upload(picker(), jpeg());
    await user.click(confirm());
    await user.click(upload());
    await uploads.arrive();
    await screen.findByText(/It is being checked for viruses/);
  });
});
