import { roles } from '@tracker/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { email, id, instant, none } from './fields';

/** The person who is signed in, and what the frame of every page needs to know. */
export const me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  /** Everything this person is to anybody today. Decides the navigation, never a permission. */
  roles: z.array(z.enum(roles)),
  /** Roles of people who are away today, in whose place they stand. */
  covering: z.array(z.enum(roles)),
  /** The apprenticeship in which they are the apprentice. */
  apprenticeshipId: id.nullable(),
  /** Requests that wait for this person. */
  toReview: z.int(),
  session: z.object({
    /** Minutes without a request after which the session ends. */
    idleMinutes: z.int(),
    /** It ends at this time whatever happens. */
    endsAt: instant,
  }),
});
export type Me = z.output<typeof me>;

const password = z.string({ error: 'Enter a password' }).min(1, 'Enter a password').max(1024);

/** Checked against common and context words by the API, which knows who sets it. */
export const newPassword = z
  .string({ error: 'Enter a password' })
  .min(12, 'Password must be 12 characters or more')
  .max(128, 'Password must be 128 characters or less');

export const getSession = endpoint({ method: 'GET', path: 'session', response: me });

export const signIn = endpoint({
  method: 'POST',
  path: 'session',
  access: 'public',
  body: z.object({
    email: email('Enter your email address'),
    password: z.string({ error: 'Enter your password' }).min(1, 'Enter your password').max(1024),
  }),
  response: me,
});

export const signOut = endpoint({ method: 'DELETE', path: 'session', response: none });

/** Any request keeps a session alive; this one is for a person who is reading or writing. */
export const staySignedIn = endpoint({
  method: 'POST',
  path: 'session/extend',
  body: none,
  response: me,
});

/** What the frame of a page needs before anybody has signed in. */
export const getService = endpoint({
  method: 'GET',
  path: 'service',
  access: 'public',
  response: z.object({
    /** Null outside the demo. */
    demo: z
      .object({
        password: z.string(),
        people: z.array(z.object({ name: z.string(), email: z.string(), role: z.string() })),
      })
      .nullable(),
  }),
});

const invitationToken = z.object({ token: z.string().min(20).max(100) });

export const checkInvitation = endpoint({
  method: 'POST',
  path: 'invitations/check',
  access: 'public',
  body: invitationToken,
  response: z.object({ name: z.string(), email: z.string() }),
});

/** Sets the password, uses the link up and signs the person in. */
export const acceptInvitation = endpoint({
  method: 'POST',
  path: 'invitations/accept',
  access: 'public',
  body: invitationToken.extend({ password: newPassword }),
  response: me,
});

export const getAccount = endpoint({
  method: 'GET',
  path: 'account',
  response: z.object({
    name: z.string(),
    email: z.string(),
    sessions: z.array(
      z.object({
        id,
        startedAt: instant,
        lastSeenAt: instant,
        device: z.string(),
        isThisOne: z.boolean(),
      }),
    ),
  }),
});

export const changePassword = endpoint({
  method: 'PUT',
  path: 'account/password',
  body: z.object({ current: password, password: newPassword }),
  response: none,
});

/** Ends every other session of this person. */
export const signOutEverywhereElse = endpoint({
  method: 'POST',
  path: 'account/sign-out-elsewhere',
  body: none,
  response: none,
});
