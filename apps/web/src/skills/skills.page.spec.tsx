import { screen, within } from '@testing-library/react';
import { skills } from '@tracker/contract';
import { idOf, samsHead, samsId, sam, tom } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { samsSkills } from '../testing/skills';

const own = '/skills';
const record = `/apprenticeships/${samsId}/skills`;
const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('The skills of an apprentice', () => {
  it('show the level asked, two views with who and when, what stands behind them and the next step', async () => {
    apiFor(sam).answer(skills.getSkills, samsSkills());
    open(own);
    await screen.findByRole('heading', { name: 'Skills of the role' });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Skill',
      'Level asked',
      'Your view',
      'View of who signs off',
      'Behind it',
      'Next step',
    ]);
    expect(cellsOf(/^Information security/)).toEqual([
      expect.stringContaining('Awareness'),
      expect.stringMatching(/Working.*18 Nov/),
      expect.stringMatching(/Awareness.*Priya Nair, 20 Nov/),
      expect.stringMatching(/3 of 9 items signed off.*5 sessions.*1 piece of evidence/),
      expect.stringContaining('You are where the role asks'),
    ]);
    expect(cellsOf(/^Service support/)[1]).toContain('Not said yet');
    const next = screen.getByRole('link', { name: /^Log a session towards/ });
    expect(next.getAttribute('href')).toBe(`/items/${idOf(200)}`);
    expect(screen.getByText(/What you have not sent yet: only you\./)).toBeTruthy();
  });

  it('quote what the levels mean, with their source, and mark what is asked', async () => {
    apiFor(sam).answer(skills.getSkills, samsSkills());
    open(own);
    expect(await screen.findByText('Awareness (asked now)')).toBeTruthy();
    expect(screen.getByText('Working (asked of a Junior DevOps engineer)')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Open Government Licence/ })).toBeTruthy();
  });

  it('are part of the record, in the words of who reads it', async () => {
    const apprenticeship = samsHead({ isMine: false });
    apiFor(tom).answer(skills.getSkills, samsSkills({ apprenticeship }));
    open(record);
    expect(await screen.findByRole('columnheader', { name: 'Sam’s view' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Skills' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByText(/What Sam has not sent yet is not shown/)).toBeTruthy();
    expect(document.title).toBe('Skills: Sam Okafor - Apprentice tracker');
  });
});
