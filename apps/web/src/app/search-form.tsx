import { Button, Form, Link, TextInput } from '@tracker/govuk';
import { useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { listAddress } from './list-address';

const schema = z.object({
  search: z.string().trim().max(100, 'Search for 100 characters or less'),
});

/** Searches the list of this page. What was searched for stands in the address. */
export function SearchForm({ label }: { label: string }) {
  const search = useSearched();
  const navigate = useNavigate();
  return (
    <Form
      key={search}
      role="search"
      className="app-filterbar"
      schema={schema}
      defaultValues={{ search }}
      onSubmit={(typed) => void navigate(listAddress(typed))}
    >
      <TextInput name="search" label={label} type="search" width={20} autoComplete="off" />
      <Button variant="secondary">Search</Button>
      {search && (
        <Link className="govuk-link app-touch" href={listAddress({})}>
          Clear the search
        </Link>
      )}
    </Form>
  );
}

/** What the address of a list asks for. */
export const useSearched = () => useSearchParams()[0].get('search')?.trim().slice(0, 100) ?? '';
