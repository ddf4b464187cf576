import { endChoices, statuses } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { day, dayNamed, id, idParams, instant, none, reason, requiredText } from './fields';
import { certificateView, currencyView, endingView } from './training-views';

export { certificateView, endingView } from './training-views';
export type { CertificateView, CurrencyView, EndingView, ItemTraining } from './training-views';

/** A select or a date that was left alone sends nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((sent) => (sent === '' ? null : sent), schema.nullable()).default(null);

const dates = {
  issuedOn: dayNamed('date it was issued'),
  /** As usual for this certificate, on the date that it says, or never. */
  runsOut: z.enum(endChoices, { error: 'Choose whether it runs out' }),
  /** Where it says a date: the last day on which it is valid. */
  expiresOn: orNothing(dayNamed('last day on which it is valid')),
  /** The piece of the portfolio that shows it. */
  evidenceId: orNothing(id),
};

const names = {
  /** Of a certificate of the programme, its own title and issuer count. */
  title: requiredText('Name', 'Enter the name of the course or certificate', 150),
  issuer: requiredText('Issuer', 'Enter who issued it', 150),
};

export const certificateInput = z.object({
  ...names,
  certification: orNothing(z.string().max(60)),
  /** The item of the plan whose learning it shows, where the programme names no certificate. */
  itemId: orNothing(id),
  ...dates,
});
export type CertificateInput = z.output<typeof certificateInput>;

const itemOfPlan = z.object({
  id,
  title: z.string(),
  status: z.enum(statuses),
  statusWords: z.string(),
});

/** Courses and certificates of one apprentice, with what the programme asks for. */
export const getTraining = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/training',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    today: day,
    canAdd: z.boolean(),
    /** "2 certificates. 1 runs out within 90 days." */
    sentence: z.string(),
    runningOut: z.array(endingView),
    /** What counts today. */
    held: z.array(certificateView),
    /** What was renewed or withdrawn: nothing is deleted. */
    earlier: z.array(certificateView),
    /** Items that a certificate can speak for. Any one of `certifications` will do. */
    asked: z.array(
      z.object({
        item: itemOfPlan.extend({ dueOn: day, optional: z.boolean() }),
        certifications: z.array(
          z.object({ key: z.string(), title: z.string(), validWords: z.string() }),
        ),
        held: z.array(z.object({ id, title: z.string() })),
      }),
    ),
    /** Required learning that has to be done again. */
    learning: z.array(
      z.object({
        item: itemOfPlan,
        everyWords: z.string(),
        /** Null until it was done for the first time. */
        again: currencyView.nullable(),
        certificates: z.array(z.object({ id, title: z.string() })),
      }),
    ),
  }),
});

/** What the pages for adding and changing need. */
export const getTrainingForm = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/training/form',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    today: day,
    certifications: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        issuer: z.string(),
        /** "36 months after it was issued", "It usually has no end date" */
        usualWords: z.string(),
        note: z.string(),
      }),
    ),
    learning: z.array(z.object({ id, title: z.string(), usualWords: z.string() })),
    /** Pieces of the portfolio that can be the proof, the newest first. */
    proofs: z.array(z.object({ id, title: z.string(), kindWords: z.string() })),
  }),
});

export const addCertificate = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/certificates',
  params: idParams,
  body: certificateInput,
  response: certificateView,
});

export const getCertificate = endpoint({
  method: 'GET',
  path: 'certificates/:id',
  etag: 'certificate.version',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    certificate: certificateView,
    /** What it said before it was changed, the newest first, and who had seen it then. */
    earlier: z.array(
      z.object({
        revision: z.int(),
        until: instant,
        title: z.string(),
        issuer: z.string(),
        issuedOn: dayNamed('date it was issued'),
        endsOn: day.nullable(),
        seenBy: z.string().nullable(),
      }),
    ),
    /** "Priya Nair and Tom Reilly can confirm that they have seen it." Empty for who can. */
    onlyOthers: z.string(),
  }),
});

/** What somebody had confirmed has to be seen again. */
export const changeCertificate = endpoint({
  method: 'PUT',
  path: 'certificates/:id',
  guarded: true,
  etag: 'version',
  params: idParams,
  body: certificateInput,
  response: certificateView,
});

/** A new certificate takes the place of this one, which stays on the record. */
export const renewCertificate = endpoint({
  method: 'POST',
  path: 'certificates/:id/renew',
  params: idParams,
  body: z.object(dates),
  response: certificateView,
});

export const withdrawCertificate = endpoint({
  method: 'POST',
  path: 'certificates/:id/withdraw',
  params: idParams,
  body: z.object({ reason: reason('Enter why you withdraw this certificate') }),
  response: certificateView,
});

/** Somebody else has seen the certificate as it stands there. */
export const confirmCertificate = endpoint({
  method: 'POST',
  path: 'certificates/:id/confirm',
  guarded: true,
  etag: 'version',
  params: idParams,
  body: none,
  response: certificateView,
});

/** It does not have to be renewed: no warning any more. */
export const letCertificateLapse = endpoint({
  method: 'POST',
  path: 'certificates/:id/let-lapse',
  guarded: true,
  etag: 'version',
  params: idParams,
  body: z.object({ reason: reason('Enter why it does not have to be renewed') }),
  response: certificateView,
});
