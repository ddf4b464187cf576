import { sam, tom } from '@tracker/examples';
import type { Page } from 'playwright-core';
import { onPage, press, reads } from '../hands';
import { stage } from '../stage';

const here = stage('break');

/** So many days from today, as it is typed: day, month, year. */
const typed = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
    .format(new Date(Date.now() + days * 86_400_000))
    .split('-')
    .reverse();

async function fillDate(page: Page, legend: string, days: number) {
  const group = page.getByRole('group', { name: legend });
  const [day = '', month = '', year = ''] = typed(days);
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

it('a break moves the dates and stops the clocks', async () => {
  const { page: apprentice } = await here.visitors.signIn(sam);
  const { page: manager } = await here.visitors.signIn(tom);

  // Sam asks. The days are checked first.
  await apprentice.goto('/home');
  await press(apprentice, 'Breaks in learning');
  await press(apprentice, 'Ask for a break');
  await onPage(apprentice, 'Ask for a break in learning');
  await fillDate(apprentice, 'First day of the break', 0);
  await fillDate(apprentice, 'Last day of the break', -1);
  await press(apprentice, 'Ask for this break');
  await reads(apprentice, 'Last day of the break must be the same as or after its first day');
  await fillDate(apprentice, 'Last day of the break', 27);
  await press(apprentice, 'Ask for this break');
  await reads(apprentice, `Sent. It waits for ${tom.name}`);
  await reads(apprentice, /items are due 28 days later/);
  const moved = apprentice.getByRole('table').getByRole('link').first();
  const item = (await moved.getAttribute('href')) ?? '';

  // Tom finds it where he starts, reads what moves, and approves.
  await manager.goto('/team');
  await reads(manager, /about breaks? in learning to decide/);
  await manager
    .getByRole('listitem')
    .filter({ hasText: 'Break asked for' })
    .getByRole('link', { name: sam.name })
    .click();
  await reads(manager, /items are due 28 days later/);
  await press(manager, 'Approve this break');
  await reads(manager, /The dates were moved/);
  await reads(manager, /Paused until/);

  // The clocks stand still, and the dates say where they were.
  await manager.goto('/team');
  const row = manager.getByRole('row').filter({ hasText: sam.name });
  await row.getByText('Paused', { exact: true }).waitFor();
  await row.getByText(/No clock runs/).waitFor();
  await apprentice.goto('/home');
  await reads(apprentice, /Paused until/);
  await apprentice.goto(item);
  await reads(apprentice, /Was due .* moved by the break of/);
  expect(await apprentice.getByRole('link', { name: /^Ask .* for sign-off/ }).count()).toBe(0);
});
