import { dutyItems } from '../item';

/** For everybody, whichever area they choose. The work of each area stands in its own file. */
export const focusArea = dutyItems('focus', [
  {
    key: 'focus.choose',
    title: 'Choose your focus area',
    guidance:
      'Try a little of each area: core platforms, business-as-usual fixes, and working with the business. Say which you want and why. Your line manager confirms what the team needs.',
    doneWhen: 'The choice, the reason and a date to review it are recorded.',
    evidenceKinds: ['reflection'],
    suggestedWeek: 14,
    signer: 'line-manager',
    offTheJob: 'no',
    mapsTo: {
      gdd: ['PRG'],
      sfia: ['LVL1'],
      ccf: ['MED'],
      behaviours: ['MED'],
      standardDuties: ['D11'],
      ksb: ['S16'],
    },
  },
  {
    key: 'focus.close',
    title: 'Present what you achieved in your focus area',
    guidance: 'Show the work, the numbers before and after, and what you would do next.',
    doneWhen: 'You presented to the team and to at least one person from outside it.',
    evidenceKinds: ['demo', 'witness'],
    suggestedWeek: 54,
    signer: 'line-manager',
    offTheJob: 'mixed',
    mapsTo: {
      gdd: ['MDS'],
      sfia: ['LVL1'],
      ccf: ['LC'],
      behaviours: ['COI'],
      standardDuties: ['D2', 'D13'],
      ksb: ['S1', 'B3'],
    },
  },
]);
