import { takesKey, type Endpoint } from '@tracker/contract';
import { roleWords, type Role } from '@tracker/domain';
import { z } from 'zod';

type NamedEndpoint = Endpoint & { name: string; feature: string };
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** RFC 9457: the shape of every error. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  errors: z.record(z.string(), z.string()).optional(),
  detail: z.unknown().optional(),
});

/** The contract as an OpenAPI 3.1 document, made of the schemas that the service itself checks with. */
export function openApiDocument(endpoints: readonly NamedEndpoint[]) {
  const answers = answersOf(endpoints);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Apprentice tracker',
      version: '1',
      description:
        'Made from the contract when it is asked for. A change is refused (403) when it comes from a page of another site. ' +
        'Where several people share what is changed, If-Match names the version that was read, which ETag carries: without it the change is refused (428), and with an outdated one (412). ' +
        'A request with an Idempotency-Key can be sent again and is done once: it is answered as the first was, with another path or body it is refused (422), and while the first is being answered as well (409, Retry-After). Keys are forgotten after 24 hours.',
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    paths: pathsOf(endpoints, answers),
    components: {
      schemas: { ...schemasOf(answers), Problem: schemaOf(problemSchema, 'output') },
      responses: { Problem: problemResponse },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description: 'Called “session” where the service is reached by plain http.',
        },
      },
    },
  };
}

const problemResponse = {
  description: 'It was refused, or went wrong. The title says what, in plain English.',
  content: { 'application/problem+json': { schema: refTo('Problem') } },
};

function pathsOf(endpoints: readonly NamedEndpoint[], answers: Answers) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = `/${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint, answers),
    };
  }
  return paths;
}

const operationOf = (endpoint: NamedEndpoint, answers: Answers) => ({
  operationId: endpoint.name,
  tags: [endpoint.feature],
  ...accessOf(endpoint),
  parameters: [
    ...parametersOf('path', endpoint.params),
    ...parametersOf('query', endpoint.query),
    ...headersOf(endpoint),
  ],
  ...(endpoint.body && { requestBody: requestBodyOf(endpoint.body, endpoint.upload) }),
  responses: {
    '200': {
      description: 'Done',
      ...(endpoint.etag && { headers: { ETag: { schema: { type: 'string' } } } }),
      content: contentOf(endpoint, answers),
    },
    '4XX': { $ref: '#/components/responses/Problem' },
    '5XX': { $ref: '#/components/responses/Problem' },
  },
});

const bytes = { type: 'string', format: 'binary' };

const contentOf = ({ download, response }: NamedEndpoint, answers: Answers) =>
  download
    ? { 'application/octet-stream': { schema: bytes } }
    : { 'application/json': { schema: refTo(answers.get(response)?.id ?? '') } };

function accessOf({ access }: Pick<Endpoint, 'access'>) {
  if (access === 'public') return { security: [] };
  return access ? { description: `For ${wordsOf(access)} only (403).` } : {};
}

const wordsOf = (roles: readonly Role[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    roles.map((role) => roleWords[role]),
  );

function parametersOf(place: 'path' | 'query', schema?: z.ZodObject) {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: field,
  }));
}

function headersOf(endpoint: Partial<Endpoint>) {
  const header = (name: string, required: boolean, schema: JsonSchema) => ({
    name,
    in: 'header',
    required,
    schema,
  });
  return [
    ...(endpoint.guarded ? [header('If-Match', true, { type: 'string' })] : []),
    ...(takesKey(endpoint)
      ? [header('Idempotency-Key', false, { type: 'string', format: 'uuid' })]
      : []),
  ];
}

function requestBodyOf(body: z.ZodObject, upload = false) {
  const schema = schemaOf(body, 'input');
  if (upload)
    return { required: true, content: { 'multipart/form-data': { schema: withFile(schema) } } };
  return {
    required: (schema.required ?? []).length > 0,
    content: { 'application/json': { schema } },
  };
}

/** The fields come first, the file last. */
const withFile = ({ properties = {}, required = [], ...schema }: JsonSchema) => ({
  ...schema,
  properties: { ...properties, file: bytes },
  required: [...required, 'file'],
});

type Answers = z.core.$ZodRegistry<{ id: string }>;

/** What endpoints answer, each shape once, under the name of the endpoint that reads it. */
function answersOf(endpoints: readonly NamedEndpoint[]): Answers {
  const answers: Answers = z.registry<{ id: string }>();
  const readersFirst = [...endpoints].sort(
    (a, b) => Number(b.method === 'GET') - Number(a.method === 'GET'),
  );
  for (const { name, response, download } of readersFirst)
    if (!download && !answers.has(response)) answers.add(response, { id: name });
  return answers;
}

function schemasOf(answers: Answers): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(answers, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => refTo(id).$ref,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, inside(schema)]));
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  inside(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));

/** A schema inside a document neither names its language nor itself. */
const inside = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));

function refTo(id: string) {
  return { $ref: `#/components/schemas/${id}` };
}
