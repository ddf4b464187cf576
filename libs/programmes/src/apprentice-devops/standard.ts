import type { Code, Frameworks } from '../frameworks';

const named = (letter: string, names: readonly string[]): Code[] =>
  names.map((name, index) => ({ code: `${letter}${index + 1}`, name }));

/**
 * The apprenticeship standard that the programme prepares for, in the order of its published text:
 * ST0825 “DevOps engineer”, level 4, duties 1 to 13, K1 to K25, S1 to S22 and B1 to B4
 * (https://www.instituteforapprenticeships.org/apprenticeship-standards/devops-engineer-v1-1). The role definition names none
 * of them. The names are ours and short, for lists: the standard has the full text.
 */
export const standard: Frameworks['standard'] = {
  reference: 'ST0825',
  title: 'DevOps engineer',
  level: 4,
  duties: named('D', [
    'Write scripts and code, with tests',
    'Share knowledge and work together',
    'Program in pairs or groups and review each other’s work',
    'Work in an agile team and put users first',
    'Build and run continuous integration',
    'Automate releases',
    'Provide cloud infrastructure from code',
    'Help the architecture grow',
    'Apply security throughout',
    'Monitor services and make alerts useful',
    'Keep learning',
    'Automate repeated manual tasks',
    'Own your changes: you build it, you run it',
  ]),
  knowledge: named('K', [
    'Continuous integration: merge often, build and test automatically',
    'Distributed source control and branching',
    'Ethical use of data and data protection',
    'The business value of DevOps: time, cost and quality',
    'Security tools and techniques',
    'Ways to solve problems',
    'General-purpose programming and infrastructure as code',
    'Infrastructure that is replaced, not changed',
    'Different organisational cultures and how they affect delivery',
    'User needs, accessibility and adoption',
    'Monitoring and alerting',
    'Databases and storage, and when to use which',
    'Automation by scripts and programming interfaces',
    'Test-driven development and the test pyramid',
    'Continuous integration, delivery and deployment, and how they differ',
    'Securing data: encryption and access control',
    'Programming interfaces and their documentation',
    'Roles in a team and links to other areas',
    'Choosing the right way to communicate',
    'Pair and group programming techniques',
    'Architecture principles and common patterns',
    'The wider digital landscape and regulation',
    'Continual improvement without blame',
    'Choosing between bought, bespoke and enterprise tools',
    'Cloud certifications and what they require',
  ]),
  skills: named('S', [
    'Communicate with technical and non-technical people',
    'Work with different organisations and cultures',
    'Turn user needs into clear stories and tasks',
    'Share knowledge and get people working together',
    'Deploy infrastructure that is replaced, not changed',
    'Install, manage and fix monitoring tools',
    'Find faults across a distributed service',
    'Work flexibly in a multidisciplinary team',
    'Use cloud security tools, in the pipeline where possible',
    'Assess security threats and act on them',
    'Solve problems step by step, from evidence',
    'Automate where it saves effort and waste',
    'Program in pairs or groups',
    'Write tests and let them drive development',
    'Automate delivery from source control to users',
    'Keep learning and help others learn',
    'Write code in a general-purpose language',
    'Describe cloud infrastructure in code',
    'Read logs and metrics and decide from them',
    'Write code that is easy to branch and merge',
    'Sketch models to agree an architecture',
    'Improve code in small steps that keep its behaviour',
  ]),
  behaviours: named('B', [
    'Is open, keen and collaborative',
    'Invests in their own development',
    'Takes ownership: you build it, you run it',
    'Is inclusive and professional, and does not blame',
  ]),
};
