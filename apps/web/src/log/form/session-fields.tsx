import type { log, Response } from '@tracker/contract';
import { CharacterCount, Textarea } from '@tracker/govuk';
import { useState } from 'react';
import '../log.scss';
import { Chips } from './chips';
import { Doubts } from './doubts';
import { listIn, textIn, type FormContent } from './form-content';
import { HoursField } from './hours-field';
import { HowLongField } from './how-long-field';
import { ItemsField } from './items-field';
import { WhenField } from './when-field';
import { WhoWithField } from './who-with-field';

export type SessionForm = Response<typeof log.getNewEntryForm>;

type SessionFieldsProps = { form: SessionForm; start: FormContent };

/** Every question about a session. Two need an answer: how long, and what I did. */
export function SessionFields({ form, start }: SessionFieldsProps) {
  const { kinds, modes, suggested, items, recentPeople } = form;
  const [kind, setKind] = useState(kinds.find(({ value }) => value === textIn(start, 'kind')));
  return (
    <>
      <Chips
        id="kind"
        name="kind"
        type="radio"
        legend="What kind of session?"
        chips={choicesOf(kinds, textIn(start, 'kind'))}
        onChoose={({ value }) => setKind(kinds.find((each) => each.value === value))}
        grid
      />
      <Chips
        id="mode"
        name="mode"
        type="radio"
        legend="How did you take part?"
        chips={choicesOf(modes, textIn(start, 'mode'))}
        grid
      />
      <WhenField days={form} start={start} />
      <HowLongField start={start} />
      <WhoWithField recent={recentPeople} start={start} />
      <Textarea
        name="did"
        label="What I did"
        labelSize="s"
        hint="A sentence is enough. Leave out personal data and secrets."
        rows={3}
        defaultValue={textIn(start, 'did')}
      />
      <CharacterCount
        name="learned"
        label="What I learned (optional)"
        labelSize="s"
        maxLength={1000}
        defaultValue={textIn(start, 'learned')}
      />
      <ItemsField
        items={items}
        suggested={kind ? suggested[kind.value] : []}
        kind={kind?.words.toLowerCase() ?? 'this session'}
        chosenFirst={listIn(start, 'itemIds')}
      />
      <HoursField hours={form.hours} kind={kind?.value ?? 'other'} start={start} />
      <Doubts doubts={form.doubts} />
    </>
  );
}

const choicesOf = (choices: readonly { value: string; words: string }[], chosen: string) =>
  choices.map(({ value, words }) => ({ value, label: words, isChosen: value === chosen }));
