import { priya, sam } from '@tracker/examples';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { onPage, press, reads } from '../hands';
import { stage } from '../stage';
import { demoPassword } from '../visitor';

/** Sam has begun it, and has nothing to show for it yet. */
const item = 'Write a failing test first, then make it pass';
const shown = 'The test fails before the fix';

const here = stage('evidence');

/** What a phone's camera gives: tall, and more than a screen of it. */
const photo = () =>
  sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#28a197' } })
    .jpeg()
    .toBuffer();

/** The picture is there and not only its frame. */
const widthOf = (page: Page) =>
  page
    .getByRole('img', { name: `Picture: ${shown}` })
    .evaluate(async (picture: HTMLImageElement) => {
      await picture.decode();
      return picture.naturalWidth;
    });

async function addPhoto(page: Page, name: string) {
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer: await photo() });
  await page.getByLabel('What does it show? (optional)').fill(shown);
  await page.getByLabel(/I confirm that it holds no personal data/).check();
  await press(page, 'Upload');
}

it('Sam shows a photo for an item, and it counts as opened once Priya has seen all of it', async () => {
  const { page: phone, errors } = await here.visitors.signIn(sam);
  await phone.setViewportSize({ width: 390, height: 844 });

  // From the item to the photo: three pages, five taps.
  await press(phone, 'Checklist');
  await press(phone, item);
  await press(phone, 'Add evidence');
  await press(phone, 'A file or a photo');
  await addPhoto(phone, 'IMG_2041.jpg');
  await reads(phone, `Added: ${shown}`);
  await onPage(phone, item);
  await phone.getByRole('link', { name: shown }).click();
  await onPage(phone, shown);
  expect(await widthOf(phone)).toBeGreaterThan(0);

  await phone.goBack();
  await press(phone, 'Write what I did');
  await phone.getByLabel(/What I did, in my own words/).fill('I fixed the date parser.');
  await press(phone, 'Save');
  await press(phone, `Ask ${priya.name} for sign-off`);
  await reads(phone, '1 piece of evidence');
  await phone.getByLabel(/It holds no personal data/).check();
  await press(phone, 'Ask for sign-off');
  await reads(phone, `Sent to ${priya.name}`);

  const { page: desk } = await here.visitors.signIn(priya);
  await desk.goto('/to-review');
  await desk
    .getByRole('row')
    .filter({ hasText: sam.name })
    .getByRole('link', { name: item })
    .click();
  const piece = desk.getByRole('region', { name: `1. ${shown}` });
  await piece.getByText('Not opened yet').waitFor();
  await reads(desk, 'You have not opened 1 of 1 piece of evidence');
  await piece.getByRole('heading').scrollIntoViewIfNeeded();
  expect(await widthOf(desk)).toBeGreaterThan(0);
  // It is taller than the window: its end has to be seen as well.
  await piece.getByText('Not opened yet').waitFor();
  await piece.getByRole('link', { name: /^Download the file/ }).scrollIntoViewIfNeeded();
  await piece.getByText('Opened', { exact: true }).waitFor();

  // The service knows, not only this page.
  await desk.reload();
  await piece.getByText('Opened', { exact: true }).waitFor();
  await desk.getByLabel('Sign off', { exact: true }).check();
  await press(desk, /^Save/);
  await reads(desk, `You signed off “${item}” for ${sam.name}`);
  expect(errors).toEqual([]);
});

it('an upload survives a session that ends under it', async () => {
  const { page } = await here.visitors.signIn(sam);
  await page.goto('/portfolio/new/file');
  await onPage(page, 'Add a file or a photo');
  const elsewhere = await here.visitors.signIn(sam);
  await elsewhere.page.request.post('/api/account/sign-out-elsewhere', { data: {} });

  await addPhoto(page, 'again.jpg');
  await page.getByRole('heading', { name: 'You were signed out' }).waitFor();
  await page.locator('#again-password').fill(await demoPassword(here.service));
  await press(page, 'Sign in again');
  await reads(page, `Added: ${shown}`);
  await page.getByRole('link', { name: shown }).first().waitFor();
});
