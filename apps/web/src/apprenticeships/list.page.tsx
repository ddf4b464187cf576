import { useSuspenseQuery } from '@tanstack/react-query';
import { apprenticeships, type Response } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import { useSearchParams } from 'react-router';
import { BreaksToDecide } from '../app/breaks-to-decide';
import { count, longDay } from '../app/format';
import { ListPages } from '../app/list-pages';
import { Page } from '../app/page';
import { read } from '../app/query';
import { SearchForm, useSearched } from '../app/search-form';
import { StackTable } from '../app/stack-table';

type List = Response<typeof apprenticeships.listApprenticeships>;

/** Every apprentice of the service, by name. */
export function ApprenticeshipsPage() {
  const search = useSearched();
  const after = useSearchParams()[0].get('after') ?? undefined;
  const { data } = useSuspenseQuery(
    read(apprenticeships.listApprenticeships, { query: { search, after } }),
  );
  const isEmpty = data.total === 0 && search === '';
  return (
    <Page
      title="Apprentices"
      tabTitle={search ? `Apprentices: ${search}` : 'Apprentices'}
      action={
        <Button href="/apprenticeships/new" className="app-title__action">
          Start an apprenticeship
        </Button>
      }
      whoCanSee="the programme leads."
      wide
    >
      <BreaksToDecide />
      {isEmpty ? <NobodyYet /> : <Found list={data} search={search} />}
    </Page>
  );
}

const NobodyYet = () => (
  <>
    <p className="govuk-body-l">There are no apprentices yet.</p>
    <p className="govuk-body">
      <Link className="govuk-link" href="/people/new">
        Add the apprentice
      </Link>
      , their mentor and their line manager first. Then start the apprenticeship: it makes their
      checklist, with a due date for each item.
    </p>
  </>
);

const Found = ({ list, search }: { list: List; search: string }) => (
  <>
    <SearchForm label="Search by name" />
    <p className="govuk-body">{foundWords(list.total, search)}</p>
    {list.apprenticeships.length > 0 && (
      <StackTable
        caption="Apprentices, by name"
        columns={['Apprentice', 'Programme', 'Dates', 'Mentor', 'Line manager']}
        rows={list.apprenticeships.map(rowOf)}
      />
    )}
    <ListPages next={list.next} />
  </>
);

function foundWords(total: number, search: string) {
  if (search === '') return `${count(total, 'apprentice')}.`;
  return total === 0
    ? `No apprentice’s name contains “${search}”.`
    : `${count(total, 'apprentice')} found for “${search}”.`;
}

const rowOf = (one: List['apprenticeships'][number]) => [
  <Link key="name" className="govuk-link" href={`/apprenticeships/${one.id}`}>
    {one.apprentice.name}
  </Link>,
  <TwoLines key="programme" main={one.programme} minor={one.focusArea} />,
  <TwoLines key="dates" main={longDay(one.startOn)} minor={`to ${longDay(one.plannedEndOn)}`} />,
  one.mentors || <Nobody key="mentor" />,
  one.lineManagers || <Nobody key="manager" />,
];

const TwoLines = ({ main, minor }: { main: string; minor: string }) => (
  <>
    {main}
    <span className="app-task__meta">{minor}</span>
  </>
);

const Nobody = () => <span className="app-muted">Nobody yet</span>;
