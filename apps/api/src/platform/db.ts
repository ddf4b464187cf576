import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryRunner,
} from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Journal, type Change } from './journal';
import { onlyOnce } from './repeats';

/** What a question needs. It cannot write: not by its type, and not by its connection. */
export type Reader = Pick<
  EntityManager,
  'find' | 'findOne' | 'findBy' | 'findOneBy' | 'countBy' | 'existsBy'
> & {
  /** One statement that both databases know, with `$1`, `$2`… in the order of their first use. */
  rows: <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
};

export const readerDataSource = 'reader';

/** Keeps what is worked out from records true, in the unit that changes them. It records nothing itself. */
export type Follower = (tx: Tx, changes: readonly Change[]) => Promise<void>;

const inUnit = new AsyncLocalStorage<true>();

/** The one way to the database: `read` for questions, `write` for a use case. */
@Injectable()
export class Db {
  readonly read: Reader;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private readonly followers: Follower[] = [];

  constructor(
    @InjectDataSource() private readonly writer: DataSource,
    @InjectDataSource(readerDataSource) reader: DataSource,
    private readonly journal: Journal,
  ) {
    this.read = readerOf(reader.manager);
  }

  /**
   * One use case, one transaction: its changes and their audit rows are kept together or not at all.
   * A unit that records no change is refused. Never hash a password, call out or touch a file inside.
   * In a request that comes again it is not done again, and resolves to what it did: see `onlyOnce`.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTurn(
      onlyOnce(async (manager) => {
        const tx = new Tx(manager);
        const result = await work(tx);
        if (tx.changes.length === 0) throw new Error('A unit of work must record what it changed');
        // Before the journal, which holds its head locked until the commit.
        for (const follow of this.followers) await follow(tx, tx.changes);
        await this.journal.append(manager, tx.changes);
        return result;
      }),
    );
  }

  /** From now on, hears of the changes of every unit before it commits. */
  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  /** For what is not part of anybody's record: sessions seen, attempts counted, drafts. No audit row. */
  keep<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTurn(async (manager) => {
      const tx = new Tx(manager);
      const result = await work(tx);
      if (tx.changes.length > 0) throw new Error('A change on the record belongs in write()');
      return result;
    });
  }

  /**
   * On SQLite all requests share one writing connection, and overlapping transactions would lose
   * acknowledged work: units take turns. PostgreSQL keeps them apart by itself.
   */
  private inTurn<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (inUnit.getStore())
      return Promise.reject(new Error('A unit of work cannot start inside another'));
    const run = () => inUnit.run(true, () => this.transaction(work));
    if (this.writer.options.type === 'postgres') return run();
    const turn = this.lastTurn.then(run, run);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      await runner.startTransaction();
      await takeWriteLock(runner);
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/**
 * TypeORM begins a deferred transaction. One that reads first and writes later fails at once when
 * another process wrote in between; one whose first statement writes waits for its turn instead.
 */
async function takeWriteLock(runner: QueryRunner) {
  if (runner.connection.options.type !== 'postgres')
    await runner.query('UPDATE audit_head SET seq = seq WHERE id = 0');
}

export function readerOf(manager: EntityManager): Reader {
  return {
    find: manager.find.bind(manager),
    findOne: manager.findOne.bind(manager),
    findBy: manager.findBy.bind(manager),
    findOneBy: manager.findOneBy.bind(manager),
    countBy: manager.countBy.bind(manager),
    existsBy: manager.existsBy.bind(manager),
    rows: (sql, values = []) => manager.query(sql, [...values]),
  };
}

/** The open transaction of one use case. It reads what it wrote. */
export class Tx implements Reader {
  readonly changes: Change[] = [];
  readonly find: Reader['find'];
  readonly findOne: Reader['findOne'];
  readonly findBy: Reader['findBy'];
  readonly findOneBy: Reader['findOneBy'];
  readonly countBy: Reader['countBy'];
  readonly existsBy: Reader['existsBy'];
  readonly rows: Reader['rows'];

  constructor(private readonly manager: EntityManager) {
    const reader = readerOf(manager);
    this.find = reader.find;
    this.findOne = reader.findOne;
    this.findBy = reader.findBy;
    this.findOneBy = reader.findOneBy;
    this.countBy = reader.countBy;
    this.existsBy = reader.existsBy;
    this.rows = reader.rows;
  }

  record(change: Change): void {
    this.changes.push(change);
  }

  async insert<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    values: QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[],
  ): Promise<void> {
    for (const part of inParts(values)) await this.manager.insert(target, part);
  }

  /** Compare-and-set: how many rows still were as `where` says, and were changed. */
  async update<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    where: FindOptionsWhere<Entity>,
    values: QueryDeepPartialEntity<Entity>,
  ): Promise<number> {
    const { affected } = await this.manager.update(target, where, values);
    return affected ?? 0;
  }

  async delete<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    where: FindOptionsWhere<Entity>,
  ): Promise<number> {
    const { affected } = await this.manager.delete(target, where);
    return affected ?? 0;
  }
}

/** SQLite takes a limited number of values in one statement. */
function inParts<Row>(values: Row | Row[]): Row[][] {
  const rows = Array.isArray(values) ? values : [values];
  return Array.from({ length: Math.ceil(rows.length / 500) }, (_, i) =>
    rows.slice(i * 500, (i + 1) * 500),
  );
}
