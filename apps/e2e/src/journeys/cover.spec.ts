import { anil, priya, sam, tom } from '@tracker/examples';
import type { Page } from 'playwright-core';
import { onPage, press, reads } from '../hands';
import { stage } from '../stage';

/** Waits for Priya in the demo. */
const runbook = 'Write a runbook that another person can run';
/** Sam has begun it and has written nothing yet. */
const failingTest = 'Write a failing test first, then make it pass';
const standsIn = `${anil.name} stands in for ${priya.name} until`;

const here = stage('cover');

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

const requestOf = (page: Page, title: string) =>
  page.getByRole('row').filter({ hasText: sam.name }).getByRole('link', { name: title }).first();

it('a mentor is away, the deputy signs on their behalf, and the next request comes to the mentor again', async () => {
  const [apprentice, mentor, manager] = await Promise.all(
    [sam, priya, tom].map(async (person) => (await here.visitors.signIn(person)).page),
  );
  if (!apprentice || !mentor || !manager) throw new Error('Three people take part');

  // Priya says that she is away, and names Anil.
  await mentor.goto('/to-review');
  await press(mentor, 'Say when you are away and who stands in');
  await onPage(mentor, 'When you are away');
  await press(mentor, 'Say when you are away');
  await onPage(mentor, 'Say when you are away');
  await fillDate(mentor, 'First day away', 0);
  await fillDate(mentor, 'Last day away', 3);
  await mentor.getByLabel(/Deputy’s work email address/).fill(sam.email);
  await press(mentor, 'Save');
  await reads(mentor, `Name somebody else. ${sam.name} is an apprentice here`);
  await mentor.getByLabel(/Deputy’s work email address/).fill(anil.email);
  await press(mentor, 'Save');
  await reads(mentor, /Recorded: away/);
  await mentor.goto('/to-review');
  await onPage(mentor, 'Nothing waits for you');
  await reads(mentor, `${anil.name} stands in for you until`);

  // Everybody concerned reads it.
  await apprentice.goto('/home');
  await reads(apprentice, standsIn);
  await manager.goto('/team');
  await press(manager, sam.name);
  await reads(manager, standsIn);

  // Anil signs, on behalf of Priya.
  const { page: deputy } = await here.visitors.signIn(anil);
  await deputy.goto('/to-review');
  await reads(deputy, `You stand in for ${priya.name} until`);
  await requestOf(deputy, runbook).click();
  await reads(deputy, `You decide on behalf of ${priya.name}`);
  await deputy.getByLabel('Sign off', { exact: true }).check();
  await press(deputy, /^Save/);
  await reads(deputy, `You signed off “${runbook}” for ${sam.name}`);

  await apprentice.goto('/checklist?show=completed');
  await press(apprentice, runbook);
  await reads(apprentice, `Signed off by ${anil.name} on behalf of ${priya.name}`);

  // Priya is back. What Sam asks next comes to her.
  await mentor.goto('/account/cover');
  await press(mentor, /End it today/);
  await reads(mentor, /The absence is ended/);
  await apprentice.goto('/checklist');
  await press(apprentice, failingTest);
  await press(apprentice, 'Write what I did');
  await apprentice.getByLabel(/What I did, in my own words/).fill('I fixed the date parser.');
  await press(apprentice, 'Save');
  await press(apprentice, `Ask ${priya.name} for sign-off`);
  await apprentice.getByLabel(/It holds no personal data/).check();
  await press(apprentice, 'Ask for sign-off');
  await reads(apprentice, `Sent to ${priya.name}`);
  await mentor.goto('/to-review');
  await requestOf(mentor, failingTest).waitFor();

  // Anil sees nothing of Sam’s record any more.
  await deputy.goto('/to-review');
  await deputy.getByRole('heading', { level: 1 }).waitFor();
  expect(await deputy.getByText(sam.name).count()).toBe(0);
});
