import { screen } from '@testing-library/react';
import { signOffs } from '@tracker/contract';
import { priya, samsHead } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { hashOf, runbookId, runbookReview } from '../testing/sign-offs';

describe('one revision of a request', () => {
  it('is shown as it was sent, with its outcome, its fingerprint and what it changed', async () => {
    const api = apiFor(priya).answer(signOffs.getRevision, {
      apprenticeship: samsHead({ isMine: false }),
      itemId: runbookId,
      title: 'Write a runbook',
      revision: 2,
      requestedAt: '2026-11-18T10:20:00.000Z',
      requestedBy: 'Sam Okafor',
      outcome: 'Signed off by Priya Nair on 20 November 2026',
      isAfterChange: false,
      hash: hashOf('b'),
      snapshot: runbookReview().snapshot,
      changes: [{ what: 'Statement', before: 'It works.', after: 'It works now.' }],
    });
    open(`/items/${runbookId}/revisions/2`);
    await screen.findByRole('heading', { level: 1, name: /Write a runbook/ });
    expect(api.sent.at(-1)?.params).toEqual({ id: runbookId, revision: '2' });
    expect(screen.getByText('Revision 2, as it was sent')).toBeTruthy();
    expect(screen.getByText('18 November 2026, 10:20am, by Sam Okafor')).toBeTruthy();
    expect(screen.getByText('Signed off by Priya Nair on 20 November 2026')).toBeTruthy();
    expect(screen.getByText('bbbbbbbbbbbb')).toBeTruthy();
    expect(screen.getByText(hashOf('b'))).toBeTruthy();
    expect(screen.getByText('Joan followed it without talking to me.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What changed since revision 1' })).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Runbook, third version' }).getAttribute('href'),
    ).toMatch(/^\/evidence\//);
    expect(screen.getByText('runbook.pdf')).toBeTruthy();
    expect(screen.getByText('dddddddddddd')).toBeTruthy();
    expect(screen.getByRole('insertion').textContent).toContain('now.');
  });
});
