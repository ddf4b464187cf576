import { screen, within } from '@testing-library/react';
import {
  dashboard,
  plans,
  progress,
  reports,
  training,
  type Me,
  type Response,
} from '@tracker/contract';
import { idOf, sam, samsHead, samsId, tom } from '../testing/cast';
import { samsOverview } from '../testing/dashboard';
import { samsPlan } from '../testing/plan';
import { samsProgress } from '../testing/progress';
import { apiFor, open } from '../testing/show';
import { samsTraining } from '../testing/training';

type Report = Response<typeof reports.getReport>;

const samsReport = (more: Partial<Report> = {}): Report => ({
  apprenticeship: samsHead(),
  today: '2026-11-24',
  mayDownload: false,
  signOffs: [
    {
      itemId: idOf(301),
      title: 'Write a runbook',
      group: 'Build',
      on: '2026-11-20',
      by: 'Anil Desai on behalf of Priya Nair',
      level: 'working',
    },
  ],
  reviews: [{ heldOn: '2026-09-15', recordedBy: 'Tom Reilly' }],
  nextReviewOn: '2026-12-08',
  ...more,
});

const apiWith = (me: Me, report: Report) =>
  apiFor(me)
    .answer(reports.getReport, report)
    .answer(dashboard.getOverview, samsOverview())
    .answer(progress.getProgress, samsProgress())
    .answer(plans.getPlan, samsPlan())
    .answer(training.getTraining, samsTraining());

const arrived = () =>
  screen.findByRole('heading', { level: 1, name: /Progress report, 24 November 2026/ });

describe('the progress report', () => {
  it('says about whom it is, of which day, and who can see it', async () => {
    apiWith(sam, samsReport());
    open('/report');
    const title = await arrived();
    expect(title.textContent).toContain('Sam Okafor');
    screen.getByText(/Who can see this report/);
    expect(screen.getByText(/Printed or saved, it is yours/).textContent).toContain('Priya Nair');
    screen.getByText(/End of the report/);
  });

  it('has standing, charts, items, sign-offs, certificates and reviews', async () => {
    apiWith(sam, samsReport());
    open('/report');
    await arrived();
    const main = within(screen.getByRole('main'));
    const titles = main.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    expect(titles).toEqual([
      '65 of 108 required items are signed off. The plan expected 77.',
      '12 items behind the plan',
      'Verified hours are close to the line',
      'Four hour numbers, kept apart',
      'Works alone in Build, not yet in 1 other duty',
      'Items by phase and duty',
      '1 sign-off, by whom and when',
      'Courses and certificates',
      'Reviews',
    ]);
    const signed = within(screen.getByRole('table', { name: 'Sign-offs' }));
    const [, row] = signed.getAllByRole('row');
    expect(row?.textContent).toContain('Anil Desai on behalf of Priya Nair');
    expect(row?.textContent).toContain('20 November 2026');
    screen.getByText('The next 12-week review is due by 8 December 2026.');
  });

  it('is printed by its button', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    apiWith(sam, samsReport());
    const { user } = open('/report');
    await arrived();
    await user.click(screen.getByRole('button', { name: 'Print this report' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('link', { name: /CSV/ })).toBeNull();
  });

  it('offers its figures as files to whom the API offers them', async () => {
    apiWith(tom, samsReport({ mayDownload: true }));
    open(`/apprenticeships/${samsId}/report`);
    await arrived();
    expect(screen.getByRole('link', { name: 'hours (CSV)' }).getAttribute('href')).toBe(
      `/api/reports/hours?apprenticeship=${samsId}`,
    );
    expect(screen.getByRole('link', { name: 'Back to progress' }).getAttribute('href')).toBe(
      `/apprenticeships/${samsId}/progress`,
    );
  });

  it('says that a review was due, and that nothing is signed', async () => {
    apiWith(sam, samsReport({ signOffs: [], reviews: [], nextReviewOn: '2026-09-28' }));
    open('/report');
    await arrived();
    screen.getByText(/The next 12-week review was due on 28 September 2026/);
    screen.getByRole('heading', { name: 'No sign-offs yet' });
  });
});
