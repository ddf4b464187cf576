import { screen, within } from '@testing-library/react';
import { accounts, cover, signOffs, type AbsenceView, type Response } from '@tracker/contract';
import { idOf, lena, priya, sam } from '../testing/cast';
import { apiFor, open } from '../testing/show';

const absence = (more: Partial<AbsenceView> = {}): AbsenceView => ({
  id: idOf(801),
  fromOn: '2026-11-24',
  untilOn: '2026-12-04',
  deputy: { id: idOf(30), name: 'Anil Desai' },
  state: 'now',
  stateWords: 'Away now',
  moves: ['end'],
  ...more,
});
const over = absence({
  id: idOf(802),
  fromOn: '2026-08-03',
  untilOn: '2026-08-03',
  deputy: null,
  state: 'over',
  stateWords: 'Over',
  moves: [],
});

type Mine = Response<typeof cover.getMyCover>;
const mine = (more: Partial<Mine> = {}): Mine => ({
  today: '2026-11-24',
  person: { id: priya.id, name: priya.name },
  absences: [absence(), over],
  canRecord: true,
  others: [],
  ...more,
});

const type = async (user: ReturnType<typeof open>['user'], legend: string, date: string) => {
  const group = within(screen.getByRole('group', { name: legend }));
  const [day = '', month = '', year = ''] = date.split(' ');
  await user.type(group.getByLabelText('Day'), day);
  await user.type(group.getByLabelText('Month'), month);
  await user.type(group.getByLabelText('Year'), year);
};

describe('When you are away', () => {
  it('shows each absence with its deputy, and ends one', async () => {
    const api = apiFor(priya).answer(cover.getMyCover, mine()).answer(cover.endAbsence, {});
    const { user } = open('/account/cover');
    const now = await screen.findByRole('row', { name: /24 November 2026 to 4 December 2026/ });
    expect(within(now).getByText('Anil Desai')).toBeTruthy();
    const past = screen.getByRole('row', { name: /3 August 2026/ });
    expect(within(past).getByText('Nobody named')).toBeTruthy();
    expect(within(past).queryByRole('button')).toBeNull();
    await user.click(within(now).getByRole('button', { name: /End it today/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('The absence is ended');
    expect(api.sent.find(({ call }) => call === 'POST absences/:id/end')?.params).toEqual({
      id: absence().id,
    });
  });

  it('says why an absence could not be ended', async () => {
    apiFor(priya)
      .answer(cover.getMyCover, mine())
      .refuse(cover.endAbsence, 409, 'This absence was ended already');
    const { user } = open('/account/cover');
    await user.click(await screen.findByRole('button', { name: /End it today/ }));
    expect((await screen.findByRole('alert')).textContent).toBe('This absence was ended already');
  });

  it('shows who else is away, and for whom I stand in', async () => {
    const tom = { id: idOf(3), name: 'Tom Reilly' };
    const other = { person: tom, fromOn: '2026-12-14', untilOn: '2026-12-18', isNow: false };
    apiFor(priya).answer(
      cover.getMyCover,
      mine({ absences: [], others: [{ ...other, deputy: priya, isForMe: true }] }),
    );
    open('/account/cover');
    const row = await screen.findByRole('row', { name: /Tom Reilly/ });
    expect(within(row).getByText('You')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Your absences' })).toBeNull();
  });

  it('tells an apprentice who is away, and asks for no deputy', async () => {
    apiFor(sam).answer(cover.getMyCover, mine({ absences: [] }));
    open('/account/cover');
    await screen.findByRole('heading', { level: 1, name: 'Who is away' });
    expect(screen.getByText(/Nobody is away/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Say when you are away' })).toBeNull();
  });
});

describe('Saying when I am away', () => {
  it('sends the days and the deputy', async () => {
    const api = apiFor(priya).answer(cover.getMyCover, mine()).answer(cover.recordMyAbsence, {});
    const { user, place } = open('/account/cover/new');
    await screen.findByRole('heading', { level: 1, name: 'Say when you are away' });
    await type(user, 'First day away', '25 11 2026');
    await type(user, 'Last day away', '4 12 2026');
    await user.type(screen.getByLabelText(/Deputy’s work email address/), 'Anil@example.gov.uk');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Recorded: away 25 November 2026 to 4 December 2026');
    expect(place.address).toBe('/account/cover');
    expect(api.bodiesOf(cover.recordMyAbsence)).toEqual([
      { fromOn: '2026-11-25', untilOn: '2026-12-04', deputy: 'anil@example.gov.uk' },
    ]);
  });

  it('shows what the service says about each field', async () => {
    apiFor(priya)
      .answer(cover.getMyCover, mine())
      .refuse(cover.recordMyAbsence, 422, 'There is a problem', {
        errors: {
          fromOn: 'First day away must be today or in the future',
          deputy: 'Name somebody else. Nobody stands in for themselves',
        },
      });
    const { user } = open('/account/cover/new');
    await screen.findByRole('heading', { level: 1 });
    await type(user, 'First day away', '1 11 2026');
    await type(user, 'Last day away', '4 12 2026');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('link', { name: 'First day away must be today or in the future' }),
    ).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Name somebody else. Nobody stands in for themselves' }),
    ).toBeTruthy();
  });
});

describe('A programme lead', () => {
  const { today, person, absences } = mine();
  const params = `/people/${priya.id}/cover`;

  it('records an absence for somebody who cannot', async () => {
    const api = apiFor(lena)
      .answer(cover.getCoverOf, { today, person, absences: [], canRecord: true })
      .answer(cover.recordAbsence, {});
    const { user, place } = open(params);
    expect(await screen.findByText('No absence is recorded.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Record an absence' }));
    await screen.findByRole('heading', { level: 1, name: 'Record an absence of Priya Nair' });
    await type(user, 'First day away', '24 11 2026');
    await type(user, 'Last day away', '24 11 2026');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Recorded: away on 24 November 2026');
    expect(place.address).toBe(params);
    expect(api.bodiesOf(cover.recordAbsence)).toEqual([
      { fromOn: '2026-11-24', untilOn: '2026-11-24', deputy: '' },
    ]);
  });

  it('leaves it to another lead for who judges their own work', async () => {
    apiFor(lena).answer(cover.getCoverOf, { today, person, absences, canRecord: false });
    open(params);
    expect(
      await screen.findByText(/Another programme lead records when they are away/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Record an absence' })).toBeNull();
  });
});

describe('Somebody who only stands in', () => {
  const anil = { ...sam, roles: [], covering: ['mentor' as const], apprenticeshipId: null };

  it('comes to the requests first, and reads for whom they judge', async () => {
    apiFor(anil).answer(signOffs.getToReview, {
      today: '2026-11-24',
      heading: 'Nothing waits for you',
      sentence: '',
      covers: ['You stand in for Priya Nair until 4 December 2026.'],
      byApprentice: [],
      total: 0,
      requests: [],
      canBeTogether: [],
      undoable: 0,
    });
    const { place } = open('/');
    expect(
      await screen.findByText('You stand in for Priya Nair until 4 December 2026.'),
    ).toBeTruthy();
    expect(place.address).toBe('/to-review');
    const links = within(screen.getByRole('navigation', { name: /menu/i })).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['To review', 'My apprentices']);
  });

  it('reads on their account in which role', async () => {
    const { name, email } = anil;
    apiFor(anil).answer(accounts.getAccount, { name, email, sessions: [] });
    open('/account');
    expect(await screen.findByText('Mentor, in place of somebody who is away')).toBeTruthy();
  });
});
