import type { Level } from '@tracker/domain';

/** What a framework says of one skill: what it is about, and what somebody can do at each level. */
export type SkillDescription = {
  about: string;
  can: Readonly<Record<Level, readonly string[]>>;
};

/**
 * Source: Government Digital and Data Profession Capability Framework,
 * https://ddat-capability-framework.service.gov.uk. Contains public sector information licensed under
 * the Open Government Licence v3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).
 * Only the skills that our programmes name, by the code that they use. A page that shows this says so.
 */
export const skillDescriptions: Readonly<Record<string, SkillDescription>> = {
  ACM: {
    about:
      'Availability and capacity management involves ensuring services are available with as little downtime or disruption as possible, and that we have sufficient resources to support emerging business needs.',
    can: {
      awareness: ['explain availability and capacity management processes'],
      working: [
        'manage service components to ensure they meet business needs and key performance indicators (KPIs)',
      ],
      practitioner: [
        'ensure the correct implementation of availability and capacity management standards and procedures',
        'identify capacity issues and implement the required changes',
        'initiate remedial action',
      ],
      expert: [
        'lead policy and strategy for service and capacity management',
        'lead the identification and implementation of required changes',
      ],
    },
  },
  INF: {
    about:
      'Information security involves maintaining the security, confidentiality and integrity of information.',
    can: {
      awareness: [
        'explain information security and the security controls available to protect solutions and services',
      ],
      working: [
        'use information security practices and available security controls to contribute to protecting solutions and services',
      ],
      practitioner: [
        'design solutions and services with security controls included, specifically engineered to mitigate security threats',
      ],
      expert: [
        'design, review and quality assure solutions and services, ensuring that they are specifically engineered to mitigate security threats',
        'lead others in using appropriate information security practices',
      ],
    },
  },
  MDS: {
    about:
      'Modern development standards involves using the latest technologies and best practices to improve the quality of the software development process.',
    can: {
      awareness: ['explain the importance of using modern development standards'],
      working: [
        'explain the most important principles of modern development standards and how they apply to your work',
        'apply modern development standards principles under guidance',
      ],
      practitioner: ['apply modern development standards and support others in applying them'],
      expert: [
        'identify and apply modern development standards to support complex projects and programmes',
        'lead others in applying modern development standards',
      ],
    },
  },
  PRG: {
    about: '',
    can: {
      awareness: [
        'understand the process of software development and have a basic knowledge of how services are built',
      ],
      working: [
        'design, code, test, correct and document simple programs or scripts under the direction of others',
      ],
      practitioner: [
        'collaborate with others when necessary to review specifications',
        'use the agreed specifications to design, code, test and document programs or scripts of medium-to-high complexity, using the right standards and tools',
      ],
      expert: [
        'advise on the right way to apply standards and methods to ensure compliance',
        'maintain technical responsibility for all the stages and iterations of a software development project',
        'provide technical advice to stakeholders and set the team-based standards for programming tools and techniques',
      ],
    },
  },
  PRO: {
    about:
      'Prototyping a service or product involves exploring, testing and sharing different concepts before committing to the final design.',
    can: {
      awareness: [
        'explain what prototyping is, and why and when to use it',
        'understand how to work in an open and collaborative environment (by pair working, for example)',
      ],
      working: [
        'understand when to use a specific prototyping technique or method',
        'show the value of prototyping to your team',
      ],
      practitioner: [
        'approach prototyping as a team activity, actively soliciting prototypes and testing with others',
        'establish design patterns and iterate them',
        'use a variety of prototyping methods and choose the most appropriate',
      ],
      expert: [
        'use a variety of prototyping methods',
        'share best practice and coach others',
        'look at strategic service design end to end',
      ],
    },
  },
  SUP: {
    about:
      'Service support involves fixing service faults and maintaining the underlying infrastructure, ensuring processes are in place to keep the service running efficiently.',
    can: {
      awareness: [
        'help with the investigation and fixing of service faults, completing defined activities under direction',
      ],
      working: [
        'help fix service faults following agreed procedures',
        'carry out maintenance tasks on service support infrastructure',
      ],
      practitioner: ['identify, locate and fix service faults'],
      expert: [
        'identify, locate and fix complex service faults',
        'advise others on different methodologies and types of service support',
      ],
    },
  },
};
