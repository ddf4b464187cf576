import type { Role } from '@tracker/domain';
import type { z } from 'zod';

type Shape = z.ZodObject;

/**
 * One call that the browser may make of the API. Paths stand below `/api/`.
 *
 * `access`: who may call it at all. Without it, anybody who is signed in (else 401). `public`:
 * nobody needs to sign in. A list of roles: a person who is none of these to anybody gets 403.
 * What one may see is decided by the query behind the endpoint: the rest is 404.
 *
 * `etag`: where in the answer the version of the thing stands, such as `entry.version`. The header
 * `ETag` carries it. `guarded`: a change of what several people share. It names in `If-Match` the
 * version that was read: none is 428, an outdated one 412.
 */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  access?: 'public' | readonly Role[];
  params?: Shape;
  query?: Shape;
  body?: Shape;
  etag?: string;
  guarded?: true;
  /** The body comes as `multipart/form-data`, with one file behind its fields. */
  upload?: true;
  /** The answer is not JSON but a file. */
  download?: true;
  response: z.ZodType;
};

export const endpoint = <const E extends Endpoint>(e: E) => e;

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends Shape
  ? z.output<E[K]>
  : undefined;

export type Params<E extends Endpoint> = Part<E, 'params'>;
export type Query<E extends Endpoint> = Part<E, 'query'>;
export type Body<E extends Endpoint> = Part<E, 'body'>;
/** What the browser sends: the body before defaults and trimming. */
export type BodyInput<E extends Endpoint> = E['body'] extends Shape
  ? z.input<E['body']>
  : undefined;
export type QueryInput<E extends Endpoint> = E['query'] extends Shape
  ? z.input<E['query']>
  : undefined;
export type Response<E extends Endpoint> = z.output<E['response']>;

/**
 * What may be sent with an `Idempotency-Key`, a UUID, so that a retry is not done again: whatever
 * begins or does something, and changes that a retry would otherwise find outdated by itself.
 */
export const takesKey = ({ method, access, guarded }: Partial<Endpoint>): boolean =>
  access !== 'public' && (method === 'POST' || guarded === true);
