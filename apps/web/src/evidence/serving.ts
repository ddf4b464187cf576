import type { evidence, Response } from '@tracker/contract';
import { useSearchParams } from 'react-router';

/** What the pages for adding need to know. */
export type EvidenceForm = Response<typeof evidence.getEvidenceForm>;

/** What a new piece is for: the item or the session from which somebody came to add it. */
export type Serving = {
  itemIds: string[];
  entryIds: string[];
  /** Its title, where there is one. */
  title: string | null;
  back: { href: string; text: string };
  /** "?item=…": for the next page of the same question. */
  address: string;
};

/** What the address asks for. What cannot be served by evidence any more is left out. */
export function useServing({ items, entries }: EvidenceForm): Serving {
  const [address] = useSearchParams();
  const item = items.find(({ id }) => id === address.get('item'));
  const entry = entries.find(({ id }) => id === address.get('entry'));
  const asked = new URLSearchParams({
    ...(item && { item: item.id }),
    ...(entry && { entry: entry.id }),
  }).toString();
  return {
    itemIds: item ? [item.id] : [],
    entryIds: entry ? [entry.id] : [],
    title: item?.title ?? entry?.title ?? null,
    back: backTo(item, entry),
    address: asked && `?${asked}`,
  };
}

type Place = { id: string };

function backTo(item: Place | undefined, entry: Place | undefined) {
  if (item) return { href: `/items/${item.id}`, text: 'Back to the item' };
  if (entry) return { href: `/log/${entry.id}`, text: 'Back to the session' };
  return { href: '/portfolio', text: 'Back to your portfolio' };
}
