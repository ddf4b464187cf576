import type { dashboard, Response } from '@tracker/contract';
import { Button, Link, Select, TextInput } from '@tracker/govuk';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { names } from './team-asked';

type List = Pick<Response<typeof dashboard.getTeam>, 'filters' | 'matching' | 'total'>;

/** Shorter lists are read at a glance, and a filter would only stand before them. */
const worthFiltering = 5;

/** Filters of a list of apprentices. What was chosen stands in the address. */
export function TeamFilter({ list: { filters, matching, total } }: { list: List }) {
  const [address, setAddress] = useSearchParams();
  const asked = (name: (typeof names)[number]) => address.get(name) ?? '';
  const isFiltered = names.some((name) => asked(name) !== '');
  if (total < worthFiltering && !isFiltered) return null;
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAddress(addressOf(new FormData(event.currentTarget)));
  };
  return (
    <>
      <form
        key={address.toString()}
        className="app-filterbar app-noprint"
        role="search"
        method="get"
        onSubmit={apply}
      >
        <Select
          name="standing"
          label="Standing"
          items={[{ value: '', text: 'Every standing' }, ...filters.standings]}
          defaultValue={asked('standing')}
        />
        {filters.programmes.length > 1 && (
          <Select
            name="programme"
            label="Programme"
            items={[{ value: '', text: 'Every programme' }, ...filters.programmes]}
            defaultValue={asked('programme')}
          />
        )}
        <TextInput
          name="name"
          label="Name"
          type="search"
          width={20}
          autoComplete="off"
          defaultValue={asked('name')}
        />
        <Button variant="secondary">Apply filters</Button>
      </form>
      {isFiltered && (
        <p className="govuk-body" role="status">
          {matching} of {total} {total === 1 ? 'apprentice' : 'apprentices'} shown.{' '}
          <Link className="govuk-link app-touch" href="?">
            Show all
          </Link>
        </p>
      )}
    </>
  );
}

function addressOf(chosen: FormData) {
  const address = new URLSearchParams();
  for (const [name, value] of chosen)
    if (typeof value === 'string' && value.trim() !== '') address.set(name, value.trim());
  return address;
}
