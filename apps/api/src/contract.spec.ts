import { allEndpoints } from '@tracker/contract';
import { openApiDocument } from './platform/openapi';
import { servedRoutes } from './testing/served-routes';
import { TestService } from './testing/test-service';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
afterAll(() => service.stop());

describe('the contract and the routes', () => {
  const besideTheContract = ['GET /api/health', 'GET /api/openapi.json'];
  const promised = allEndpoints.map(({ method, path }) => `${method} /api/${path}`);

  it('has each name, and each method and path, once', () => {
    expect(new Set(allEndpoints.map(({ name }) => name)).size).toBe(allEndpoints.length);
    expect(new Set(promised).size).toBe(promised.length);
  });

  it('is served whole, each endpoint by one route, and nothing else is', () => {
    const served = servedRoutes(service.app).filter((route) => !route.startsWith('HEAD '));
    expect(served.sort()).toEqual([...promised, ...besideTheContract].sort());
  });

  it('answers HEAD where it answers GET, and nowhere else', () => {
    const pathsOf = (method: string) =>
      servedRoutes(service.app)
        .filter((route) => route.startsWith(`${method} `))
        .map((route) => route.slice(method.length + 1))
        .sort();
    expect(pathsOf('HEAD')).toEqual(pathsOf('GET'));
  });
});

/** As far as these tests look into it. */
type Operation = {
  operationId: string;
  security?: unknown[];
  description?: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: object }> }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, object>>;
};

describe('the OpenAPI document', () => {
  let document: Document;
  let operations: { path: string; method: string; operation: Operation }[];

  beforeAll(async () => {
    const answer = await fetch(`${service.origin}/api/openapi.json`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    document = (await answer.json()) as Document;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
  });
  const operationOf = (name: string) =>
    operations.find(({ operation }) => operation.operationId === name)?.operation;

  it('is read without signing in and is of version 3.1', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument(allEndpoints))));
  });

  it('holds each endpoint of the contract once, under its name', () => {
    expect(
      operations.map(({ path, method, operation: { operationId } }) => [
        operationId,
        `${method.toUpperCase()} ${path.slice(1).replace(/\{(\w+)\}/g, ':$1')}`,
      ]),
    ).toEqual(
      expect.arrayContaining(
        allEndpoints.map(({ name, method, path }) => [name, `${method} ${path}`]),
      ),
    );
    expect(operations).toHaveLength(allEndpoints.length);
  });

  it('describes each part of each path, and no other', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect([path, described.map(({ name }) => name)]).toEqual([path, inPath]);
      expect(described.every(({ required }) => required)).toBe(true);
    }
    expect(operationOf('assignPeople')?.parameters).toContainEqual({
      name: 'role',
      in: 'path',
      required: true,
      schema: {
        type: 'string',
        enum: ['mentor', 'line-manager', 'coach', 'service-desk-lead', 'security-contact'],
      },
    });
  });

  it('describes the query and the body as the browser sends them', () => {
    expect(operationOf('listPeople')?.parameters).toEqual([
      {
        name: 'search',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ type: 'string', maxLength: 100 }) as object,
      },
      {
        name: 'after',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ type: 'string' }) as object,
      },
    ]);
    expect(operationOf('returnRequest')?.requestBody).toMatchObject({
      required: true,
      content: { 'application/json': { schema: { required: ['snapshot', 'whatNext'] } } },
    });
    expect(operationOf('startItem')?.requestBody?.required).toBe(false);
    expect(operationOf('addFile')?.requestBody).toMatchObject({
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            properties: { file: { type: 'string', format: 'binary' } },
            required: ['file'],
          },
        },
      },
    });
  });

  it('says of each operation what it answers, and that an error is a problem', () => {
    const files = allEndpoints.filter(({ download }) => download).map(({ name }) => name);
    for (const { operation } of operations) {
      const { '200': done, ...errors } = operation.responses;
      const isFile = files.includes(operation.operationId);
      expect(Object.keys(done?.content ?? {})).toEqual([
        isFile ? 'application/octet-stream' : 'application/json',
      ]);
      expect(errors).toEqual({
        '4XX': { $ref: '#/components/responses/Problem' },
        '5XX': { $ref: '#/components/responses/Problem' },
      });
    }
    expect(document.components['responses']?.['Problem']).toMatchObject({
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    });
    expect(document.components['schemas']?.['Problem']).toMatchObject({
      required: ['type', 'title', 'status'],
    });
  });

  it('says who needs no session, and who is let in by role', () => {
    const open = operations.filter(({ operation }) => operation.security?.length === 0);
    expect(open.map(({ operation }) => operation.operationId).sort()).toEqual([
      'acceptInvitation',
      'answerAsWitness',
      'checkInvitation',
      'checkReceipt',
      'checkWitnessLink',
      'getService',
      'repudiateStatement',
      'signIn',
    ]);
    expect(operationOf('getMyApprentices')?.description).toBe(
      'For mentor or training provider’s coach only (403).',
    );
  });

  it('holds a shape that several endpoints share once, and no reference that leads nowhere', () => {
    const text = JSON.stringify(document);
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref));
    expect(operationOf('signOff')?.responses['200']).toEqual(
      operationOf('getItem')?.responses['200'],
    );
    for (const reference of references) {
      const [, where = '', kind = '', name = ''] = String(reference).split('/');
      expect([reference, where, Boolean(document.components[kind]?.[name])]).toEqual([
        reference,
        'components',
        true,
      ]);
    }
    expect(text).not.toMatch(/"\$(schema|id|defs)"/);
  });
});
