import { Label } from '@tracker/govuk';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { count } from '../format';
import type { Tickable } from './choice-tick';

type AllChoicesProps = {
  choices: readonly Tickable[];
  /** "item" */
  one: string;
  ticks: (choices: readonly Tickable[], isShown: (choice: Tickable) => boolean) => ReactNode;
};

/** Every other choice by group, with a search that leaves out what does not fit. */
export function AllChoices({ choices, one, ticks }: AllChoicesProps) {
  const [search, setSearch] = useState('');
  const fits = fitsTo(search);
  const groups = [...new Set(choices.map(({ group = '' }) => group))];
  const fitting = choices.filter(fits).length;
  return (
    <>
      <Search label={`Search the ${one}s`} onSearch={setSearch} />
      <p className="govuk-body-s govuk-!-margin-bottom-2" role="status">
        {search.trim() === '' ? count(fitting, one) : `${count(fitting, one)} found`}
      </p>
      <div className="app-all-items__list">
        {groups.map((group) => {
          const some = choices.filter((choice) => (choice.group ?? '') === group);
          return (
            <Group key={group} title={group || `All ${one}s`} isShown={some.some(fits)}>
              {ticks(some, fits)}
            </Group>
          );
        })}
      </div>
    </>
  );
}

/** All the words, in any order, in the title or in the name of the group. */
function fitsTo(search: string) {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ title, group = '' }: Tickable) => {
    const words = `${title} ${group}`.toLowerCase();
    return wanted.every((word) => words.includes(word));
  };
}

/** Without a name, so that it is no part of the answer. */
function Search({ label, onSearch }: { label: string; onSearch: (search: string) => void }) {
  const id = useId();
  const stayHere = (event: KeyboardEvent) => {
    // Enter would send the form.
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className="govuk-form-group govuk-!-margin-bottom-2">
      <Label htmlFor={id}>{label}</Label>
      <input
        className="govuk-input"
        id={id}
        type="search"
        autoComplete="off"
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={stayHere}
      />
    </div>
  );
}

type GroupProps = { title: string; isShown: boolean; children: ReactNode };

function Group({ title, isShown, children }: GroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} hidden={!isShown}>
      <p className="app-all-items__group" id={id}>
        {title}
      </p>
      <div className="govuk-checkboxes govuk-checkboxes--small">{children}</div>
    </div>
  );
}
