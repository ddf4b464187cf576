import { phaseItems } from '../item';

export const day1 = phaseItems('day1', [
  {
    key: 'onboarding.d1.kit',
    title: 'Collect your pass and laptop and sign in',
    guidance:
      'Turn on multi-factor sign-in: a second check after your password. Check that the disk is encrypted, and ask if you do not know how.',
    doneWhen: 'You can sign in with a second factor on an encrypted laptop.',
    evidenceKinds: ['checklist'],
    suggestedWeek: 1,
    signer: 'line-manager',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d1.safety',
    title: 'Take the building and safety briefing',
    guidance:
      'Find the exits, the assembly point and first aid. Find out who to tell if you will be late or are unwell.',
    doneWhen: 'You have walked the way out and know who to tell.',
    evidenceKinds: ['acknowledgement'],
    suggestedWeek: 1,
    signer: 'line-manager',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d1.people',
    title: 'Meet your line manager, mentor and buddy',
    guidance: 'Agree how and when each of them prefers to be asked things.',
    doneWhen: 'You know who to ask about what, and how.',
    evidenceKinds: ['checklist'],
    suggestedWeek: 1,
    signer: 'apprentice',
    offTheJob: 'no',
    kinds: ['mentoring'],
  },
  {
    key: 'onboarding.d1.rules',
    title: 'Read and accept the acceptable-use and security rules',
    guidance:
      'The rules say what you may do with the department’s equipment, data and networks. Ask about anything that is not clear before you accept.',
    doneWhen: 'You have accepted the current rules.',
    evidenceKinds: ['acknowledgement'],
    suggestedWeek: 1,
    signer: 'line-manager',
    blocking: true,
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d1.hr',
    title: 'Set up your human resources account',
    guidance:
      'Enter an emergency contact, bank details, working pattern and leave. They stay in the human resources system: do not copy them here.',
    doneWhen: 'Your details are complete in the human resources system.',
    evidenceKinds: ['checklist'],
    suggestedWeek: 1,
    signer: 'apprentice',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d1.channels',
    title: 'Join the team’s channels and calendar',
    guidance:
      'Say hello. Find the daily stand-up meeting, the incident channel and the channel for asking for help.',
    doneWhen: 'You are in each channel and the team’s meetings are in your calendar.',
    evidenceKinds: ['checklist'],
    suggestedWeek: 1,
    signer: 'apprentice',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.d1.role',
    title: 'Read your role definition together',
    guidance: 'Go through each day-to-day duty with your mentor and find it in this tracker.',
    doneWhen: 'You can say what each duty means and where its checklist is.',
    evidenceKinds: ['checklist'],
    suggestedWeek: 1,
    signer: 'mentor',
    offTheJob: 'no',
  },
]);
