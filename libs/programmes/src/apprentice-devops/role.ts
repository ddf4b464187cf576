import type { AppendixKey, RoleAppendixField, RoleDefinition } from '../role-definition';
import { frameworks } from './frameworks';
import { roleSections } from './role-sections';
import { workWith } from './work-with';

const setForEach = (key: AppendixKey, title: string): RoleAppendixField => ({
  key,
  title,
  value: '',
  note: 'Set for each apprenticeship',
});

/** The Home Office role definition “Apprentice DevOps”, whole and in our own words. */
export const apprenticeDevopsRole: RoleDefinition = {
  programmeKey: 'apprentice-devops',
  title: 'Apprentice DevOps',
  sections: roleSections,
  duties: [
    {
      dutyKey: 'build',
      text: 'Support a DevOps team that manages and automates the build of infrastructure platforms. You write code for the build and document it.',
    },
    {
      dutyKey: 'implement',
      text: 'Take part in implementing new or changed software. You work hand in hand with the developers who design the code, and help to make sure that the right security standards and specifications are applied.',
    },
    {
      dutyKey: 'test',
      text: 'Assist in testing the automated software as the build moves on.',
    },
    {
      dutyKey: 'servicedesk',
      text: 'Support the Service Desk: direct technical issues to the owner of the application, and respond to issues with the infrastructure platform.',
    },
    {
      dutyKey: 'learn',
      text: 'Spend a significant share of your time shadowing and learning from other DevOps engineers. They direct, motivate and develop you, so that you build on what you know about DevOps.',
    },
    {
      dutyKey: 'focus',
      text: 'Focus on one of 3 areas: core platforms, business-as-usual (BAU) fixes, or being the interface with the business.',
    },
    {
      dutyKey: 'training',
      text: 'As a Home Office apprentice, receive certified training that develops your technical skills.',
    },
  ],
  phases: [
    {
      phaseKey: 'before',
      text: 'Your line manager completes the checks, signs the agreements with you, orders your equipment and names your mentor and buddy.',
    },
    {
      phaseKey: 'day1',
      text: 'You collect your laptop and pass, meet your line manager, mentor and buddy, accept the rules, and read this role definition together.',
    },
    {
      phaseKey: 'week1',
      text: 'You complete the security course, learn how to handle information and report an incident, get your first access, meet your team and start your learning log.',
    },
    {
      phaseKey: 'month1',
      text: 'You meet the people you will work with, learn what you may and may not do alone, and agree your first objectives. You make your first small change and shadow a deployment.',
    },
    {
      phaseKey: 'months3',
      text: 'You automate your first chore, follow a change to live and direct issues with the Service Desk. Your vetting, access and support are checked, and you hold your first three-way review.',
    },
  ],
  workWith,
  sfia: frameworks.sfia.skills
    .filter(({ code }) => code === 'DESN' || code === 'PROG')
    .map(({ code, name, level }) => ({
      code,
      name,
      level,
      note: 'SFIA does not define this level for this skill',
    })),
  appendix: [
    setForEach('referenceNumber', 'Reference number'),
    { key: 'grade', title: 'Grade', value: 'EO', note: 'Executive Officer' },
    setForEach('salaryBand', 'Salary band'),
    setForEach('typeOfRole', 'Type of role'),
    setForEach('location', 'Location'),
    setForEach('businessArea', 'Business area'),
    setForEach('contractType', 'Contract type'),
    setForEach('workingPattern', 'Working pattern'),
    setForEach('hours', 'Hours'),
    setForEach('reportsTo', 'Reports to'),
  ],
  sourceNotes: [
    'The sentence on shadowing is garbled: a fragment about management, direction, motivation, performance and development stands in the middle of it. We read it as what the other DevOps engineers do for the apprentice.',
    'The first weeks and months are an empty optional point. We wrote them from the onboarding phases.',
    'The point on business stakeholders is split over 3 paragraphs. We read it as one.',
    'Both SFIA skills are given at level 1, with the remark that SFIA has not defined it.',
    'Success Profiles replaced the Civil Service Competency Framework after the role definition was written.',
    'The appendix gives only the grade. It says “Salary”: we keep the band, not a person’s pay.',
  ],
};
