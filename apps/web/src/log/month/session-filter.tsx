import { Button, Select } from '@tracker/govuk';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { kindWords, modeWords } from '../session-words';
import type { Filters } from './log-view';

const choicesOf = (all: string, words: Record<string, string>) => [
  { value: '', text: all },
  ...Object.entries(words).map(([value, text]) => ({ value, text })),
];

const hoursWords = {
  verified: 'Verified',
  'not-verified': 'Submitted, not verified',
  'not-counted': 'Do not count',
};

/** Three choices and one button, because they combine. They stand in the address. */
export function SessionFilter({ filters }: { filters: Filters }) {
  const [, setAddress] = useSearchParams();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    setAddress((before) => addressWith(before, chosen), { replace: true });
  };
  return (
    <form className="app-filterbar app-noprint" method="get" onSubmit={apply}>
      <Select
        name="kind"
        label="Kind"
        items={choicesOf('All kinds', kindWords)}
        defaultValue={filters.kind}
      />
      <Select
        name="mode"
        label="Took part"
        items={choicesOf('All ways', modeWords)}
        defaultValue={filters.mode}
      />
      <Select
        name="hours"
        label="Hours"
        items={choicesOf('All', hoursWords)}
        defaultValue={filters.hours}
      />
      <Button variant="secondary">Apply filters</Button>
    </form>
  );
}

function addressWith(before: URLSearchParams, chosen: FormData) {
  const address = new URLSearchParams(before);
  for (const [name, value] of chosen) {
    if (typeof value === 'string' && value !== '') address.set(name, value);
    else address.delete(name);
  }
  return address;
}
