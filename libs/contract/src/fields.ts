import { isDay } from '@tracker/domain';
import { z } from 'zod';

/** Field schemas that several forms share, with the messages that the person reads. */

export const id = z.uuid();
export const idParams = z.object({ id });
export const none = z.object({});

export const day = z.string().refine(isDay, 'Enter a real date, like 24 11 2026');

/** Where a form has more than one: the message says which. `name` is said in the middle of a sentence. */
export const dayNamed = (name: string) =>
  z
    .string({ error: `Enter the ${name}` })
    .min(1, `Enter the ${name}`)
    .refine(
      (text) => text === '' || isDay(text),
      `${name.charAt(0).toUpperCase()}${name.slice(1)} must be a real date, like 24 11 2026`,
    );

/** Text that has to be there. `Enter …` when it is empty, `… must be N characters or less` when long. */
export const requiredText = (what: string, enter: string, max: number) =>
  z
    .string({ error: enter })
    .trim()
    .min(1, enter)
    .max(max, `${what} must be ${max.toLocaleString('en-GB')} characters or less`)
    .refine(isWellFormed, `${what} must not contain characters that cannot be saved`);

export const optionalText = (what: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${what} must be ${max.toLocaleString('en-GB')} characters or less`)
    .refine(isWellFormed, `${what} must not contain characters that cannot be saved`)
    .default('');

/** PostgreSQL cannot hold a null character, and half a surrogate pair is not a character. */
const isWellFormed = (text: string) => text.isWellFormed() && !text.includes('\u0000');

/** A tick box: browsers send `on`, programs send true. */
export const tick = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false);

/** A tick box that is ticked unless somebody unticks it: browsers then send false. */
export const usuallyTicked = z
  .union([z.boolean(), z.literal('on').transform(() => true)])
  .default(true);

export const email = (enter: string) => address(z.string({ error: enter }).trim().min(1, enter));

/** Empty when nobody is named. */
export const optionalEmail = () => address(z.string().trim()).default('');

const address = (text: z.ZodString) =>
  text
    .max(254, 'Email address must be 254 characters or less')
    .refine(
      (typed) => typed === '' || z.email().safeParse(typed).success,
      'Enter an email address in the correct format, like name@example.gov.uk',
    )
    .transform((typed) => typed.toLowerCase());

export const reason = (enter: string) => requiredText('Reason', enter, 1000);

/** Where a list goes on. Opaque to the page. */
export const cursor = z.string().max(200);

export const instant = z.iso.datetime({ precision: 3 });

export const person = z.object({ id, name: z.string() });
