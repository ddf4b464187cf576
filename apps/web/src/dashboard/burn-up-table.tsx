import type { BurnUpView } from '@tracker/contract';
import { Table, type TableCell } from '@tracker/govuk';
import { longDay } from '../app/format';

type Point = BurnUpView['points'][number];

/** The numbers of the picture, all of them, the latest first. */
export const BurnUpTable = ({ burnUp: { points, today } }: { burnUp: BurnUpView }) => (
  <Table
    className="govuk-table--small-text-until-tablet app-table-s"
    caption="Items expected and signed off"
    captionClassName="govuk-visually-hidden"
    head={['By', numeric('Expected'), numeric('Signed off'), numeric('Against the plan')]}
    firstCellIsHeader
    rows={points
      .toReversed()
      .map((point) => [
        point.on === today ? `${longDay(point.on)} (today)` : longDay(point.on),
        numeric(point.expected),
        numeric(point.signedOff ?? 'Not yet'),
        numeric(differenceOf(point)),
      ])}
  />
);

const numeric = (content: string | number): TableCell => ({ content, numeric: true });

function differenceOf({ expected, signedOff }: Point): string {
  if (signedOff === null) return '';
  const gap = expected - signedOff;
  if (gap === 0) return 'level';
  return gap > 0 ? `${gap} behind` : `${-gap} ahead`;
}
