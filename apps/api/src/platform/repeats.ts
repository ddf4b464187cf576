import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { Reader } from './db';
import { DoneUnit } from './done-unit.entity';
import { Refused } from './refused';
import { seal, unseal } from './sealed';
import { sha256 } from './sha256';

/** A request that may come again, because it carries a key. */
export type Repeatable = {
  person: string;
  key: string;
  /** Everything that makes it this request and no other. */
  sent: string[];
  at: string;
};

type Current = Repeatable & { id: string; units: number; isOver: boolean };

const current = new AsyncLocalStorage<Current>();

export const requestId = ({ person, key }: Pick<Repeatable, 'person' | 'key'>) =>
  sha256(`${person} ${key}`);

/** Answers a request. Each unit of work that it has done before is not done again. */
export async function repeatably<T>(request: Repeatable, answer: () => Promise<T>): Promise<T> {
  const store = { ...request, id: requestId(request), units: 0, isOver: false };
  try {
    return await current.run(store, answer);
  } finally {
    // What goes on after the answer, such as sending mail, is not part of the request.
    store.isOver = true;
  }
}

/**
 * Says what else makes the request that is being answered this one and no other. For what is read
 * after the request has begun: the fields of an upload, the name, size and hash of its file.
 */
export function alsoSent(what: unknown): void {
  current.getStore()?.sent.push(JSON.stringify(what));
}

/**
 * Whether the unit that comes next was done before, by this request as it came first: what was checked
 * then need not be so any more. Throws (422) where the key came with another request.
 */
export async function isRepeat(db: Reader): Promise<boolean> {
  const request = current.getStore();
  if (!request || request.isOver) return false;
  const done = await db.findOneBy(DoneUnit, placeOf(request, request.units));
  if (done) checkSame(done, request);
  return done !== null;
}

type Unit<T> = (manager: EntityManager) => Promise<T>;

/**
 * A unit that leaves its result in its own transaction when a request with a key asks for it. Where
 * the result is there already, the unit is not done: it resolves to that. So what was committed and
 * the word that it was cannot part, whenever the process ends. Results have to survive JSON.
 */
export function onlyOnce<T>(work: Unit<T>): Unit<T> {
  const request = current.getStore();
  if (!request || request.isOver) return work;
  const unit = request.units;
  request.units += 1;
  return async (manager) => {
    await takeTurn(manager, request);
    const place = placeOf(request, unit);
    const done = await manager.findOneBy(DoneUnit, place);
    if (done) return resultOf<T>(done, request);
    const result = await work(manager);
    await manager.insert(DoneUnit, {
      ...place,
      sentHash: hashOf(request),
      result: seal(JSON.stringify({ result }), request.key),
      doneAt: request.at,
    });
    return result;
  };
}

/** Other processes answer requests on the same PostgreSQL. On SQLite units follow each other. */
async function takeTurn(manager: EntityManager, { id }: Current) {
  if (manager.connection.options.type !== 'postgres') return;
  const [turn] = await manager.query<{ isMine: boolean }[]>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS "isMine"',
    [id],
  );
  if (!turn?.isMine) throw stillRunning();
}

function resultOf<T>(done: DoneUnit, request: Current): T {
  checkSame(done, request);
  return (JSON.parse(unseal(done.result, request.key)) as { result: T }).result;
}

function checkSame({ sentHash }: DoneUnit, request: Current) {
  if (sentHash !== hashOf(request))
    throw new Refused(
      422,
      'This Idempotency-Key came with another request before. Send this one with a key of its own',
    );
}

const placeOf = ({ id }: Current, unit: number) => ({ requestId: id, unit });

const hashOf = ({ key, sent }: Repeatable) => sha256(JSON.stringify([key, ...sent]));

export const stillRunning = () =>
  new Refused(409, 'The same request is being answered already. Try again in a moment', 1);
