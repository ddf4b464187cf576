import { priya, ruth, tom } from '@tracker/examples';
import type { Page } from 'playwright-core';
import { onPage, press, reads } from '../hands';
import { stage } from '../stage';
import { signIn } from '../visitor';

const here = stage('new-apprentice');

const amina = { name: 'Amina Yusuf', email: 'amina.yusuf@example.gov.uk' };
const password = 'heron kettle tunnel';

async function addPerson(page: Page, { name, email }: typeof amina): Promise<string> {
  await press(page, 'People');
  await press(page, 'Add a person');
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel('Work email address').fill(email);
  await press(page, 'Add this person');
  await onPage(page, `${name} can now set a password`);
  return page.getByRole('code').innerText();
}

async function startApprenticeship(page: Page) {
  await page.getByRole('button', { name: `Start an apprenticeship for ${amina.name}` }).click();
  await page.getByLabel('Mentor’s work email address').fill(priya.email);
  await page.getByLabel('Line manager’s work email address').fill(tom.email);
  const start = page.getByRole('group', { name: 'Start date' });
  await start.getByLabel('Day').fill('7');
  await start.getByLabel('Month').fill('12');
  await start.getByLabel('Year').fill(String(new Date().getFullYear()));
  await page.getByLabel('Core platforms').check();
  await press(page, 'Start the apprenticeship');
  await reads(page, /The apprenticeship is started/);
}

it('a programme lead adds a person and starts their apprenticeship; the person sets a password and finds the plan', async () => {
  const lead = await here.visitors.signIn(ruth);
  const link = await addPerson(lead.page, amina);
  await startApprenticeship(lead.page);

  const apprentice = await here.visitors.arrive();
  await apprentice.page.goto(link);
  await reads(apprentice.page, amina.email);
  await apprentice.page.getByLabel('Password', { exact: true }).fill('short');
  await press(apprentice.page, 'Set password and sign in');
  await reads(apprentice.page, 'Password must be 12 characters or more');
  await apprentice.page.getByLabel('Password', { exact: true }).fill(password);
  await press(apprentice.page, 'Set password and sign in');
  await onPage(apprentice.page, 'Hello, Amina');

  // The link worked once; from now on it is the password.
  await press(apprentice.page, 'Sign out');
  await onPage(apprentice.page, 'Sign in');
  await apprentice.page.goto(link);
  await onPage(apprentice.page, 'This link does not work');
  await apprentice.page.goto('/sign-in');
  await signIn(apprentice.page, amina, password);
  await press(apprentice.page, 'Checklist');
  await onPage(apprentice.page, 'Checklist');

  // Who judges the work sees the new apprentice at once.
  const mentor = await here.visitors.signIn(priya);
  await mentor.page.goto('/my-apprentices');
  await mentor.page.getByRole('link', { name: amina.name }).waitFor();
});
