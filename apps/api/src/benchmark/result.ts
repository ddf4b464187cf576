import type { DatabaseConfig } from '../platform/config';
import type { Inside } from './inside';
import type { Running } from './processes';

/** A database with so many apprentices, and the service on it in a process of its own. */
export type Sized = {
  apprentices: number;
  database: DatabaseConfig;
  inside: Inside;
  service: Running;
};

/** What is measured on one kind of database. `rounds` and `ms`: how long each thing is looked at. */
export type Bench = {
  kind: DatabaseConfig['kind'];
  small: Sized;
  large: Sized;
  folder: string;
  /** The last day of the data. */
  today: string;
  port: number;
  rounds: number;
  ms: number;
};

export type Verdict = 'met' | 'missed' | 'not measured here';

/** One line of the table. `goal` and `measured` are words. */
export type Result = { goal: string; id: string; what: string; measured: string; verdict: Verdict };

export const verdict = (isMet: boolean): Verdict => (isMet ? 'met' : 'missed');

export const inPercent = (share: number) => `${String(Math.round(share * 100))}%`;
export const inMs = (ms: number) => `${ms < 10 ? ms.toFixed(1) : String(Math.round(ms))} ms`;
export const inRate = (perSecond: number) => `${String(Math.round(perSecond))}/s`;
export const inTimes = (ratio: number) => `${ratio.toFixed(2)} ×`;
