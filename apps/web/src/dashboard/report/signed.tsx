import type { reports, Response } from '@tracker/contract';
import { Table } from '@tracker/govuk';
import { Fragment } from 'react';
import { count, longDay } from '../../app/format';
import { levelWords } from '../../app/levels';
import { StackTable } from '../../app/stack-table';

type Report = Response<typeof reports.getReport>;

/** Who signed what and when. What is only ticked by its owner is no sign-off. */
export const ReportSignOffs = ({ signOffs }: Pick<Report, 'signOffs'>) => (
  <section aria-labelledby="signed" className="app-section">
    <h2 className="app-figure__title" id="signed">
      {signOffs.length === 0
        ? 'No sign-offs yet'
        : `${count(signOffs.length, 'sign-off')}, by whom and when`}
    </h2>
    <p className="app-figure__note">
      Signatures that stand today, the newest first. Items that their owner ticks are among the
      items above.
    </p>
    {signOffs.length > 0 && (
      <StackTable
        caption="Sign-offs"
        columns={['Item', 'Signed off by', 'On', 'Level']}
        rows={signOffs.map(({ title, group, by, on, level }) => [
          <Fragment key="item">
            {title}
            <span className="app-team__minor">{group}</span>
          </Fragment>,
          by,
          longDay(on),
          level ? levelWords[level] : 'None given',
        ])}
      />
    )}
  </section>
);

/** The 12-weekly reviews that were held, and when the next is due. */
export const ReportReviews = ({ report }: { report: Report }) => (
  <section aria-labelledby="reviews" className="app-section app-report__kept">
    <h2 className="app-figure__title" id="reviews">
      Reviews
    </h2>
    <p className="govuk-body">
      {report.nextReviewOn < report.today
        ? `The next 12-week review was due on ${longDay(report.nextReviewOn)}.`
        : `The next 12-week review is due by ${longDay(report.nextReviewOn)}.`}
      {report.reviews.length === 0 && ' None has been recorded yet.'}
    </p>
    {report.reviews.length > 0 && (
      <Table
        className="app-table-s app-report__table"
        caption="Reviews that were held"
        captionClassName="govuk-visually-hidden"
        head={['Held on', 'Recorded by']}
        firstCellIsHeader
        rows={report.reviews.map(({ heldOn, recordedBy }) => [longDay(heldOn), recordedBy])}
      />
    )}
  </section>
);
