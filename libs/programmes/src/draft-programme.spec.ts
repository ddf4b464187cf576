import { checkProgramme } from './check-programme';
import { draftProgramme, readRoleDefinition } from './reader';
import { withShared } from './testing/shared-data';
import { smallRoleDefinition } from './testing/small-role-definition';

describe('a draft programme', () => {
  const draft = draftProgramme(readRoleDefinition(smallRoleDefinition));

  it('takes key, title, profession and grade from the role definition', () => {
    expect(draft).toMatchObject({
      status: 'draft',
      key: 'data-gardener',
      title: 'Data Gardener',
      profession: 'Digital Gardening',
      grade: 'AO',
    });
  });

  it('has one duty per day-to-day bullet, with a starter item', () => {
    expect(draft.duties.map(({ title }) => title)).toEqual([
      'Support a team of gardeners',
      'Learn from others',
    ]);
    const starters = draft.items.filter(({ group }) => group.kind === 'duty');
    expect(starters.map(({ group }) => group.key)).toEqual(['duty-1', 'duty-2']);
  });

  it('has the standard onboarding phases, and a meeting with each group in month 1', () => {
    expect(draft.phases.map(({ title }) => title)).toEqual([
      'Before day 1',
      'Day 1',
      'Week 1',
      'Month 1',
      'First 3 months',
    ]);
    const meetings = draft.items.filter(({ meet }) => meet);
    expect(meetings.map(({ title, group }) => [group.key, title])).toEqual([
      ['month1', 'Meet: Owners of gardens'],
      ['month1', 'Meet: Your colleagues'],
    ]);
  });

  it('can be published once its organisation is named', () => {
    expect(checkProgramme(draft)).toEqual(['The programme has no organisation']);
    expect(checkProgramme({ ...draft, organisation: 'Garden Office' })).toEqual([]);
  });

  it('tells the author what to do, with what was odd in the document', () => {
    expect(draft.toDo).toContain('Name the organisation');
    expect(draft.toDo).toContain('An optional point is not filled in: “[Your first weeks]”');
  });
});

withShared('role-definition-apprentice-devops.md', (markdown) => {
  it('drafts a programme with seven readable duties from the real role definition', () => {
    const draft = draftProgramme(readRoleDefinition(markdown));
    expect(draft.duties.map(({ title }) => title)).toEqual([
      'Support a team of DevOps managing and automating the build of infrastructure platforms',
      'Be involved in the implementation process of new or amended software, working…',
      'Assist in the testing of the automated software',
      'Support the Service Desk in directing technical issues to the application owner and…',
      'Spend a significant proportion of your time shadowing and learning off other DevOps',
      'Focus on one of 3 areas: core platforms, BAU fixes and being the interface with the…',
      'Receive certified training to help develop your technical skills',
    ]);
    expect(checkProgramme({ ...draft, organisation: 'Home Office' })).toEqual([]);
  });
});
