import type { RoleSection } from '../role-definition';

/** The prose of the role definition, restated in our own words. */
export const roleSections: readonly RoleSection[] = [
  {
    key: 'organisation',
    title: 'About the organisation',
    paragraphs: [
      'The Home Office leads for the government on immigration, passports, drugs and crime policy, and on countering extremism and terrorism. It works to make policing in the UK visible, responsive and accountable.',
      'These are hard subjects in a world that can change quickly. That makes the Home Office one of the most exciting departments to work in, and your work here makes a real difference.',
      'You could design and build services that help people to prove who they are or to apply for a visa. You could work on the critical systems that support the police and help to protect the UK’s borders.',
    ],
    points: [],
    links: [],
  },
  {
    key: 'profession',
    title: 'About Digital, Data and Technology',
    paragraphs: [
      'Digital, Data and Technology (DDaT) designs, builds and runs important technology services. The department is starting some of its most challenging technology projects, so it is an exciting time to join.',
      'You will have a chance to shape what comes next and to help provide excellent services for everyone. Everyone’s skills are valued, and you will work in a creative and supportive place that helps you to do your best.',
      'These principles guide the work:',
    ],
    points: [
      'put user needs first',
      'put delivery and outcomes before process',
      'make the most of openness: open standards, open source, open data and open markets',
    ],
    links: [],
  },
  {
    key: 'role',
    title: 'About the role',
    paragraphs: [
      'As an Apprentice DevOps you work closely with other DevOps engineers. You support the building of infrastructure through tools, environments and good practice, in a team that automates and runs the pipeline that releases code.',
      'The team supervises your work closely. Certified training and mentoring help you to develop the skills of the role.',
    ],
    points: [],
    links: [],
  },
  {
    key: 'first-months',
    title: 'Your first weeks and months',
    paragraphs: [
      'The role definition leaves this open. This plan was written for the programme, from its 5 onboarding phases.',
    ],
    points: [],
    links: [],
  },
  {
    key: 'person',
    title: 'You will be someone who',
    paragraphs: [],
    points: [
      'knows the basics of software development and how services are built',
      'is keen on new technology',
      'is interested in how software is deployed and how networks are run',
      'can build relationships with colleagues across the technology organisation',
      'communicates well, spoken and written, and knows which channel and format suits which audience',
      'can work with diverse teams in several locations and with several technologies',
    ],
    links: [],
  },
  {
    key: 'skills',
    title: 'Your skills and experience',
    paragraphs: [],
    points: [
      'You can apply your technical knowledge, and any experience you have of systems and IT operations.',
      'You may have used some developer tools and methods.',
      'You know something about the principles of engineering and design.',
      'You may be able to show that you can write code.',
    ],
    links: [],
  },
  {
    key: 'capabilities',
    title: 'Capabilities and competencies',
    paragraphs: [
      'The capabilities of this role are set out in the government’s own definition of an Apprentice DevOps. This programme follows its current version: 6 skills at awareness level.',
      'The Civil Service Competency Framework describes the behaviours expected of you, and competencies are part of the assessment at interview. Success Profiles has since replaced it, so checklist items name the behaviours of both.',
    ],
    points: [],
    links: [
      {
        title: 'Apprentice DevOps: skills they need',
        href: 'https://www.gov.uk/government/publications/apprentice-devops-skills-they-need/apprentice-devops-skills-they-need',
      },
      {
        title: 'Civil Service Competency Framework',
        href: 'https://www.gov.uk/government/publications/civil-service-competency-framework',
      },
    ],
  },
  {
    key: 'sfia',
    title: 'Skills Framework for the Information Age (SFIA)',
    paragraphs: [
      'Both skills stand under development and implementation, in systems development. The role definition asks for level 1, which SFIA does not define for either. They show which way the work leads: nobody is awarded a SFIA level here.',
    ],
    points: [],
    links: [],
  },
];
