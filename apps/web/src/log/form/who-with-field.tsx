import { TextInput } from '@tracker/govuk';
import { useState } from 'react';
import { Chips } from './chips';
import { isTicked, listIn, textIn, type FormContent } from './form-content';
import { Opened } from './opened';

type WhoWithFieldProps = {
  recent: readonly string[];
  start: FormContent;
};

const question = 'Who with? (optional)';

/** People by name: a tap for those one knows, a text for somebody else. */
export function WhoWithField({ recent, start }: WhoWithFieldProps) {
  const chosen = listIn(start, 'with');
  const known = [...new Set([...recent, ...chosen])];
  const [isElse, setElse] = useState(isTicked(start, 'someoneElse'));
  if (known.length === 0) return <Names label={question} labelSize="s" start={start} />;
  const people = known.map((name) => ({
    value: name,
    label: name,
    isChosen: chosen.includes(name),
  }));
  return (
    <>
      <Chips
        id="with"
        name="with"
        type="checkbox"
        legend={question}
        hint="Select everybody who was there"
        chips={[...people, { name: 'someoneElse', label: 'Someone else', isChosen: isElse }]}
        onChoose={({ name }, isChosen) => name === 'someoneElse' && setElse(isChosen)}
      />
      <Opened when={isElse}>
        <Names label="Who else?" start={start} />
      </Opened>
    </>
  );
}

type NamesProps = { label: string; labelSize?: 's'; start: FormContent };

const Names = ({ label, labelSize, start }: NamesProps) => (
  <TextInput
    name="withOthers"
    label={label}
    labelSize={labelSize}
    hint="Names, with commas between them"
    autoComplete="off"
    defaultValue={textIn(start, 'withOthers')}
  />
);
