import { cleanup, screen, within } from '@testing-library/react';
import { apprenticeships, dashboard, programmes } from '@tracker/contract';
import { lena, samsId } from '../testing/cast';
import { devops, devopsRole } from '../testing/programme';
import { apiFor, open } from '../testing/show';

describe('Starting an apprenticeship', () => {
  const show = async (address = '/apprenticeships/new') => {
    const api = apiFor(lena)
      .answer(programmes.getRole, devopsRole)
      .answer(programmes.listProgrammes, { programmes: [devops] })
      .refuse(dashboard.getOverview, 503, 'Busy');
    const { user, place } = open(address);
    await screen.findByRole('heading', { name: 'Start an apprenticeship' });
    /** What an earlier test typed and did not send may still stand in the field. */
    const put = async (field: HTMLElement, text: string) => {
      await user.clear(field);
      await user.click(field);
      await user.paste(text);
    };
    const date = async (legend: string, parts: readonly string[]) => {
      const group = within(screen.getByRole('group', { name: legend }));
      for (const [index, label] of ['Day', 'Month', 'Year'].entries()) {
        await put(group.getByLabelText(label), parts[index] ?? '');
      }
    };
    const fill = (label: string, text: string) => put(screen.getByLabelText(label), text);
    const send = () => user.click(screen.getByRole('button', { name: 'Start the apprenticeship' }));
    return { api, user, place, date, fill, send };
  };

  const end = () =>
    ['Day', 'Month', 'Year'].map((label) => {
      const group = within(screen.getByRole('group', { name: 'Planned end' }));
      return group.getByLabelText<HTMLInputElement>(label).value;
    });

  it('names everything that is missing, and which of the two dates', async () => {
    const { send, date } = await show();
    await date('Start date', ['31', '2', '2027']);
    await send();
    const summary = within(screen.getByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Enter the apprentice’s work email address',
      'Enter the mentor’s work email address',
      'Enter the line manager’s work email address',
      'Start date must be a real date, like 7 12 2026',
      'Enter the planned end',
      'Choose a focus area',
    ]);
  });

  it('suggests the planned end until another one is typed', async () => {
    const { date } = await show();
    await date('Start date', ['7', '12', '2026']);
    expect(end()).toEqual(['1', '12', '2028']);
    await date('Planned end', ['30', '6', '2028']);
    await date('Start date', ['4', '1', '2027']);
    expect(end()).toEqual(['30', '6', '2028']);
  });

  it('sends the form with the appendix, and says what happens next', async () => {
    const { api, user, place, date, fill, send } = await show(
      '/apprenticeships/new?apprentice=sam.okafor%40example.gov.uk',
    );
    const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
    expect(field('Apprentice’s work email address').value).toBe('sam.okafor@example.gov.uk');
    expect(field('Grade').value).toBe('EO');
    await fill('Mentor’s work email address', 'priya.nair@example.gov.uk');
    await fill('Line manager’s work email address', 'tom.reilly@example.gov.uk');
    await date('Start date', ['7', '12', '2026']);
    await date('Planned end', ['1', '12', '2028']);
    await user.click(field('Core platforms'));
    await fill('Location', 'Croydon');
    api.refuse(apprenticeships.startApprenticeship, 422, 'There is a problem', {
      errors: { mentor: 'No account has this address. Add the person first' },
    });
    await send();
    await screen.findByRole('link', { name: 'No account has this address. Add the person first' });
    expect(field('Location').value).toBe('Croydon');
    api.answer(apprenticeships.startApprenticeship, { id: samsId, items: 109 });
    await send();
    expect(await screen.findByText(/Its plan has 109 items/)).toBeTruthy();
    expect(place.address).toBe(`/apprenticeships/${samsId}`);
    expect(api.bodiesOf(apprenticeships.startApprenticeship).at(-1)).toMatchObject({
      apprentice: 'sam.okafor@example.gov.uk',
      mentor: 'priya.nair@example.gov.uk',
      lineManager: 'tom.reilly@example.gov.uk',
      programme: 'apprentice-devops',
      startOn: '2026-12-07',
      plannedEndOn: '2028-12-01',
      focusArea: 'core-platforms',
      grade: 'EO',
      location: 'Croydon',
    });
  });

  it('keeps what was typed while somebody is added', async () => {
    const { user, fill } = await show();
    await fill('Mentor’s work email address', 'priya.nair@example.gov.uk');
    await user.click(screen.getByRole('link', { name: 'Add a person' }));
    await screen.findByRole('heading', { name: 'Add a person' });
    cleanup();
    await show('/apprenticeships/new?apprentice=leila%40example.gov.uk');
    const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
    expect(value('Mentor’s work email address')).toBe('priya.nair@example.gov.uk');
    expect(value('Apprentice’s work email address')).toBe('leila@example.gov.uk');
  });

  it('says when the person has an apprenticeship already', async () => {
    const { api, user, date, fill, send } = await show(
      '/apprenticeships/new?apprentice=sam@example.uk',
    );
    await fill('Mentor’s work email address', 'priya@example.uk');
    await fill('Line manager’s work email address', 'tom@example.uk');
    await date('Start date', ['7', '12', '2026']);
    await date('Planned end', ['1', '12', '2028']);
    await user.click(screen.getByLabelText('Core platforms'));
    api.refuse(
      apprenticeships.startApprenticeship,
      409,
      'Sam Okafor already has an apprenticeship',
    );
    await send();
    expect(await screen.findByText('Sam Okafor already has an apprenticeship')).toBeTruthy();
  });
});
