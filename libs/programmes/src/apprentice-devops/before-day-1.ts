import { phaseItems } from '../item';

export const beforeDay1 = phaseItems('before', [
  {
    key: 'onboarding.d0.bpss',
    title: 'Complete the baseline security checks',
    guidance:
      'Confirm identity, right to work, recent employment history and unspent convictions. Together these are the Baseline Personnel Security Standard (BPSS). Record only that they are done, and the date.',
    doneWhen: 'All 4 checks are confirmed and the date is recorded.',
    evidenceKinds: ['checklist'],
    suggestedWeek: -4,
    owner: 'line-manager',
    signer: 'line-manager',
    blocking: true,
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d0.vetting',
    title: 'Start national security vetting, if the post needs it',
    guidance:
      'Record the level asked for (none, counter-terrorist check or security check) and the date it was sent. Allow about 5 weeks. Never store the form or its findings here.',
    doneWhen: 'The application is sent, or it is recorded that none is needed.',
    evidenceKinds: ['checklist'],
    suggestedWeek: -4,
    owner: 'line-manager',
    signer: 'line-manager',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d0.equipment',
    title: 'Order the laptop, accounts and building pass',
    guidance:
      'Ask whether assistive software is needed and order that too. Ask only for the access that week 1 needs.',
    doneWhen: 'Everything is ordered and the request references are recorded.',
    evidenceKinds: ['ticket'],
    suggestedWeek: -3,
    owner: 'line-manager',
    signer: 'line-manager',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d0.agreement',
    title: 'Sign the contract and the apprenticeship agreement',
    guidance:
      'Check the dates, hours and pay, and which version of the apprenticeship standard applies. You and the apprentice both sign.',
    doneWhen: 'Both documents are signed and the apprentice has a copy of each.',
    evidenceKinds: ['acknowledgement'],
    suggestedWeek: -2,
    owner: 'line-manager',
    signer: 'line-manager',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d0.adjustments',
    title: 'Ask about workplace adjustments',
    guidance:
      'Offer a private conversation. Nobody has to tell everyone about a condition to get help. Record only what has to be provided.',
    doneWhen: 'The offer was made, and anything agreed is ordered.',
    evidenceKinds: ['checklist'],
    suggestedWeek: -2,
    owner: 'line-manager',
    signer: 'line-manager',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d0.mentor',
    title: 'Name a mentor and a buddy',
    guidance:
      'Choose a mentor who is a practising DevOps engineer with time for the apprentice each week. Choose a buddy from outside the reporting line.',
    doneWhen: 'Both have agreed, and the apprentice knows who they are.',
    evidenceKinds: ['checklist'],
    suggestedWeek: -2,
    owner: 'line-manager',
    signer: 'line-manager',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d0.provider',
    title: 'Confirm enrolment with the training provider',
    guidance:
      'Agree dates for the first session, the skills scan and signing the training plan. Put them in everyone’s calendar.',
    doneWhen: 'The training provider confirms the enrolment and the dates.',
    evidenceKinds: ['checklist'],
    suggestedWeek: -1,
    owner: 'line-manager',
    signer: 'coach',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d0.welcome',
    title: 'Send a welcome note with the plan for day 1',
    guidance:
      'Say where to go, when, who to ask for, what to bring, what to wear and how to get in.',
    doneWhen: 'The apprentice has the note and knows who will meet them.',
    evidenceKinds: ['document'],
    suggestedWeek: -1,
    owner: 'line-manager',
    signer: 'line-manager',
    offTheJob: 'no',
  },
]);
