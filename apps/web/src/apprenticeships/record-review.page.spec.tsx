import { screen } from '@testing-library/react';
import { apprenticeships, dashboard } from '@tracker/contract';
import { samsId, tom } from '../testing/cast';
import { samsOverview } from '../testing/dashboard';
import { apiFor, open } from '../testing/show';

const api = () => apiFor(tom).answer(dashboard.getOverview, samsOverview());

async function openForm() {
  const { user, place } = open(`/apprenticeships/${samsId}/review`);
  await screen.findByRole('heading', { level: 1, name: /Record a review/ });
  const type = async (day: string, month: string, year: string) => {
    await user.type(screen.getByLabelText('Day'), day);
    await user.type(screen.getByLabelText('Month'), month);
    await user.type(screen.getByLabelText('Year'), year);
    await user.click(screen.getByRole('button', { name: 'Record the review' }));
  };
  return { type, place };
}

describe('recording a 12-week review', () => {
  it('sends the day on which it was held and goes back to the record', async () => {
    const sent = api().answer(apprenticeships.recordReview, {});
    const { type, place } = await openForm();
    await type('5', '11', '2026');
    await screen.findByText('The review with Sam Okafor on 5 November 2026 is recorded');
    expect(sent.bodiesOf(apprenticeships.recordReview)).toEqual([{ heldOn: '2026-11-05' }]);
    expect(place.address).toBe(`/apprenticeships/${samsId}`);
  });

  it('asks for a real date', async () => {
    const sent = api();
    const { type } = await openForm();
    await type('31', '11', '2026');
    await screen.findByRole('link', { name: 'Enter a real date, like 24 11 2026' });
    expect(sent.bodiesOf(apprenticeships.recordReview)).toEqual([]);
  });

  it('shows what the service says about the date, and keeps what was typed', async () => {
    api().refuse(apprenticeships.recordReview, 422, 'There is a problem', {
      errors: { heldOn: 'The day must be today or in the past' },
    });
    const { type } = await openForm();
    await type('25', '12', '2026');
    await screen.findByRole('link', { name: 'The day must be today or in the past' });
    expect(screen.getByLabelText<HTMLInputElement>('Month').value).toBe('12');
  });
});
