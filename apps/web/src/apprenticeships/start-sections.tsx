import type { RolePage } from '@tracker/contract';
import { DateInput, dayOf, Fieldset, Link, Radios, TextInput, typedIn } from '@tracker/govuk';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Programme } from './programmes';
import { suggestedEnd } from './suggested-end';

/** What was typed before the page was left, by the name of the field. */
type Before = Record<string, string> | undefined;

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Fieldset
    legend={<h2 className="govuk-fieldset__heading">{title}</h2>}
    legendSize="m"
    className="govuk-!-margin-bottom-6"
  >
    {children}
  </Fieldset>
);

export const Who = () => (
  <Section title="Who">
    <p className="govuk-body">
      Each of them needs an account.{' '}
      <Link className="govuk-link" href="/people/new">
        Add a person
      </Link>{' '}
      who has none: what you type here is kept meanwhile.
    </p>
    <Email name="apprentice" label="Apprentice’s work email address" />
    <Email name="mentor" label="Mentor’s work email address" hint="Signs off the skills" />
    <Email
      name="lineManager"
      label="Line manager’s work email address"
      hint="Sees progress, and holds the 12-weekly reviews"
    />
  </Section>
);

const Email = (field: { name: string; label: string; hint?: string }) => (
  <TextInput {...field} type="email" autoComplete="off" spellCheck={false} />
);

type WhenProps = { weeks: number; before: Before };

/** The planned end follows the start date until somebody types another one. */
export function When({ weeks, before }: WhenProps) {
  const typedEnd = datePartsIn(before, 'plannedEndOn');
  const [suggested, setSuggested] = useState<string>();
  const isTyped = useRef(Object.values(typedEnd ?? {}).some(Boolean));
  const suggest = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest('form');
    if (form && !isTyped.current) setSuggested(suggestedEnd(dayOf(typedIn(form).startOn), weeks));
  };
  return (
    <Section title="When">
      <div onInput={suggest}>
        <DateInput
          name="startOn"
          legend="Start date"
          legendSize="s"
          hint="The first day at work as an apprentice. For example, 7 12 2026"
          defaultValue={datePartsIn(before, 'startOn')}
        />
      </div>
      <div onInput={() => (isTyped.current = true)}>
        <DateInput
          key={suggested}
          name="plannedEndOn"
          legend="Planned end"
          legendSize="s"
          hint={`Filled in from the start date: the programme takes ${weeks} weeks. Change it if another end is agreed`}
          defaultValue={suggested ?? typedEnd}
        />
      </div>
    </Section>
  );
}

const datePartsIn = (before: Before, name: string) =>
  before && {
    day: before[`${name}.day`],
    month: before[`${name}.month`],
    year: before[`${name}.year`],
  };

export const FocusAreas = ({ programme: { key, focusAreas } }: { programme: Programme }) => (
  <Radios
    key={key}
    name="focusArea"
    legend={<h2 className="govuk-fieldset__heading">Focus area</h2>}
    legendSize="m"
    hint="The checklist has the items of this area only"
    items={focusAreas.map((area) => ({ value: area.key, label: area.title }))}
  />
);

/** Names and first values come from the role definition. */
export const AppendixFields = ({ role, before }: { role: RolePage; before: Before }) => (
  <Section title="From the appendix of the role definition">
    <p className="govuk-body">All of these are optional.</p>
    {role.appendix.map(({ key, title, value }) => (
      <TextInput
        key={key}
        name={key}
        label={title}
        defaultValue={before?.[key] ?? value}
        autoComplete="off"
        className={short.has(key) ? 'govuk-input--width-10' : undefined}
      />
    ))}
  </Section>
);

const short = new Set(['referenceNumber', 'grade', 'salaryBand', 'hours']);
