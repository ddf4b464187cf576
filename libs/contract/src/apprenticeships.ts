import { roles } from '@tracker/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { cursor, day, email, id, idParams, none, optionalText, person } from './fields';

const lead = ['programme-lead'] as const;

/** The role definition's appendix. `Reports to` is the line manager's post, as the document gives it. */
export const appendix = z.object({
  referenceNumber: optionalText('Reference number', 50),
  grade: optionalText('Grade', 50),
  salaryBand: optionalText('Salary band', 50),
  typeOfRole: optionalText('Type of role', 100),
  location: optionalText('Location', 100),
  businessArea: optionalText('Business area', 100),
  contractType: optionalText('Contract type', 100),
  workingPattern: optionalText('Working pattern', 100),
  hours: optionalText('Hours', 50),
  reportsTo: optionalText('Reports to', 100),
});
export type Appendix = z.output<typeof appendix>;
export type AppendixField = keyof Appendix;

/** The title of a page about one apprenticeship: "Sam Okafor · Apprentice DevOps, week 21 of 104". */
export const apprenticeshipHead = z.object({
  id,
  apprentice: person,
  isMine: z.boolean(),
  programme: z.object({ key: z.string(), title: z.string(), version: z.int() }),
  focusArea: z.string(),
  startOn: day,
  plannedEndOn: day,
  week: z.int(),
  weeks: z.int(),
  mentors: z.array(person),
  lineManagers: z.array(person),
  coaches: z.array(person),
  /** The break in learning that lasts today: "Paused until 3 March 2027", and what that means. */
  paused: z.object({ words: z.string(), sentence: z.string() }).nullable(),
  /** Who is away today and who judges instead: "Anil Desai stands in for Priya Nair until 4 December 2026." */
  covers: z.array(z.string()),
  /** Who can see this record: "you, Priya Nair (mentor) and the programme leads." */
  whoCanSee: z.string(),
});
export type ApprenticeshipHead = z.output<typeof apprenticeshipHead>;

export const assignableRoles = roles.filter(
  (role) => role !== 'apprentice' && role !== 'programme-lead',
);

export const apprenticeshipDetails = apprenticeshipHead.extend({
  /** Of who has which role: another one whenever somebody is named or taken out. */
  version: z.string(),
  appendix: z.array(z.object({ field: z.string(), title: z.string(), value: z.string() })),
  people: z.array(
    z.object({
      role: z.enum(roles),
      title: z.string(),
      people: z.array(person.extend({ email: z.string(), since: day })),
    }),
  ),
  moves: z.array(z.enum(['assign', 'record-review'])),
});

export const getApprenticeship = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id',
  params: idParams,
  etag: 'version',
  response: apprenticeshipDetails,
});

export const listApprenticeships = endpoint({
  method: 'GET',
  path: 'apprenticeships',
  access: lead,
  query: z.object({ search: optionalText('Search', 100), after: cursor.optional() }),
  response: z.object({
    apprenticeships: z.array(
      z.object({
        id,
        apprentice: person,
        programme: z.string(),
        focusArea: z.string(),
        startOn: day,
        plannedEndOn: day,
        mentors: z.string(),
        lineManagers: z.string(),
      }),
    ),
    total: z.int(),
    next: cursor.nullable(),
  }),
});

export const startApprenticeship = endpoint({
  method: 'POST',
  path: 'apprenticeships',
  access: lead,
  body: z
    .object({
      apprentice: email('Enter the apprentice’s work email address'),
      programme: z.string({ error: 'Choose a programme' }).min(1, 'Choose a programme').max(100),
      startOn: day,
      plannedEndOn: day,
      focusArea: z.string({ error: 'Choose a focus area' }).min(1, 'Choose a focus area').max(50),
      mentor: email('Enter the mentor’s work email address'),
      lineManager: email('Enter the line manager’s work email address'),
    })
    .extend(appendix.shape),
  /** `items`: how many the plan has. */
  response: z.object({ id, items: z.int() }),
});

/** Names who has a role from today on. An empty list leaves the role open. */
export const assignPeople = endpoint({
  method: 'PUT',
  path: 'apprenticeships/:id/people/:role',
  access: lead,
  guarded: true,
  etag: 'version',
  params: z.object({ id, role: z.enum(assignableRoles) }),
  body: z.object({
    emails: z.array(email('Enter their work email address')).max(5, 'Name up to 5 people'),
  }),
  response: apprenticeshipDetails,
});

/** The line manager records that a 12-week review was held. */
export const recordReview = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/reviews',
  params: idParams,
  body: z.object({ heldOn: day }),
  response: none,
});
