import { z } from 'zod';
import { endpoint } from './endpoint';
import { day, email, id, idParams, none, optionalText, requiredText, tick } from './fields';
import { verdict } from './observations';
import { itemView } from './plans';

/** Mails a link to somebody who was there. They need no account. */
export const askWitness = endpoint({
  method: 'POST',
  path: 'items/:id/witness-links',
  params: idParams,
  body: z.object({
    name: requiredText('Name', 'Enter the name of the witness', 100),
    email: email('Enter the work email address of the witness'),
    /** One session of the item, when the witness was in that one. */
    entryId: z.preprocess((v) => (v === '' ? null : v), id.nullable()).default(null),
  }),
  response: itemView,
});

export const cancelWitnessLink = endpoint({
  method: 'POST',
  path: 'witness-links/:id/cancel',
  params: idParams,
  body: none,
  response: itemView,
});

/** Whatever it is: a link that is not one is answered like one that was used. */
const token = z.string().max(200).catch('');

/** What the witness has to know in order to answer, and nothing else. 404 for every link that does not work. */
export const checkWitnessLink = endpoint({
  method: 'POST',
  path: 'witness/check',
  access: 'public',
  body: z.object({ token }),
  response: z.object({
    witness: z.string(),
    apprentice: z.string(),
    title: z.string(),
    doneWhen: z.string(),
    session: z.object({ on: day, did: z.string() }).nullable(),
    /** The last day on which the link works. */
    until: day,
  }),
});

/** Uses the link up. The statement becomes evidence, never a sign-off. */
export const answerAsWitness = endpoint({
  method: 'POST',
  path: 'witness/answer',
  access: 'public',
  body: z.object({
    token,
    verdict,
    name: requiredText('Name', 'Enter your name', 100),
    role: requiredText('Role', 'Enter your role', 100),
    words: optionalText('What you saw', 2000),
    /** That it holds no personal data of others, no secrets and nothing OFFICIAL-SENSITIVE. */
    confirmed: tick.refine(
      (confirmed) => confirmed,
      'Confirm that it holds no personal data of others, secrets or sensitive content',
    ),
  }),
  response: none,
});

/** Which statement the link in a receipt is about. 404 for every link that does not work. */
export const checkReceipt = endpoint({
  method: 'POST',
  path: 'witness/receipt/check',
  access: 'public',
  body: z.object({ token }),
  response: z.object({ apprentice: z.string(), title: z.string(), on: day }),
});

/** "This was not me": withdraws the statement and tells the apprentice and the signer. */
export const repudiateStatement = endpoint({
  method: 'POST',
  path: 'witness/receipt/repudiate',
  access: 'public',
  body: z.object({ token }),
  response: none,
});
