import { heatCellOf, type HeatCell, type ItemState } from '@tracker/domain';
import { dutiesOf, dutyKeyOf, type Duty } from '../programmes/duties';
import type { PublishedProgramme } from '../programmes/programmes';

/** What a cell counts. `count`: how many items are alike in all of this. */
export type HeatItem = {
  itemKey: string;
  state: ItemState;
  required: boolean;
  dueOn: string;
  count: number;
};

export type HeatColumn = Duty;
export const columnsOf = dutiesOf;

/** Column → its figures. Columns that the programme does not have are left out. */
export function cellsOf(
  programme: PublishedProgramme,
  items: readonly HeatItem[],
  today: string,
): Map<string, HeatCell> {
  const cells = new Map(columnsOf([programme]).map(({ key }) => [key, heatCellOf([], today)]));
  for (const item of items) {
    const column = dutyKeyOf(programme, programme.item(item.itemKey));
    const own = times(heatCellOf([item], today), item.count);
    cells.set(column, sumOf([cells.get(column) ?? heatCellOf([], today), own]));
  }
  return cells;
}

const keys = ['due', 'signedOff', 'late', 'waiting', 'early'] as const;

const cellFrom = (figure: (key: (typeof keys)[number]) => number) =>
  Object.fromEntries(keys.map((key) => [key, figure(key)])) as HeatCell;

const times = (cell: HeatCell, count: number) => cellFrom((key) => cell[key] * count);

export const sumOf = (cells: readonly HeatCell[]): HeatCell =>
  cellFrom((key) => cells.reduce((sum, cell) => sum + cell[key], 0));
