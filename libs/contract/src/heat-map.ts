import { z } from 'zod';
import { endpoint } from './endpoint';
import { cursor, day, id, person } from './fields';

/** Required items of one duty: "6 of 9", "3 late", "1 waiting". Waiting is never late. */
const cell = z.object({
  due: z.int(),
  signedOff: z.int(),
  late: z.int(),
  waiting: z.int(),
  early: z.int(),
  /** "2 late", "on time", "3 early", "not due yet" */
  words: z.string(),
  /** The tint: 0 where nothing is late, 3 for three or more. */
  heat: z.int().min(0).max(3),
});
export type HeatCellView = z.output<typeof cell>;

/** Duty × apprentice, for the people of one line manager, by name. Onboarding is the first column. */
export const getHeatMap = endpoint({
  method: 'GET',
  path: 'team/heat-map',
  access: ['line-manager'],
  query: z.object({ after: cursor.optional() }),
  response: z.object({
    today: day,
    /** The answer: "Implement is the duty with the most late items". */
    heading: z.string(),
    sentence: z.string(),
    apprentices: z.int(),
    columns: z.array(z.object({ key: z.string(), title: z.string() })),
    rows: z.array(
      z.object({
        apprenticeshipId: id,
        apprentice: person,
        week: z.int(),
        weeks: z.int(),
        /** One for each column; null where the programme of this apprentice has no such duty. */
        cells: z.array(cell.nullable()),
      }),
    ),
    /** Of the whole team, not of this page alone. */
    totals: z.array(cell),
    next: cursor.nullable(),
  }),
});

/** The same figures for a spreadsheet, all apprentices in one file. */
export const downloadHeatMap = endpoint({
  method: 'GET',
  path: 'team/heat-map/file',
  access: ['line-manager'],
  download: true,
  response: z.unknown(),
});
