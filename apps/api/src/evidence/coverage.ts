import type { evidence as contract, Response } from '@tracker/contract';
import { isOpen, takesSessions } from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { planFactsFor, type PlanFact } from '../plans/plan-facts';
import type { Reader } from '../platform/db';
import { servedItems } from './evidence-rows';

type Coverage = Response<typeof contract.getPortfolio>['coverage'];
type Line = Pick<Coverage[number], 'kind' | 'title'> & { items: readonly PlanFact[] };

/**
 * What each duty, each skill of the role and each knowledge, skill and behaviour of the standard has
 * to show, and where to begin where there is nothing yet. Two statements.
 */
export async function coverageOf(db: Reader, record: ApprenticeRecord): Promise<Coverage> {
  const plan = (await planFactsFor(db, record)).filter(({ state }) => takesSessions(state));
  const pieces = await piecesByItem(db, record.id);
  return linesOf(record, plan)
    .filter(({ items }) => items.length > 0)
    .map(({ kind, title, items }) => {
      const served = new Set(items.flatMap(({ id }) => pieces.get(id) ?? []));
      const next = served.size > 0 ? undefined : items.find(({ state }) => isOpen(state));
      return {
        kind,
        title,
        pieces: served.size,
        next: next ? { id: next.id, title: next.title } : null,
      };
    });
}

/** Item → the pieces that stand for it. */
async function piecesByItem(db: Reader, apprenticeshipId: string) {
  const rows = await db.rows<{ evidenceId: string; itemId: string }>(
    `SELECT x.evidence_id AS "evidenceId", x.plan_item_id AS "itemId" FROM (${servedItems}) x
       JOIN evidence s ON s.id = x.evidence_id WHERE s.state IN ('checking', 'ready')`,
    [apprenticeshipId],
  );
  const map = new Map<string, string[]>();
  for (const { evidenceId, itemId } of rows)
    map.set(itemId, [...(map.get(itemId) ?? []), evidenceId]);
  return map;
}

function linesOf({ programme: { content } }: ApprenticeRecord, plan: readonly PlanFact[]): Line[] {
  const { gdd, standard } = content.frameworks;
  const mapped = (key: 'gdd' | 'ksb', code: string) =>
    plan.filter(({ programmeItem }) => programmeItem.mapsTo[key].includes(code));
  return [
    ...content.duties.map(({ key, title }) => ({
      kind: 'duty' as const,
      title,
      items: plan.filter(({ programmeItem }) => programmeItem.group.key === key),
    })),
    ...gdd.skills.map(({ code, name }) => ({
      kind: 'skill' as const,
      title: name,
      items: mapped('gdd', code),
    })),
    ...[...standard.knowledge, ...standard.skills, ...standard.behaviours].map(
      ({ code, name }) => ({
        kind: 'ksb' as const,
        title: `${code} ${name}`,
        items: mapped('ksb', code),
      }),
    ),
  ];
}
