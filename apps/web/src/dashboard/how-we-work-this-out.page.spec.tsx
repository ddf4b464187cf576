import { screen } from '@testing-library/react';
import { dashboard } from '@tracker/contract';
import { sam } from '../testing/cast';
import { apiFor, open } from '../testing/show';

it('explains the standing with the numbers that the service works with', async () => {
  apiFor(sam).answer(dashboard.getHowWeWorkThisOut, {
    gapPercent: 11,
    firstWeekOfStanding: 5,
    quietWarningDays: 22,
    quietLimitDays: 29,
    waitingLimitDays: 9,
    reviewEveryWeeks: 13,
    hoursPercent: 16,
    catchUpDays: 12,
    warningDays: [91, 61],
    paceWeeks: 7,
    meanWeeks: 3,
  });
  open('/how-we-work-this-out');
  await screen.findByRole('heading', { name: 'How we work this out', level: 1 });
  const text = document.body.textContent;
  for (const words of [
    'less than 11%',
    'Before week 5',
    'from day 22 on',
    'for 29 days',
    'waited 9 working days',
    'more than 13 weeks ago',
    '16% or more under',
    'due 12 working days later',
    '91 and 61 days before',
    'the last 7 weeks',
    'fastest 3 weeks',
  ])
    expect(text).toContain(words);
});
