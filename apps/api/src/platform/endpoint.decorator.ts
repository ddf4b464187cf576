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
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Body, Endpoint as Contract, Params, Query } from '@tracker/contract';
import { missing } from '@tracker/domain';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from './invalid-input';
import { Refused } from './refused';
import { alsoSent } from './repeats';
import { readForm, type SentFile } from './upload';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The endpoint takes a form with a file. */
    upload?: boolean;
  }
}

const verbs = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

/** Where the guards find the endpoint that they protect. */
export const endpointKey = 'contract:endpoint';

/** Serves one endpoint of the contract: its verb, its path, its access and its response schema. */
export const Endpoint = (contract: Contract) =>
  applyDecorators(
    verbs[contract.method](`api/${contract.path}`),
    HttpCode(200),
    ...(contract.download ? [] : [SerializeOptions({ schema: contract.response })]),
    RouteConfig({ upload: contract.upload ?? false }),
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
} & (E extends { upload: true } ? { file: SentFile } : unknown);

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
  return contract.upload ? sentForm(contract, request) : sentJson(contract, request);
});

function sentJson(contract: Contract, request: FastifyRequest) {
  const { params, query } = addressed(contract, request);
  const version = contract.guarded && versionIn(request.headers['if-match']);
  const body = contract.body?.safeParse(fieldsOf(request.body));
  const issues = [...(query?.error?.issues ?? []), ...(body?.error?.issues ?? [])];
  if (issues.length > 0) throw invalidInput(issues);
  return { params, query: query?.data, body: body?.data, version };
}

const noFile = { path: ['file'], message: 'Select a file' };

/** The file is not read here: who checks it counts its bytes, and says with `alsoSent` which they were. */
async function sentForm(contract: Contract, request: FastifyRequest) {
  const { params } = addressed(contract, request);
  const { fields, file } = await readForm(request, contract.body);
  alsoSent([fields, file?.name, file?.declared]);
  const body = contract.body?.safeParse(fields);
  const issues = [...(body?.error?.issues ?? []), ...(file ? [] : [noFile])];
  if (issues.length === 0) return { params, body: body?.data, file };
  await file?.discard();
  throw invalidInput(issues);
}

function addressed(contract: Contract, request: FastifyRequest) {
  const params = contract.params?.safeParse(request.params);
  if (params?.success === false) throw missing('Page');
  return { params: params?.data, query: contract.query?.safeParse(request.query ?? {}) };
}
