import { levels, verdicts } from '@tracker/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { day, idParams, optionalText, reason } from './fields';
import { itemView } from './plans';

export const verdict = z.enum(verdicts, { error: 'Choose what you saw' });
const level = z.preprocess((v) => (v === '' ? null : v), z.enum(levels).nullable()).default(null);

/** What somebody with a part in the record saw the apprentice do. 409 when they said so for that day already. */
export const recordObservation = endpoint({
  method: 'POST',
  path: 'items/:id/observations',
  params: idParams,
  body: z.object({ verdict, on: day, level, comment: optionalText('Comment', 1000) }),
  response: itemView,
});

/** One's own. It stays on the record, struck through, with the reason. */
export const takeBackObservation = endpoint({
  method: 'POST',
  path: 'observations/:id/take-back',
  params: idParams,
  body: z.object({ reason: reason('Enter why you take this observation back') }),
  response: itemView,
});
