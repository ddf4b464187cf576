import { useSuspenseQuery } from '@tanstack/react-query';
import { people, type Response } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { count } from '../app/format';
import { ListPages } from '../app/list-pages';
import { Page } from '../app/page';
import { read } from '../app/query';
import { SearchForm, useSearched } from '../app/search-form';
import { InvitationPage, type Invitation } from './invitation';
import { PeopleTable } from './people-table';

/** Everybody who has an account, by name. */
export function PeoplePage() {
  const search = useSearched();
  const after = useSearchParams()[0].get('after') ?? undefined;
  const { data } = useSuspenseQuery(read(people.listPeople, { query: { search, after } }));
  const [invited, setInvited] = useState<Invitation>();
  if (invited)
    return (
      <InvitationPage invitation={invited}>
        <Button type="button" variant="secondary" onClick={() => setInvited(undefined)}>
          Back to people
        </Button>
      </InvitationPage>
    );
  return (
    <Page
      title="People"
      tabTitle={search ? `People: ${search}` : 'People'}
      action={
        <Button href="/people/new" className="app-title__action">
          Add a person
        </Button>
      }
      whoCanSee="the programme leads."
      wide
    >
      <SearchForm label="Search by name or email address" />
      <p className="govuk-body">{foundWords(data, search)}</p>
      {data.people.length > 0 && <PeopleTable people={data.people} onInvited={setInvited} />}
      <ListPages next={data.next} />
    </Page>
  );
}

function foundWords({ total }: Response<typeof people.listPeople>, search: string) {
  if (search === '') return `${count(total, 'person has', 'people have')} an account.`;
  return total === 0
    ? `Nobody’s name or email address contains “${search}”. Check the spelling, or add the person.`
    : `${count(total, 'person', 'people')} found for “${search}”.`;
}
