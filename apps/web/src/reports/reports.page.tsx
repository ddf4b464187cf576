import { useSuspenseQuery } from '@tanstack/react-query';
import { reports, type Response } from '@tracker/contract';
import { Button, ButtonGroup, DateInput, dayOf, Form, InsetText, Link } from '@tracker/govuk';
import { useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { addressOf } from '../app/api';
import { count, longDay } from '../app/format';
import { Page } from '../app/page';
import { read } from '../app/query';
import './reports.scss';

type Reports = Response<typeof reports.getReports>;
type File = Reports['files'][number];

/** The same rule as the API's, on what was typed: each day is three fields. */
const schema = z.preprocess((typed) => {
  const { from, to } = typed as { from?: unknown; to?: unknown };
  return { from: dayOf(from), to: dayOf(to) };
}, reports.period);

/** Files to take away. The days stand in the address, so that a link to them can be kept. */
export function ReportsPage() {
  const asked = useAsked();
  const { data } = useSuspenseQuery(read(reports.getReports, { query: asked }));
  return (
    <Page
      title="Reports"
      whoCanSee="you. A file holds what you may see today, and nothing else; once it is on your computer, you look after it."
      wide
    >
      <p className="govuk-body-l app-measure">
        Files for a spreadsheet about {whose(data)}. They hold what you can see on the pages, and
        nothing more.
      </p>
      {data.apprentices === 0 ? (
        <InsetText>
          There is nothing to download yet. A programme lead names you as the line manager of an
          apprentice.
        </InsetText>
      ) : (
        <>
          <PeriodForm key={JSON.stringify(asked)} asked={asked} />
          <Files data={data} />
          <About />
        </>
      )}
    </Page>
  );
}

const whose = ({ apprentices }: Reports) => count(apprentices, 'apprentice');

/** What the address asks for. Days that are none, or backwards, are not asked for: the form says what is wrong. */
function useAsked() {
  const [search] = useSearchParams();
  const typed = { from: search.get('from') ?? '', to: search.get('to') ?? '' };
  return reports.period.safeParse(typed).success ? typed : {};
}

function PeriodForm({ asked: { from, to } }: { asked: { from?: string; to?: string } }) {
  const navigate = useNavigate();
  return (
    <Form
      schema={schema}
      defaultValues={{ from, to }}
      className="app-noprint"
      onSubmit={(period) => void navigate(`/reports${queryOf(period)}`)}
    >
      <h2 className="govuk-heading-m">Which days</h2>
      <div className="app-period">
        <DateInput
          name="from"
          legend="First day"
          hint="Leave empty for everything until the last day"
        />
        <DateInput name="to" legend="Last day" hint="Leave empty for everything until today" />
      </div>
      <ButtonGroup>
        <Button variant="secondary">Show these days</Button>
        {(from || to) && (
          <Link className="govuk-link app-touch" href="/reports">
            Clear the days
          </Link>
        )}
      </ButtonGroup>
    </Form>
  );
}

/** "?from=2026-09-01&to=2026-09-30"; nothing for an end that is left open. */
function queryOf(period: { from: string | null; to: string | null }) {
  const given = Object.entries(period).flatMap(([key, day]) => (day ? [[key, day]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}

const Files = ({ data }: { data: Reports }) => (
  <section aria-labelledby="files">
    <h2 className="govuk-heading-m" id="files">
      {periodWords(data)}
    </h2>
    <ul className="app-files">
      {data.files.map((file) => (
        <FileRow key={file.key} file={file} data={data} />
      ))}
    </ul>
  </section>
);

function periodWords({ from, to, today }: Reports): string {
  if (from === null && to === null) return `Everything until today, ${longDay(today)}`;
  if (from === null) return `Everything until ${longDay(to ?? today)}`;
  return `From ${longDay(from)} to ${longDay(to ?? today)}`;
}

const endpoints: Record<File['key'], Parameters<typeof addressOf>[0]> = {
  team: reports.downloadTeam,
  hours: reports.downloadHours,
  'sign-offs': reports.downloadSignOffs,
  certificates: reports.downloadCertificates,
};

const FileRow = ({ file, data: { from, to } }: { file: File; data: Reports }) => (
  <li className="app-files__file">
    <h3 className="govuk-heading-s app-files__title">
      {file.isEmpty ? (
        file.title
      ) : (
        <a
          className="govuk-link app-touch"
          href={`${addressOf(endpoints[file.key])}${file.byPeriod ? queryOf({ from, to }) : ''}`}
          download
        >
          {file.title} (CSV)
        </a>
      )}
    </h3>
    <p className="app-files__size">
      {file.size}
      {!file.byPeriod && '. As of today, whatever the days'}
    </p>
    <p className="govuk-body-s app-files__holds">{file.holds}</p>
  </li>
);

const About = () => (
  <section aria-labelledby="about">
    <h2 className="govuk-heading-m" id="about">
      About these files
    </h2>
    <ul className="govuk-list govuk-list--bullet app-measure">
      <li>Line managers get their own apprentices, programme leads all of them.</li>
      <li>Drafts, private notes and uploaded files are in none of them.</li>
      <li>Days are written like 2026-11-24, so that they sort in every spreadsheet.</li>
      <li>
        Text that a spreadsheet would take for a formula has an apostrophe in front, so that nothing
        runs when you open the file.
      </li>
      <li>A report about one apprentice, to print, stands on the Progress page of their record.</li>
    </ul>
  </section>
);
