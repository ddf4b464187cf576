import {
  anil,
  dan,
  farah,
  gareth,
  grace,
  isaac,
  jamie,
  leila,
  priya,
  ruth,
  sam,
  tom,
} from '@tracker/examples';
import type { Browser, TestService } from './test-service';

/** Everybody who tries the doors of the service. What they are to Sam stands above the table. */
export const visitors = {
  nobody: null,
  isaac,
  leila,
  farah,
  jamie,
  anil,
  grace,
  sam,
  priya,
  tom,
  dan,
  gareth,
  ruth,
} as const;
export type VisitorName = keyof typeof visitors;
export const visitorNames = Object.keys(visitors) as VisitorName[];

/** Who must not learn that Sam's record exists. */
export const outsiders: readonly VisitorName[] = [
  'nobody',
  'isaac',
  'leila',
  'farah',
  'jamie',
  'anil',
  'grace',
];

export const password = 'purple kettle river';

/** Words that stand in Sam's record and nowhere else. */
export const samsWords = {
  statement: 'I built it from a clean clone with the quokka script',
  session: 'Watched the wombat release of the passport checks service',
  evidence: 'Picture of the echidna dashboard',
  draft: 'Half a sentence about the numbat',
};

export type SamsRecord = {
  service: TestService;
  apprenticeship: string;
  as: Record<VisitorName, Browser>;
};

export async function signedIn(service: TestService) {
  const browsers = visitorNames.map(
    async (name) => [name, await service.as(visitors[name])] as const,
  );
  return Object.fromEntries(await Promise.all(browsers)) as Record<VisitorName, Browser>;
}
