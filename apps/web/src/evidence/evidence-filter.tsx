import { Button, Select, TextInput } from '@tracker/govuk';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { addressFor, askedFor, kindWords, type Asked } from './portfolio-view';

const kinds = [
  { value: '', text: 'All kinds' },
  ...Object.entries(kindWords).map(([value, text]) => ({ value, text })),
];

/** A kind and a word of it, which combine. They stand in the address. */
export function EvidenceFilter({ asked }: { asked: Asked }) {
  const navigate = useNavigate();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string') chosen.set(name, value);
    void navigate(addressFor(askedFor(chosen)), { replace: true });
  };
  return (
    <form
      key={addressFor(asked)}
      className="app-filterbar app-noprint"
      method="get"
      role="search"
      onSubmit={apply}
    >
      <Select name="kind" label="Kind" items={kinds} defaultValue={asked.kind} />
      <TextInput
        name="search"
        label="Title or words"
        type="search"
        width={20}
        groupClassName="app-pieces__search"
        maxLength={100}
        autoComplete="off"
        defaultValue={asked.search}
      />
      <Button variant="secondary">Show</Button>
    </form>
  );
}
