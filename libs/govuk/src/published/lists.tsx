import type { Nothing, Size } from '../class-names';
import { SummaryList, type SummaryAction } from '../summary-list';
import { Table, type TableCell } from '../table';
import { TaskList } from '../task-list';
import {
  linkOf,
  modifier,
  own,
  published,
  words,
  type LinkOption,
  type Option,
  type Published,
} from './options';
import { DrawnTag } from './pieces';

type ActionOption = LinkOption & { visuallyHiddenText?: string };
type ActionOptions = Option & { items?: ActionOption[] };
type RowOption = Option & { key: Option; value: Option; actions?: ActionOptions };
type SummaryOptions = Option & {
  rows: (RowOption | Nothing)[];
  card?: Option & { title?: Option & { headingLevel?: 3 }; actions?: ActionOptions };
};
const actionOf = ({ visuallyHiddenText, ...action }: ActionOption): SummaryAction => ({
  ...linkOf(action),
  className: action.classes,
  visuallyHiddenText,
});
const summaryList = published(({ card, ...o }: SummaryOptions) => (
  <SummaryList
    {...own(o)}
    card={
      card && {
        ...own(card),
        title: words(card.title),
        headingLevel: card.title?.headingLevel,
        actions: card.actions?.items?.map(actionOf),
      }
    }
    rows={o.rows.map(
      (row) =>
        row && {
          key: words(row.key),
          value: words(row.value),
          actions: row.actions?.items?.map(actionOf),
          className: row.classes,
          keyClassName: row.key.classes,
          valueClassName: row.value.classes,
          actionsClassName: row.actions?.classes,
        },
    )}
  />
));

type CellOption = Option & { format?: 'numeric'; colspan?: number; rowspan?: number };
type TableOptions = Option & {
  caption?: string;
  captionClasses?: string;
  head?: CellOption[];
  rows: (CellOption[] | Nothing)[];
  firstCellIsHeader?: boolean;
};
const cellOf = (cell: CellOption): TableCell =>
  Object.keys(cell).join() === 'text'
    ? (cell.text ?? '')
    : {
        content: words(cell),
        numeric: cell.format === 'numeric',
        colSpan: cell.colspan,
        rowSpan: cell.rowspan,
        ...own(cell),
      };
const table = published((o: TableOptions) => {
  const caption = modifier<Size>('govuk-table__caption', o.captionClasses);
  return (
    <Table
      {...own(o)}
      caption={o.caption}
      captionSize={caption.is}
      captionClassName={caption.className}
      head={o.head?.map(cellOf)}
      rows={o.rows.map((row) => row && row.map(cellOf))}
      firstCellIsHeader={o.firstCellIsHeader}
    />
  );
});

type TaskOption = Option & {
  title: Option;
  href?: string;
  hint?: Option;
  status: Option & { tag?: Option };
};
const taskList = published((o: Option & { items: (TaskOption | Nothing)[]; idPrefix?: string }) => (
  <TaskList
    {...own(o)}
    idPrefix={o.idPrefix}
    items={o.items.map(
      (task) =>
        task && {
          title: words(task.title),
          titleClassName: task.title.classes,
          href: task.href,
          hint: words(task.hint),
          status: task.status.tag ? <DrawnTag {...task.status.tag} /> : words(task.status),
          statusClassName: task.status.classes,
          className: task.classes,
        },
    )}
  />
));

export const lists: Record<string, Published> = {
  'summary-list': summaryList,
  table,
  'task-list': taskList,
};
