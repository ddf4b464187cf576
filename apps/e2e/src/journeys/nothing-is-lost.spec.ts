import { sam } from '@tracker/examples';
import type { Page } from 'playwright-core';
import { press, reads } from '../hands';
import { stage } from '../stage';
import { demoPassword } from '../visitor';

const here = stage('nothing-is-lost');

const didField = (page: Page) => page.getByLabel('What I did');

async function beginSession(page: Page, words: string) {
  await page.goto('/log/new');
  await page.getByLabel('1 hour', { exact: true }).check();
  await didField(page).fill(words);
  await reads(page, /Draft saved at/);
}

async function addSession(page: Page) {
  await press(page, 'Add to my log');
  await reads(page, /Added to your log/);
}

it('a session that ends while Sam types keeps his words, and he goes on after signing in again', async () => {
  const { page } = await here.visitors.signIn(sam);
  await beginSession(page, 'Watched the release');

  // The same person on another machine ends every other session.
  const elsewhere = await here.visitors.signIn(sam);
  const ended = await elsewhere.page.request.post('/api/account/sign-out-elsewhere', { data: {} });
  expect(ended.status()).toBe(200);

  await didField(page).fill('Watched the release, and why it was rolled back');
  await page.getByRole('heading', { name: 'You were signed out' }).waitFor();
  expect(await didField(page).inputValue()).toBe('Watched the release, and why it was rolled back');

  await page.locator('#again-password').fill(await demoPassword(here.service));
  await press(page, 'Sign in again');
  await reads(page, /Draft saved at/);
  await page.reload();
  expect(await didField(page).inputValue()).toBe('Watched the release, and why it was rolled back');
  await addSession(page);
  await reads(page, 'Watched the release, and why it was rolled back');
});

it('a connection that drops while Sam types keeps his words, and he adds them when it is back', async () => {
  const { page, context } = await here.visitors.signIn(sam);
  await beginSession(page, 'Sat with the network team');

  await context.setOffline(true);
  await didField(page).fill('Sat with the network team for their night change');
  await reads(page, /you are offline/);
  await press(page, 'Add to my log');
  await page.getByRole('alert').first().waitFor();
  expect(await didField(page).inputValue()).toBe(
    'Sat with the network team for their night change',
  );

  await context.setOffline(false);
  await addSession(page);
  await reads(page, 'Sat with the network team for their night change');
});
