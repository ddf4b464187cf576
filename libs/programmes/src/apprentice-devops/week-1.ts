import { phaseItems } from '../item';

export const week1 = phaseItems('week1', [
  {
    key: 'onboarding.w1.security-course',
    title: 'Complete the security and data protection course',
    guidance:
      'Take the department’s current required course, earlier called Responsible for Information. Add the certificate and the date that the refresher is due.',
    doneWhen: 'You passed, and the certificate and its refresher date are recorded.',
    evidenceKinds: ['certificate'],
    suggestedWeek: 1,
    signer: 'line-manager',
    blocking: true,
    renewMonths: 12,
    offTheJob: 'no',
  },
  {
    key: 'onboarding.w1.classification',
    title: 'Learn how to handle classified information',
    guidance:
      'Learn what OFFICIAL, its SENSITIVE marking, SECRET and TOP SECRET mean. Learn what must never go into tickets, chats, code or this tracker.',
    doneWhen: 'You passed the short check.',
    evidenceKinds: ['quiz'],
    suggestedWeek: 1,
    signer: 'line-manager',
    blocking: true,
    offTheJob: 'no',
  },
  {
    key: 'onboarding.w1.report',
    title: 'Find out how to report a security incident',
    guidance:
      'Take 4 cases: a lost laptop, an odd email, a secret in code, and data sent to the wrong person. For each, find out who to tell, how and how fast.',
    doneWhen: 'You can say what to do in each of the 4 cases.',
    evidenceKinds: ['quiz'],
    suggestedWeek: 1,
    signer: 'mentor',
    blocking: true,
    offTheJob: 'no',
  },
  {
    key: 'onboarding.w1.code',
    title: 'Read the Civil Service Code',
    guidance:
      'It rests on integrity, honesty, objectivity and impartiality. Talk through one hard choice with your line manager.',
    doneWhen: 'You have read the code and talked through one hard choice.',
    evidenceKinds: ['acknowledgement'],
    suggestedWeek: 1,
    signer: 'line-manager',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.w1.access',
    title: 'Get the access your role needs',
    guidance:
      'Ask for source control, tickets, the pipeline (automatic build, test and release) and a sandbox account. Give each request a reason and an owner. Do not ask for access to live services yet.',
    doneWhen: 'You can sign in to each one, and every request has a reference.',
    evidenceKinds: ['ticket'],
    suggestedWeek: 1,
    signer: 'mentor',
    needs: ['onboarding.w1.security-course'],
    offTheJob: 'no',
  },
  {
    key: 'onboarding.w1.passwords',
    title: 'Set up a password manager and a second factor',
    guidance:
      'Use long passwords, a different one for each account, and share none of them. Keep your recovery codes somewhere safe.',
    doneWhen: 'Your work passwords are in the manager and your second factor works.',
    evidenceKinds: ['checklist'],
    suggestedWeek: 1,
    signer: 'apprentice',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.w1.team',
    title: 'Meet your DevOps colleagues',
    guidance:
      'They oversee, coach and mentor you. Ask each of them what they look after and what they would like you to learn.',
    doneWhen: 'Your log says what each colleague looks after.',
    evidenceKinds: ['log'],
    suggestedWeek: 1,
    signer: 'mentor',
    meet: 'devops-colleagues',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.w1.ceremonies',
    title: 'Join the team’s regular meetings',
    guidance:
      'Find out what each is for: stand-up (today’s work), planning, review, retrospective (how we work) and incident review.',
    doneWhen: 'You can say what each meeting is for, and the next of each is in your calendar.',
    evidenceKinds: ['checklist'],
    suggestedWeek: 1,
    signer: 'mentor',
    offTheJob: 'no',
  },
  {
    key: 'onboarding.w1.log',
    title: 'Start your learning log',
    guidance: 'Write your first entry by Friday. Your mentor shows you what a good one looks like.',
    doneWhen: 'Your first entry is in the log and your mentor has read it.',
    evidenceKinds: ['log'],
    suggestedWeek: 1,
    signer: 'mentor',
    offTheJob: 'no',
  },
]);
