import { entryKinds, entryModes } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { burnUpView } from './dashboard';
import { endpoint } from './endpoint';
import { day, idParams } from './fields';
import { standing } from './standing';

/** `YYYY-MM` */
const month = z.string().regex(/^\d{4}-\d{2}$/);

/** Off-the-job minutes of each month: figures beside each other that are never added up. */
export const hoursChart = z.object({
  title: z.string(),
  months: z.array(z.object({ month, planned: z.int(), unverified: z.int(), verified: z.int() })),
});

/** All minutes in the log by kind, the kind with the most first. `minutes` of each month, in order. */
export const kindsChart = z.object({
  title: z.string(),
  kinds: z.array(
    z.object({
      kind: z.enum(entryKinds),
      words: z.string(),
      total: z.int(),
      minutes: z.array(z.int()),
    }),
  ),
});

/** Sessions by duty, month and mode. The lowest rung comes first. */
export const exposureChart = z.object({
  title: z.string(),
  duties: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      /** "Build: works alone since September 2026" */
      news: z.string(),
      /** "Shadowed 5 times, never done it. Next: with help" */
      next: z.string(),
      rungs: z.array(
        z.object({
          mode: z.enum(entryModes),
          words: z.string(),
          total: z.int(),
          sessions: z.array(z.int()),
        }),
      ),
    }),
  ),
  /** Sessions that count towards no item of a duty. */
  elsewhere: z.int(),
});

/** The charts of one apprentice, worked out: pages only draw them. */
export const getProgress = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/progress',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    standing,
    today: day,
    /** Every month from the start to now, the earliest first. */
    months: z.array(month),
    /** All required items, and those of duties alone: onboarding would hide a slow month. */
    burnUps: z.object({ all: burnUpView, duties: burnUpView }),
    hours: hoursChart,
    kinds: kindsChart,
    exposure: exposureChart,
  }),
});
