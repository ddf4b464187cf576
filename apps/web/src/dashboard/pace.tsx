import { SummaryList } from '@tracker/govuk';
import type { Overview } from './verdict';

/** What the chart above cannot say: when it can be level again, and whose clock runs. */
export const Pace = ({ forecast, clocks }: Pick<Overview, 'forecast' | 'clocks'>) => (
  <>
    {forecast && <p className="govuk-body">{forecast}</p>}
    <SummaryList
      className="govuk-summary-list--no-border"
      rows={clocks.map(({ title, words }) => ({ key: title, value: words }))}
    />
  </>
);
