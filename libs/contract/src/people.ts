import { z } from 'zod';
import { endpoint } from './endpoint';
import {
  cursor,
  email,
  id,
  idParams,
  instant,
  none,
  optionalText,
  reason,
  requiredText,
} from './fields';

const lead = ['programme-lead'] as const;

export const personRow = z.object({
  id,
  name: z.string(),
  email: z.string(),
  /** For example "mentor of 3, line manager of 14". Empty when nobody has given them a role. */
  roles: z.string(),
  state: z.enum(['active', 'invited', 'disabled']),
  moves: z.array(z.enum(['invite', 'disable', 'enable'])),
});
export type PersonRow = z.output<typeof personRow>;

/** Shown once to the programme lead, who passes it on. Only its hash is kept. */
export const invitation = z.object({
  personId: id,
  name: z.string(),
  /** Path and fragment of the link, below the service's own address. */
  link: z.string(),
  expiresAt: instant,
});

export const listPeople = endpoint({
  method: 'GET',
  path: 'people',
  access: lead,
  query: z.object({
    search: optionalText('Search', 100),
    after: cursor.optional(),
  }),
  response: z.object({ people: z.array(personRow), total: z.int(), next: cursor.nullable() }),
});

export const getPerson = endpoint({
  method: 'GET',
  path: 'people/:id',
  access: lead,
  params: idParams,
  /** `waiting`: requests that wait for them. */
  response: personRow.extend({ waiting: z.int() }),
});

export const addPerson = endpoint({
  method: 'POST',
  path: 'people',
  access: lead,
  body: z.object({
    name: requiredText('Full name', 'Enter their full name', 100),
    email: email('Enter their work email address'),
  }),
  response: invitation,
});

export const invitePerson = endpoint({
  method: 'POST',
  path: 'people/:id/invite',
  access: lead,
  params: idParams,
  body: none,
  response: invitation,
});

export const disablePerson = endpoint({
  method: 'POST',
  path: 'people/:id/disable',
  access: lead,
  params: idParams,
  body: z.object({ reason: reason('Enter why this person must not sign in') }),
  response: personRow,
});

export const enablePerson = endpoint({
  method: 'POST',
  path: 'people/:id/enable',
  access: lead,
  params: idParams,
  body: none,
  response: personRow,
});
