import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import serveStatic from '@fastify/static';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { DoneFuncWithErrOrRes, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import type { Config } from './config';
import { problemOfStatus } from './problem.filter';
import { multipartLimits } from './upload';
import { answerBadAddress, answerUnreadable } from './unreadable-requests';

const second = 1000;

/** A photo of the largest size may take so long from a phone; anything else has to be there in 30 seconds. */
const longestUpload = 300 * second;
const longestBody = 30 * second;

export const newAdapter = ({ trustedProxies }: Pick<Config, 'trustedProxies'>) =>
  new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit: 256 * 1024,
    requestTimeout: longestUpload,
    http: { headersTimeout: longestBody },
    connectionTimeout: 60 * second,
    keepAliveTimeout: 70 * second,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerUnreadable,
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true, maxParamLength: 200 },
  });

/** Everything about HTTP that is not an endpoint: one origin, JSON but for files, a strict policy, the web app. */
export async function prepareHttp(adapter: FastifyAdapter, config: Config) {
  const server = adapter.getInstance<FastifyInstance>();
  server.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded']);
  closeConnectionsOnShutdown(server);
  // First of all, so that a refusal carries the headers as well.
  await server.register(helmet, { ...securityHeaders(config) });
  server.addHook('onRequest', refuseOtherSites(config));
  server.addHook('onRequest', takeFormsForFilesOnly(config));
  await server.register(cookie);
  await server.register(multipart, { limits: multipartLimits, throwFileSizeLimit: false });
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  server.addHook('onSend', keepNowhere);
  if (config.webFolder && existsSync(config.webFolder)) await serveWeb(server, config.webFolder);
}

/** What does not say otherwise is somebody's record. */
function keepNowhere(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: DoneFuncWithErrOrRes,
) {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  done(null, payload);
}

/** A browser says where a request comes from; one that comes from another site may change nothing. */
function refuseOtherSites({ publicUrl }: Config) {
  const allowed = new Set(['same-origin', 'none']);
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const isOurs =
      (site === undefined || allowed.has(String(site))) &&
      (origin === undefined || origin === publicUrl || hostOf(origin) === request.host);
    if (!isOurs) {
      await reply
        .status(403)
        .type('application/problem+json')
        .send({ type: 'about:blank', title: 'This request came from another site', status: 403 });
    }
  };
}

/** How much larger than the largest file a request may be before it is not even read to its end. */
const pastAllLimits = 10;

/**
 * A form is taken by an endpoint that takes a file, and by no other: a page of another site could
 * send it. What is not a file has little time to arrive.
 */
function takeFormsForFilesOnly({ files }: Pick<Config, 'files'>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { upload = false } = request.routeOptions.config;
    const isForm = /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
    if (isForm && !upload) return refuse(reply, 415);
    if (upload && Number(request.headers['content-length'] ?? 0) > pastAllLimits * files.largest)
      return refuse(reply.header('connection', 'close'), 413);
    if (!upload) limitTime(request);
  };
}

const refuse = (reply: FastifyReply, status: number) =>
  reply.status(status).type('application/problem+json').send(problemOfStatus(status));

function limitTime({ raw }: FastifyRequest) {
  if (raw.complete) return;
  const late = setTimeout(() => raw.destroy(), longestBody).unref();
  for (const end of ['end', 'close']) raw.once(end, () => clearTimeout(late));
}

/** A page without an origin of its own sends `null`. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);

const securityHeaders = ({ publicUrl }: Config) => {
  const https = publicUrl.startsWith('https://');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' as const },
    xFrameOptions: { action: 'deny' as const },
    crossOriginEmbedderPolicy: false,
  };
};

/** Without this, closing waits more than a minute for browsers that keep their connection. */
function closeConnectionsOnShutdown(server: FastifyInstance) {
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
}

/** The built web app. Every address that is no file, nor below /api or /static, is a page of it. */
async function serveWeb(server: FastifyInstance, folder: string) {
  await server.register(serveStatic, {
    root: folder,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      const isNamedByContent = path.includes('/static/');
      void reply.header(
        'cache-control',
        isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get<{ Params: { '*': string } }>('/*', async ({ params }, reply) => {
    if (isNoPage(params['*']))
      return reply.status(404).type('application/problem+json').send(problemOfStatus(404));
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

/** The decoded path, however it was written: `//API/x` and `/%61pi/x` are no pages either. */
const isNoPage = (path: string) => /^\/*(api|static)(\/|$)/i.test(path);
