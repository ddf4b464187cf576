import { ruth } from '@tracker/examples';
import { onPage, press, reads } from '../hands';
import { stage } from '../stage';

const here = stage('cohort');

it('a programme lead drills from the cohort to one item', async () => {
  const { page } = await here.visitors.signIn(ruth);

  // The first page answers how many need help, and which duty holds most of them up.
  await page.goto('/');
  await onPage(page, /apprentices? needs? help|No apprentice needs help/);
  await reads(page, /holds up \d+ of \d+ apprentice/);

  // One cohort. What was chosen stands in the address.
  await page.getByLabel('Cohort').selectOption({ index: 1 });
  await press(page, 'Show this cohort');
  await page.waitForURL(/cohort=\d{4}-\d{2}-apprentice-devops/);
  await press(page, 'All cohorts');
  await page.waitForURL(/\/cohorts$/);

  // The duty, the apprentices behind its figure, one of them, and the item that is late.
  const duties = page.getByRole('table', { name: 'Apprentices with a late item in each duty' });
  const figure = duties.getByRole('link').first();
  const words = (await figure.textContent()) ?? '';
  await figure.click();
  await onPage(page, /^Late in /);
  await reads(page, new RegExp(`^${String(parseInt(words, 10))} apprentices?\\.$`));
  const apprentices = page.getByRole('table', { name: 'Apprentices, by name' });
  const apprentice = apprentices.getByRole('link').first();
  const name = (await apprentice.textContent()) ?? '';
  await apprentice.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const late = page.getByRole('listitem').filter({ hasText: /days? late/ });
  await late.getByRole('link').first().click();
  await page.waitForURL(/\/items\//);
  await reads(page, name);
});
