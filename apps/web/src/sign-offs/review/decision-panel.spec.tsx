import { screen, waitFor } from '@testing-library/react';
import { signOffs } from '@tracker/contract';
import { priya } from '../../testing/cast';
import { skillView } from '../../testing/plan';
import { apiFor, open } from '../../testing/show';
import { runbook, runbookId, runbookReview } from '../../testing/sign-offs';

const address = `/items/${runbookId}/review`;

describe('The level that a signer saw', () => {
  it('is asked for only where the item has skills', async () => {
    apiFor(priya).answer(signOffs.getReview, runbookReview({ item: runbook({ skills: [] }) }));
    open(address);
    await screen.findByRole('heading', { name: 'Your decision' });
    expect(screen.queryByRole('group', { name: /Which level/ })).toBeNull();
  });

  it('can be said of each skill where there are several', async () => {
    const skills = [skillView(), skillView({ code: 'SUP', name: 'Service support' })];
    const api = apiFor(priya).answer(
      signOffs.getReview,
      runbookReview({ item: runbook({ skills }), place: { number: 1, of: 1, next: null } }),
    );
    api.answer(signOffs.signOff, runbook());
    const { user } = open(address);
    await screen.findByRole('heading', { name: 'Your decision' });
    await user.click(screen.getByRole('radio', { name: 'A different level for each skill' }));
    await user.selectOptions(screen.getByLabelText('Service support'), 'Working');
    await user.click(screen.getByRole('radio', { name: 'Sign off' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.bodiesOf(signOffs.signOff)).toHaveLength(1));
    expect(api.bodiesOf(signOffs.signOff)[0]).toMatchObject({
      level: null,
      levels: { SUP: 'working' },
    });
  });
});
