import { useSuspenseQueries } from '@tanstack/react-query';
import { dashboard, plans, progress, reports, training, type Response } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useParams } from 'react-router';
import { addressOf } from '../app/api';
import { longDay, weekWords } from '../app/format';
import { useApprenticeshipId } from '../app/mine';
import { namesOf } from '../app/names';
import { Page } from '../app/page';
import { read } from '../app/query';
import { BurnUp } from './burn-up';
import { HoursChart } from './charts/hours-chart';
import { Ladder } from './charts/ladder';
import { HoursTable } from './hours-table';
import { ReportCertificates } from './report/certificates';
import { ReportItems } from './report/items';
import './report/report.scss';
import { ReportReviews, ReportSignOffs } from './report/signed';
import { Verdict } from './verdict';

type Report = Response<typeof reports.getReport>;

/** Everything about one apprentice on paper: for a one-to-one, a review or a file. */
export function ReportPage() {
  const { id: inAddress } = useParams();
  const id = useApprenticeshipId();
  const params = { id };
  const [report, overview, charts, plan, courses] = useSuspenseQueries({
    queries: [
      read(reports.getReport, { params }),
      read(dashboard.getOverview, { params }),
      read(progress.getProgress, { params }),
      read(plans.getPlan, { params }),
      read(training.getTraining, { params }),
    ],
  });
  const { apprenticeship, today, mayDownload } = report.data;
  const back = inAddress ? `/apprenticeships/${inAddress}/progress` : '/progress';
  return (
    <Page
      title={`Progress report: ${apprenticeship.apprentice.name}`}
      head={<Head report={report.data} />}
      back={{ href: back, text: 'Back to progress' }}
      wide
    >
      <div className="app-report">
        <Buttons id={id} mayDownload={mayDownload} />
        <Verdict overview={overview.data} />
        <BurnUp burnUp={overview.data.burnUp} standing={overview.data.standing} headingLevel={2} />
        <div className="app-two">
          <HoursChart hours={charts.data.hours} headingLevel={2} />
          <HoursTable overview={overview.data} />
        </div>
        <Ladder exposure={charts.data.exposure} months={charts.data.months} headingLevel={2} />
        <ReportItems plan={plan.data} />
        <ReportSignOffs signOffs={report.data.signOffs} />
        <ReportCertificates training={courses.data} />
        <ReportReviews report={report.data} />
        <p className="app-report__end">
          {apprenticeship.apprentice.name}, progress report of {longDay(today)}. End of the report.
        </p>
      </div>
    </Page>
  );
}

/** On paper it says of itself whom it is about, from which day it is, and who may see it. */
const Head = ({ report: { apprenticeship, today } }: { report: Report }) => (
  <div className="app-report__head">
    <h1 className="govuk-heading-l">
      <span className="app-title__caption">Progress report, {longDay(today)}</span>
      {apprenticeship.apprentice.name}
    </h1>
    <dl className="app-report__facts">
      {factsOf(apprenticeship).map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <p className="app-report__seen">
      <b>Who can see this report:</b> {apprenticeship.whoCanSee} Printed or saved, it is yours to
      look after.
    </p>
  </div>
);

const factsOf = (apprenticeship: Report['apprenticeship']): [string, string][] => {
  const { programme, focusArea, startOn, plannedEndOn } = apprenticeship;
  const facts: [string, string][] = [
    ['Programme', `${programme.title}, version ${programme.version}`],
    ['Focus area', focusArea],
    ['Time', `${weekWords(apprenticeship)}, ${longDay(startOn)} to ${longDay(plannedEndOn)}`],
    ['Mentor', namesOf(apprenticeship.mentors)],
    ['Line manager', namesOf(apprenticeship.lineManagers)],
    ['Coach', namesOf(apprenticeship.coaches)],
  ];
  return facts.filter(([, words]) => words !== '');
};

const files = [
  ['hours', reports.downloadHours],
  ['sign-offs', reports.downloadSignOffs],
  ['certificates', reports.downloadCertificates],
] as const;

/** Not on the paper. */
function Buttons({ id, mayDownload }: { id: string; mayDownload: boolean }) {
  return (
    <div className="app-report__buttons app-noprint">
      <Button type="button" onClick={() => window.print()}>
        Print this report
      </Button>
      {mayDownload && (
        <p className="govuk-body-s">
          Or take the figures away as files:{' '}
          {files.map(([name, endpoint], n) => (
            <span key={name}>
              {n > 0 && ', '}
              <a
                className="govuk-link app-touch"
                href={`${addressOf(endpoint)}?apprenticeship=${id}`}
                download
              >
                {name} (CSV)
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
