import { Pagination } from '@tracker/govuk';
import { useSearchParams } from 'react-router';
import { listAddress } from './list-address';

/** The way through a long list, with whatever else the address asks for. `next` is where it goes on, or null on its last page. */
export function ListPages({ next }: { next: string | null }) {
  const { after, ...asked } = Object.fromEntries(useSearchParams()[0]);
  const isFirst = after === undefined;
  if (isFirst && next === null) return null;
  return (
    <Pagination
      previous={isFirst ? undefined : { href: listAddress(asked), text: 'First page' }}
      next={next === null ? undefined : { href: listAddress({ ...asked, after: next }) }}
    />
  );
}
