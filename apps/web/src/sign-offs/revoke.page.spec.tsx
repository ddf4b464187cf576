import { screen } from '@testing-library/react';
import { plans, signOffs } from '@tracker/contract';
import { priya } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { runbook, runbookId } from '../testing/sign-offs';

const signedOff = runbook({
  status: 'completed',
  statusWords: 'Completed',
  moves: ['revoke'],
  signedOff: { by: 'Priya Nair', at: '2026-11-20T10:20:00.000Z', comment: '', undoUntil: null },
});

describe('revoking a sign-off', () => {
  it('says what happens, asks for a reason (rule 2), and goes back to the item', async () => {
    const api = apiFor(priya)
      .answer(plans.getItem, signedOff)
      .answer(signOffs.revokeSignOff, runbook({ status: 'in-progress' }));
    const { user, place } = open(`/items/${runbookId}/revoke`);
    await screen.findByRole('heading', { level: 1, name: /Revoke this sign-off/ });
    expect(screen.getByText('Signed off by Priya Nair on 20 November 2026.')).toBeTruthy();
    expect(screen.getByText(/both stay in the history/)).toBeTruthy();
    const revoke = screen.getByRole('button', { name: 'Revoke the sign-off' });
    await user.click(revoke);
    expect(screen.getByRole('link', { name: 'Enter why you revoke this sign-off' })).toBeTruthy();
    await user.type(screen.getByLabelText('Why do you revoke this sign-off?'), 'Wrong runbook');
    await user.click(revoke);
    await screen.findByText(/You revoked the sign-off of/);
    expect(api.bodiesOf(signOffs.revokeSignOff)).toEqual([{ reason: 'Wrong runbook' }]);
    expect(place.address).toBe(`/items/${runbookId}`);
  });

  it('offers nothing to somebody who cannot revoke', async () => {
    apiFor(priya).answer(plans.getItem, { ...signedOff, moves: [] });
    open(`/items/${runbookId}/revoke`);
    await screen.findByRole('heading', { name: 'There is no sign-off here that you can revoke' });
    expect(screen.queryByRole('button', { name: 'Revoke the sign-off' })).toBeNull();
  });
});
