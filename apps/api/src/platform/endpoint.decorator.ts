import {
  applyDecorators,
  createParamDecorator,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  SerializeOptions,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import type { Body, Endpoint as Contract, Params, Query } from '@tracker/contract';
import { missing } from '@tracker/domain';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from './invalid-input';
import { Refused } from './refused';

const verbs = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

/** Where the guards find the endpoint that they protect. */
export const endpointKey = 'contract:endpoint';

/** Serves one endpoint of the contract: its verb, its path, its access and its response schema. */
export const Endpoint = (contract: Contract) =>
  applyDecorators(
    verbs[contract.method](`api/${contract.path}`),
    HttpCode(200),
    SerializeOptions({ schema: contract.response }),
    SetMetadata(endpointKey, contract),
  );

/**
 * What arrived, checked by the endpoint's schemas. `version`: what a guarded change names in
 * `If-Match`. Where it is not what stands there now, the use case refuses it as outdated.
 */
export type Sent<E extends Contract> = {
  params: Params<E>;
  query: Query<E>;
  body: Body<E>;
  version: E extends { guarded: true } ? string : undefined;
};

/** Without the quotes. Empty, which no version is, where it is none: `*` would overwrite anything. */
function versionIn(header: string | undefined): string {
  if (header === undefined)
    throw new Refused(428, 'Say in If-Match which version you have before you');
  return /^(?:W\/)?"([^"]*)"$/.exec(header)?.[1] ?? '';
}

/** A body that is not an object has no fields: the person reads what is missing. */
const fieldsOf = (body: unknown) =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};

/** `@Sent(endpoint) { params, body }: Sent<typeof endpoint>`. A malformed id is an unknown one (404). */
export const Sent = createParamDecorator((contract: Contract, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const params = contract.params?.safeParse(request.params);
  if (params?.success === false) throw missing('Page');
  const version = contract.guarded && versionIn(request.headers['if-match']);
  const query = contract.query?.safeParse(request.query ?? {});
  const body = contract.body?.safeParse(fieldsOf(request.body));
  const issues = [...(query?.error?.issues ?? []), ...(body?.error?.issues ?? [])];
  if (issues.length > 0) throw invalidInput(issues);
  return { params: params?.data, query: query?.data, body: body?.data, version };
});
