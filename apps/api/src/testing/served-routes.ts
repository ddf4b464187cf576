import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const line = /^(?<indent>[│ ]*)[├└]── (?<part>\S+)(?: \((?<methods>[A-Z, ]+)\))?$/;

/** What the web server itself answers to, as `GET /api/items/:id`. */
export function servedRoutes(app: NestFastifyApplication): string[] {
  const server = app.getHttpAdapter().getInstance();
  const parents: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .filter(Boolean)
    .flatMap((text) => {
      const { indent = '', part = '', methods = '' } = line.exec(text)?.groups ?? {};
      if (part === '') throw new Error(`The list of routes has a line that is not one: ${text}`);
      const depth = indent.length / 4;
      const path = `${parents[depth - 1] ?? ''}${part}`;
      parents[depth] = path;
      return methods.split(', ').map((method) => `${method} ${path}`);
    });
}
