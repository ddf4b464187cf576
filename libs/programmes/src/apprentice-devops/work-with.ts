import type { WorkWithGroup } from '../role-definition';

/** Each group of people, and the items that bring the apprentice together with them. */
export const workWith: readonly WorkWithGroup[] = [
  {
    key: 'business-stakeholders',
    title: 'Business stakeholders',
    why: 'You work with them to understand what they need, and to translate it into the technical design of systems and services.',
    itemKeys: [
      'onboarding.m1.meet-business',
      'implement.end-to-end',
      'focus.business.listen',
      'focus.business.stories',
    ],
  },
  {
    key: 'it-operations-service-desk',
    title: 'IT operations and the Service Desk',
    why: 'You work with them to identify, analyse and resolve issues.',
    itemKeys: [
      'onboarding.m1.meet-servicedesk',
      'servicedesk.sit-in',
      'servicedesk.classify',
      'servicedesk.route',
      'servicedesk.problem',
    ],
  },
  {
    key: 'software-developers',
    title: 'Software developers',
    why: 'You work with them to build the pipeline that releases code.',
    itemKeys: [
      'onboarding.m1.meet-developers',
      'implement.follow-change',
      'implement.review',
      'implement.pair',
    ],
  },
  {
    key: 'architects',
    title: 'Network, technical and security architects',
    why: 'You work with architects, who may be DDaT colleagues or work for a supplier, to design technical solutions to business problems.',
    itemKeys: [
      'onboarding.m1.meet-network',
      'onboarding.m1.meet-technical',
      'onboarding.m1.meet-security',
      'learn.architects',
      'implement.threat-model',
    ],
  },
  {
    key: 'devops-colleagues',
    title: 'Your DevOps colleagues',
    why: 'They oversee, coach and mentor you.',
    itemKeys: [
      'onboarding.w1.team',
      'learn.plan',
      'learn.one-to-one',
      'learn.watch-deploy',
      'learn.reverse',
    ],
  },
];
