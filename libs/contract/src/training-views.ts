import { certificateMoves, certificateStates, currencies, evidenceStates } from '@tracker/domain';
import { z } from 'zod';
import { day, id, instant } from './fields';

/** What other features show of training. Apart from its endpoints, so that a page loads only what it shows. */

/** How current something is, in words that are the same on every page. */
export const currencyView = z.object({
  currency: z.enum(currencies),
  /** "Current", "Renewal due within 30 days", "Expired" */
  words: z.string(),
  /** "27 days left, until 21 December 2026", "3 days ago, on 21 November 2026". Empty for what has no end. */
  left: z.string(),
});
export type CurrencyView = z.output<typeof currencyView>;

/** Something that has run out or soon will: a certificate, or an item that has to be done again. */
export const endingView = currencyView.extend({
  kind: z.enum(['certificate', 'learning']),
  /** Of the certificate or of the item. */
  id,
  title: z.string(),
  /** What comes next, as the link to it says: "Renew it". Null where that is not the reader's move. */
  next: z.string().nullable(),
});
export type EndingView = z.output<typeof endingView>;

const titled = z.object({ id, title: z.string() });

export const certificateView = z.object({
  id,
  apprenticeshipId: id,
  title: z.string(),
  issuer: z.string(),
  /** The certificate of the programme that this is. */
  certification: z.string().nullable(),
  /** The items of the plan that it speaks for. */
  items: z.array(titled),
  issuedOn: day,
  endsOn: day.nullable(),
  ...currencyView.shape,
  state: z.enum(certificateStates),
  proof: titled.extend({ kindWords: z.string(), state: z.enum(evidenceStates) }).nullable(),
  seen: z.object({ by: z.string(), at: instant }).nullable(),
  /** "Priya Nair has seen it", "Nobody else has seen it yet" */
  seenWords: z.string(),
  renews: titled.nullable(),
  renewedBy: titled.nullable(),
  letLapse: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  withdrawn: z.object({ at: instant, reason: z.string() }).nullable(),
  /** Counts the changes of what it says. */
  revision: z.int(),
  /** Another one whenever what it says, or what others have said of it, changes. */
  version: z.string(),
  moves: z.array(z.enum(certificateMoves)),
});
export type CertificateView = z.output<typeof certificateView>;

/** What training says about one item of the checklist. */
export const itemTraining = z.object({
  /** Certificates that speak for it: a proposal, never a sign-off (product.md rule 10). */
  certificates: z.array(
    titled.extend({ ...currencyView.shape, seenWords: z.string(), proposal: z.string() }),
  ),
  /** When it has to be done again, once it was done. */
  again: currencyView.nullable(),
  /** "every 12 months" */
  everyWords: z.string().nullable(),
  /** The certificate that a renewal takes the place of. */
  renews: id.nullable(),
  /** The reader may add a certificate for it. */
  canAdd: z.boolean(),
});
export type ItemTraining = z.output<typeof itemTraining>;
