import { screen, within } from '@testing-library/react';
import { hours } from '@tracker/contract';
import { sam, samsHead, samsId, tom } from '../testing/cast';
import { fullTime, samsHours } from '../testing/hours';
import { apiFor, open } from '../testing/show';
import { typeDay } from '../testing/type-day';

const page = `/apprenticeships/${samsId}/hours`;
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const forTom = () => samsHours({ moves: ['record'] });
const newer = samsHours({
  version: '2-0-0',
  moves: ['record'],
  contracted: [{ ...fullTime, words: '30 hours a week' }],
});

describe('The page of hours', () => {
  it('has four numbers, each with how it is worked out, and the months', async () => {
    apiFor(sam).answer(hours.getHours, samsHours({ apprenticeship: samsHead() }));
    open('/hours');
    const numbers = await screen.findByRole('table', { name: 'Four numbers, kept apart' });
    expect(within(numbers).getByRole('row', { name: /^Minimum/ }).textContent).toContain('187 h');
    expect(within(numbers).getByRole('row', { name: /^Verified/ }).textContent).toContain('2 h');
    const month = screen.getByRole('row', { name: /^November 2026/ });
    expect(month.textContent).toContain('1 session');
  });

  it('shows what was agreed, taken back and agreed before, and nothing to press for who reads', async () => {
    const prior = { minutes: 2400, what: 'Networks', agreedOn: '2026-07-06', recordedBy: 'Tom' };
    const takenBack = [{ ...fullTime, takenBackBy: 'Tom Reilly', reason: 'It is 30 hours' }];
    apiFor(sam).answer(
      hours.getHours,
      samsHours({ takenBack, priorLearning: prior, earlierPriorLearning: [prior] }),
    );
    open(page);
    await screen.findByText('Taken back (1)');
    screen.getByText(/Taken back by Tom Reilly: It is 30 hours/);
    screen.getByText('Agreed before (1)');
    expect(screen.queryByRole('button', { name: /Record|Change/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /^Take back/ })).toBeNull();
  });

  it('leads to the forms for who may record', async () => {
    apiFor(tom).answer(hours.getHours, forTom());
    open(page);
    const hrefOf = async (role: 'link' | 'button', name: RegExp) =>
      (await screen.findByRole(role, { name })).getAttribute('href');
    expect(await hrefOf('button', /^Record contracted hours/)).toBe(`${page}/contracted/new`);
    expect(await hrefOf('button', /^Record prior learning/)).toBe(`${page}/prior-learning`);
    expect(await hrefOf('link', /^Take back/)).toBe(`${page}/contracted/${fullTime.id}/take-back`);
  });
});

describe('Contracted hours', () => {
  it('are recorded in the version that was read, without a last day', async () => {
    const api = apiFor(tom)
      .answer(hours.getHours, samsHours({ contracted: [], moves: ['record'], version: '0-0-0' }))
      .answer(hours.recordContractedHours, forTom());
    const { user, place } = open(`${page}/contracted/new`);
    await heading(/Record contracted hours/);
    await user.type(screen.getByLabelText('Hours a week'), '22.5');
    await user.click(screen.getByRole('button', { name: 'Save contracted hours' }));
    await screen.findByText('Contracted hours recorded');
    expect(place.address).toBe(page);
    expect(api.bodiesOf(hours.recordContractedHours)).toEqual([
      { weeklyHours: 22.5, fromOn: '2026-07-06', untilOn: null },
    ]);
    expect(api.versionsOf(hours.recordContractedHours)).toEqual(['"0-0-0"']);
  });

  it('are asked for again where something is missing, and where others stand', async () => {
    apiFor(tom)
      .answer(hours.getHours, forTom())
      .refuse(hours.recordContractedHours, 422, 'There is a problem', {
        errors: { fromOn: '37 hours a week are on the record from 6 July 2026' },
      });
    const { user } = open(`${page}/contracted/new`);
    await heading(/Record contracted hours/);
    const save = () => user.click(screen.getByRole('button', { name: 'Save contracted hours' }));
    await save();
    await screen.findByRole('link', { name: 'Enter hours a week, like 37 or 22.5' });
    screen.getByRole('link', { name: 'Enter the first day' });
    await user.type(screen.getByLabelText('Hours a week'), '30');
    await typeDay(user, 'First day', ['6', '7', '2026']);
    await save();
    await screen.findByRole('link', { name: /^37 hours a week are on the record/ });
  });

  it('that somebody else recorded meanwhile are shown, and what was typed stays', async () => {
    const api = apiFor(tom)
      .answer(hours.getHours, forTom())
      .refuse(hours.recordContractedHours, 412, 'Somebody else has changed what was agreed');
    const { user } = open(`${page}/contracted/new`);
    await heading(/Record contracted hours/);
    await user.type(screen.getByLabelText('Hours a week'), '20');
    await typeDay(user, 'First day', ['4', '1', '2027']);
    api.answer(hours.getHours, newer);
    const save = () => user.click(screen.getByRole('button', { name: 'Save contracted hours' }));
    await save();
    await screen.findByText('30 hours a week, 6 July 2026 to 30 June 2028');
    expect(screen.getByLabelText<HTMLInputElement>('Hours a week').value).toBe('20');
    await save();
    expect(api.versionsOf(hours.recordContractedHours)).toEqual(['"1-0-0"', '"2-0-0"']);
  });

  it('are taken back with a reason', async () => {
    const api = apiFor(tom)
      .answer(hours.getHours, forTom())
      .answer(hours.takeBackContractedHours, forTom());
    const { user } = open(`${page}/contracted/${fullTime.id}/take-back`);
    await heading(/Take back contracted hours/);
    const takeBack = () =>
      user.click(screen.getByRole('button', { name: 'Take these hours back' }));
    await takeBack();
    await screen.findByRole('link', { name: 'Enter why you take these hours back' });
    await user.type(screen.getByLabelText('Why do you take them back?'), 'It is 30 hours');
    await takeBack();
    await screen.findByText('Taken back: 37 hours a week, 6 July 2026 to 30 June 2028');
    expect(api.bodiesOf(hours.takeBackContractedHours)).toEqual([{ reason: 'It is 30 hours' }]);
    expect(api.versionsOf(hours.takeBackContractedHours)).toEqual(['"1-0-0"']);
  });

  it('cannot be recorded by who may only read', async () => {
    apiFor(sam).answer(hours.getHours, samsHours());
    open(`${page}/contracted/new`);
    await screen.findByText(/Only the line manager or a programme lead can record/);
  });
});

describe('Prior learning', () => {
  it('starts from what was agreed, and replaces it', async () => {
    const prior = { minutes: 2400, what: 'Networks', agreedOn: '2026-07-06', recordedBy: 'Tom' };
    const api = apiFor(tom)
      .answer(hours.getHours, samsHours({ moves: ['record'], priorLearning: prior }))
      .answer(hours.agreePriorLearning, forTom());
    const { user } = open(`${page}/prior-learning`);
    await heading(/Record prior learning/);
    const typed = screen.getByLabelText<HTMLInputElement>('Hours to deduct');
    expect(typed.value).toBe('40');
    await user.clear(typed);
    await user.click(screen.getByRole('button', { name: 'Save prior learning' }));
    await screen.findByRole('link', { name: 'Enter hours, like 40' });
    await user.type(typed, '35');
    await user.click(screen.getByRole('button', { name: 'Save prior learning' }));
    await screen.findByText('Prior learning recorded');
    expect(api.bodiesOf(hours.agreePriorLearning)).toEqual([
      { hours: 35, what: 'Networks', agreedOn: '2026-07-06' },
    ]);
  });
});
