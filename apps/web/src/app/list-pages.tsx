import { Pagination } from '@tracker/govuk';
import { useSearchParams } from 'react-router';
import { listAddress, useSearched } from './search-form';

/** The way through a long list. `next` is where it goes on, or null on its last page. */
export function ListPages({ next }: { next: string | null }) {
  const search = useSearched();
  const isFirst = !useSearchParams()[0].has('after');
  if (isFirst && next === null) return null;
  return (
    <Pagination
      previous={isFirst ? undefined : { href: listAddress({ search }), text: 'First page' }}
      next={next === null ? undefined : { href: listAddress({ search, after: next }) }}
    />
  );
}
