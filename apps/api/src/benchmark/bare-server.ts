import fastify from 'fastify';
import { once } from 'node:events';
import type { DatabaseConfig } from '../platform/config';
import { openBare } from './bare-database';

export type Statement = { sql: string; values: unknown[] };

/** Number of an answer → the statements whose rows it consists of. */
export type BareData = { database: DatabaseConfig; answers: Statement[][] };

/**
 * What the service is compared with: Fastify and the driver of the database, nothing else. It sends
 * the statements that the service sends for the same page, and answers their rows as JSON.
 */
export async function serveBare(): Promise<void> {
  const [data] = (await once(process, 'message')) as [BareData];
  const database = await openBare(data.database);
  const server = fastify();
  server.get<{ Params: { number: string } }>('/:number', async ({ params }) => {
    const rows: unknown[] = [];
    for (const { sql, values } of data.answers[Number(params.number)] ?? [])
      rows.push(await database.rows(sql, values));
    return rows;
  });
  process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
}
