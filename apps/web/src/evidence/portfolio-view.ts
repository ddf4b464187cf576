import type { evidence, EvidenceView, Response } from '@tracker/contract';

/** The portfolio as the service sends it: one page of pieces, and what each duty and skill has to show. */
export type PortfolioView = Response<typeof evidence.getPortfolio>;

export type Kind = EvidenceView['kind'];

/** For the choices of the filter, where no piece brings its own words. */
export const kindWords: Record<Kind, string> = {
  file: 'Files',
  link: 'Links',
  note: 'Notes',
  statement: 'Witness statements',
};

const isKind = (text: string): text is Kind => text in kindWords;

export type Asked = { kind?: Kind; search?: string; after?: string };

/** What the address asks for. A kind that there is not shows all. */
export function askedFor(address: URLSearchParams): Asked {
  const kind = address.get('kind') ?? '';
  const search = address.get('search')?.trim().slice(0, 100) ?? '';
  return {
    ...(isKind(kind) && { kind }),
    ...(search && { search }),
    ...(address.get('after') && { after: address.get('after') ?? undefined }),
  };
}

export function addressFor(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value);
  return `?${new URLSearchParams(given).toString()}`;
}
