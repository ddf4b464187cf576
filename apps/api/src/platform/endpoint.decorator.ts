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

/** What arrived, checked by the endpoint's schemas. */
export type Sent<E extends Contract> = { params: Params<E>; query: Query<E>; body: Body<E> };

/** A body that is not an object has no fields: the person reads what is missing. */
const fieldsOf = (body: unknown) =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};

/** `@Sent(endpoint) { params, body }: Sent<typeof endpoint>`. A malformed id is an unknown one (404). */
export const Sent = createParamDecorator((contract: Contract, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const params = contract.params?.safeParse(request.params);
  if (params?.success === false) throw missing('Page');
  const query = contract.query?.safeParse(request.query ?? {});
  const body = contract.body?.safeParse(fieldsOf(request.body));
  const issues = [...(query?.error?.issues ?? []), ...(body?.error?.issues ?? [])];
  if (issues.length > 0) throw invalidInput(issues);
  return { params: params?.data, query: query?.data, body: body?.data };
});
