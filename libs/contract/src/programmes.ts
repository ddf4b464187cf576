import { z } from 'zod';
import { endpoint } from './endpoint';

const keyParams = z.object({
  key: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/),
});

const section = z.object({
  key: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
  points: z.array(z.string()),
  links: z.array(z.object({ title: z.string(), href: z.string() })),
});

/** The role definition whole, restated in our own words. */
export const rolePage = z.object({
  key: z.string(),
  title: z.string(),
  organisation: z.string(),
  grade: z.string(),
  sections: z.array(section),
  duties: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      summary: z.string(),
      items: z.int(),
    }),
  ),
  phases: z.array(
    z.object({ key: z.string(), title: z.string(), summary: z.string(), items: z.int() }),
  ),
  workWith: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      why: z.string(),
      items: z.array(z.object({ key: z.string(), title: z.string() })),
    }),
  ),
  sfia: z.array(z.object({ code: z.string(), name: z.string(), level: z.int(), note: z.string() })),
  appendix: z.array(
    z.object({ key: z.string(), title: z.string(), value: z.string(), note: z.string() }),
  ),
});
export type RolePage = z.output<typeof rolePage>;

export const getRole = endpoint({
  method: 'GET',
  path: 'programmes/:key/role',
  params: keyParams,
  response: rolePage,
});

const programmeItem = z.object({
  key: z.string(),
  title: z.string(),
  guidance: z.string(),
  doneWhen: z.string(),
  week: z.string(),
  owner: z.string(),
  signer: z.string(),
  focusArea: z.string().nullable(),
  optional: z.boolean(),
});

const programmeGroup = z.object({
  key: z.string(),
  title: z.string(),
  summary: z.string(),
  items: z.array(programmeItem),
});

export const getProgramme = endpoint({
  method: 'GET',
  path: 'programmes/:key',
  params: keyParams,
  response: z.object({
    key: z.string(),
    title: z.string(),
    organisation: z.string(),
    version: z.int(),
    weeks: z.int(),
    items: z.int(),
    phases: z.array(programmeGroup),
    duties: z.array(programmeGroup),
  }),
});

export const listProgrammes = endpoint({
  method: 'GET',
  path: 'programmes',
  response: z.object({
    programmes: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        organisation: z.string(),
        version: z.int(),
        weeks: z.int(),
        items: z.int(),
        focusAreas: z.array(z.object({ key: z.string(), title: z.string() })),
      }),
    ),
  }),
});
