import type { Page } from 'playwright-core';

type Item = { id: string; title: string; status: string };
type Plan = Record<'phases' | 'duties', { items: Item[] }[]>;
type Training = { held: { id: string }[] };
type Observed = { observations: { list: { id: string }[] } };
type Log = { entries: { id: string; moves: string[] }[] };
type Portfolio = { evidence: { id: string; kind: string }[] };

/** Addresses on an apprentice's record, for pages that no link leads to by a name that stays. */
export type Addresses = {
  /** Of the record: `/apprenticeships/:id`. */
  record: string;
  /** The first item in this state. */
  item: (status: string) => string;
  /** An item that the mentor has observed, and where they take that observation back. */
  observed: { item: string; takeBack: string };
  /** The first session on which this move is open to the apprentice. */
  session: (move: string) => string;
  /** The first certificate that counts today. */
  certificate: string;
  /** The newest piece of evidence of this kind. */
  piece: (kind: string) => string;
};

const observedTitle = 'Take part in a threat-modelling session';

/** Reads them with the apprentice's own eyes. */
export async function addressesOf(apprentice: Page): Promise<Addresses> {
  const read = async <Answer>(path: string) =>
    (await (await apprentice.request.get(`/api/${path}`)).json()) as Answer;
  const { apprenticeshipId: id } = await read<{ apprenticeshipId: string }>('session');
  const plan = await read<Plan>(`apprenticeships/${id}/plan`);
  const log = await read<Log>(`apprenticeships/${id}/log`);
  const training = await read<Training>(`apprenticeships/${id}/training`);
  const portfolio = await read<Portfolio>(`apprenticeships/${id}/evidence`);
  const items = [...plan.phases, ...plan.duties].flatMap((group) => group.items);
  const observed = `/items/${idOf(items, observedTitle, ({ title }) => title === observedTitle)}`;
  const { observations } = await read<Observed>(observed.slice(1));
  const [seen] = observations.list;
  return {
    record: `/apprenticeships/${id}`,
    item: (status) => `/items/${idOf(items, status, (item) => item.status === status)}`,
    certificate: `/training/${idOf(training.held, 'a certificate', () => true)}`,
    observed: { item: observed, takeBack: `${observed}/observations/${seen?.id ?? ''}/take-back` },
    session: (move) => `/log/${idOf(log.entries, move, ({ moves }) => moves.includes(move))}`,
    piece: (kind) => `/evidence/${idOf(portfolio.evidence, kind, (piece) => piece.kind === kind)}`,
  };
}

function idOf<Row extends { id: string }>(
  rows: readonly Row[],
  what: string,
  fits: (row: Row) => boolean,
): string {
  const found = rows.find(fits);
  if (!found) throw new Error(`The demo has nothing for “${what}”`);
  return found.id;
}
