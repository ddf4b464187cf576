import { isDay } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { day, dayNamed, id, idParams, reason, requiredText } from './fields';
import { entryView } from './log-views';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Choose a month');

const contractedHours = z.object({
  id,
  fromOn: day,
  /** As it is in force: the day before the next ones begin, or the planned end. */
  untilOn: day,
  /** "37 hours a week" */
  words: z.string(),
  recordedBy: z.string(),
  recordedOn: day,
});

const priorLearning = z.object({
  minutes: z.int(),
  what: z.string(),
  agreedOn: day,
  recordedBy: z.string(),
});

/** Four numbers that are never added up, how each is worked out, and what they are worked out from. */
export const hoursPage = z.object({
  apprenticeship: apprenticeshipHead,
  /** Of what was agreed: contracted hours and prior learning. */
  version: z.string(),
  today: day,
  numbers: z.array(
    z.object({
      key: z.enum(['minimum', 'planned', 'submitted', 'verified']),
      title: z.string(),
      minutes: z.int(),
      how: z.array(z.string()),
    }),
  ),
  contracted: z.array(contractedHours),
  takenBack: z.array(contractedHours.extend({ takenBackBy: z.string(), reason: z.string() })),
  /** Days for which nothing is on the record, and what is assumed for them. Empty where there are none. */
  assumed: z.array(z.string()),
  /** Whether the minimum depends on the contracted hours. */
  contractedMatter: z.boolean(),
  priorLearning: priorLearning.nullable(),
  earlierPriorLearning: z.array(priorLearning),
  /** From the start to now, the latest first. */
  months: z.array(
    z.object({
      month,
      planned: z.int(),
      submitted: z.int(),
      verified: z.int(),
      /** Sessions that wait to be verified. */
      waiting: z.int(),
    }),
  ),
  waiting: z.int(),
  /** "you", "Priya Nair or Anil Desai" */
  verifier: z.string(),
  moves: z.array(z.enum(['record', 'verify'])),
});

export const getHours = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/hours',
  params: idParams,
  etag: 'version',
  response: hoursPage,
});

/** A number, or what was typed into a text field. Nothing typed is not 0. */
const numberTyped = (enter: string) =>
  z
    .union([z.number(), z.string().max(20)], enter)
    .transform((typed) => (typeof typed === 'string' && typed.trim() === '' ? NaN : Number(typed)))
    .refine(Number.isFinite, enter);

const optionalDay = z
  .string()
  .refine((text) => text === '' || isDay(text), 'Last day must be a real date, like 24 11 2026')
  .nullable()
  .default(null)
  .transform((text) => text || null);

/** By the line manager or a programme lead. Without a last day they are in force until the next ones. */
export const recordContractedHours = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/contracted-hours',
  guarded: true,
  etag: 'version',
  params: idParams,
  body: z.object({
    weeklyHours: numberTyped('Enter hours a week, like 37 or 22.5').pipe(
      z
        .number()
        .min(1, 'Hours a week must be 1 or more')
        .max(60, 'Hours a week must be 60 or less'),
    ),
    fromOn: dayNamed('first day'),
    untilOn: optionalDay,
  }),
  response: hoursPage,
});

/** What was recorded by mistake. It stays on the record. */
export const takeBackContractedHours = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/contracted-hours/:period/take-back',
  guarded: true,
  etag: 'version',
  params: z.object({ id, period: id }),
  body: z.object({ reason: reason('Enter why you take these hours back') }),
  response: hoursPage,
});

/** In place of what was agreed before. 0 hours: none. */
export const agreePriorLearning = endpoint({
  method: 'PUT',
  path: 'apprenticeships/:id/prior-learning',
  guarded: true,
  etag: 'version',
  params: idParams,
  body: z.object({
    hours: numberTyped('Enter hours, like 40').pipe(
      z.number().min(0, 'Hours must be 0 or more').max(5000, 'Hours must be 5,000 or less'),
    ),
    what: requiredText('What they could do before', 'Enter what they could do before', 1000),
    agreedOn: dayNamed('day on which it was agreed'),
  }),
  response: hoursPage,
});

/** The sessions of a month that wait to be verified, the earliest first, for who verifies them. */
export const getHoursToVerify = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/hours/to-verify',
  params: idParams,
  query: z.object({ month: month.optional() }),
  response: z.object({
    apprenticeship: apprenticeshipHead,
    month,
    /** Months in which sessions wait, the earliest first. */
    months: z.array(z.object({ month, sessions: z.int() })),
    sessions: z.array(entryView),
    /** How many more there are than one page holds. */
    more: z.int(),
    /** What an auditor would doubt about all of them. */
    doubts: z.array(z.string()),
  }),
});

/** Exactly these sessions, as they were read. What cannot be verified is refused by itself. */
export const verifyHours = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/hours/verify',
  params: idParams,
  body: z.object({
    sessions: z
      .array(z.object({ id, version: z.string().max(30) }))
      .min(1, 'Select at least one session')
      .max(100, 'Select up to 100 sessions'),
  }),
  response: z.object({
    verified: z.array(id),
    refused: z.array(z.object({ id, reason: z.string() })),
  }),
});
