import { endsBeforeStart, exportingRoles, isDay, levels } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { day, id, idParams } from './fields';

/** A day that may be left out. `name` is said in the middle of a sentence. */
const optionalDay = (name: string) =>
  z
    .string()
    .refine((text) => text === '' || isDay(text), `${name} must be a real date, like 24 11 2026`)
    .transform((text) => (text === '' ? null : text))
    .default(null);

/** From a day to a day, both counted. Either may be left out. */
export const period = z
  .object({ from: optionalDay('The first day'), to: optionalDay('The last day') })
  .refine((asked) => !endsBeforeStart(asked), {
    path: ['to'],
    message: 'The last day must be the same as or after the first day',
  });

const asked = period.safeExtend({
  /** Of this apprenticeship alone. 404 when its figures are not the reader's to take away. */
  apprenticeship: id.optional(),
});

/** Line managers take away what is about their apprentices, programme leads about all. */
const access = exportingRoles;

export const reportKeys = ['team', 'hours', 'sign-offs', 'certificates'] as const;

/** What there is to download, and how much of it in this period. */
export const getReports = endpoint({
  method: 'GET',
  path: 'reports',
  access,
  query: period,
  response: z.object({
    today: day,
    from: day.nullable(),
    to: day.nullable(),
    /** "Your 14 apprentices", "All 40 apprentices" */
    whose: z.string(),
    apprentices: z.int(),
    files: z.array(
      z.object({
        key: z.enum(reportKeys),
        title: z.string(),
        holds: z.string(),
        /** Whether the period chooses its rows. */
        byPeriod: z.boolean(),
        /** "1,204 rows", "More than 10,000 rows", "Nothing in this period" */
        size: z.string(),
        isEmpty: z.boolean(),
      }),
    ),
  }),
});

const file = <const Path extends string>(path: Path) =>
  endpoint({ method: 'GET', path, access, download: true, query: asked, response: z.unknown() });

/** One row for each apprentice, as they stand today. The period does not matter. */
export const downloadTeam = file('reports/team');

/** One row for each session, by the day on which it was held. */
export const downloadHours = file('reports/hours');

/** One row for each decision, by the day on which it was made. */
export const downloadSignOffs = file('reports/sign-offs');

/** One row for each course or certificate, by the day of issue. */
export const downloadCertificates = file('reports/certificates');

/** What a progress report shows that no other page has in one place. */
export const getReport = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/report',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    today: day,
    /** Whether the reader may take the figures away as files. */
    mayDownload: z.boolean(),
    /** The newest first. `by`: "Anil Desai on behalf of Priya Nair". */
    signOffs: z.array(
      z.object({
        itemId: id,
        title: z.string(),
        group: z.string(),
        on: day,
        by: z.string(),
        level: z.enum(levels).nullable(),
      }),
    ),
    reviews: z.array(z.object({ heldOn: day, recordedBy: z.string() })),
    nextReviewOn: day,
  }),
});
