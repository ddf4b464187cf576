import { evidence, type EvidenceView } from '@tracker/contract';
import { Button, ButtonGroup, CharacterCount, Link, TextInput, type Schema } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useWrite } from '../app/query';
import { useUnsaved } from '../app/unsaved';
import { ConfirmField } from './confirm-field';
import { ServesFields } from './serves-fields';
import { useForm } from './use-form';

export function AddLinkPage() {
  const add = useWrite(evidence.addLink);
  return (
    <AddWords
      kind="link"
      exampleTitle="For example, Merge request that adds the scan"
      schema={evidence.addLink.body}
      add={(id, body) => add({ params: { id }, body })}
    >
      <TextInput
        name="address"
        label="Web address"
        labelSize="s"
        hint="It has to start with https://. This service never opens it."
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
    </AddWords>
  );
}

export function AddNotePage() {
  const add = useWrite(evidence.addNote);
  return (
    <AddWords
      kind="note"
      exampleTitle="For example, Why the release was rolled back"
      schema={evidence.addNote.body}
      add={(id, body) => add({ params: { id }, body })}
    >
      <CharacterCount
        name="note"
        label="Note"
        labelSize="s"
        hint="What happened, what you did and how you know that it worked"
        maxLength={4000}
        threshold={75}
        rows={8}
      />
    </AddWords>
  );
}

type AddWordsProps<Values> = {
  kind: 'link' | 'note';
  exampleTitle: string;
  schema: Schema<Values>;
  add: (apprenticeshipId: string, values: Values) => Promise<EvidenceView>;
  /** The field that makes the difference. */
  children: ReactNode;
};

/** One short page for what is typed: a link or a note. What was typed stays until it is added. */
function AddWords<Values>({ kind, exampleTitle, schema, add, children }: AddWordsProps<Values>) {
  const { form, serving } = useForm();
  const { id, whoCanSee } = form.apprenticeship;
  const { before, watch, forget } = useUnsaved(`${kind} ${serving.address}`);
  const done = useDone();
  return (
    <FormPage
      title={`Add a ${kind}`}
      caption={serving.title}
      back={{ href: `/portfolio/new${serving.address}`, text: 'Back' }}
      schema={schema}
      defaultValues={before}
      onSubmit={async (values) => {
        const piece = await add(id, values);
        forget();
        done(serving.back.href, `Added: ${piece.title}`);
      }}
      whoCanSee={whoCanSee}
    >
      <div className="app-measure" onInput={watch} onChange={watch}>
        {before && (
          <p className="app-draft" role="status">
            This is what you typed before. It is not added yet.
          </p>
        )}
        <TextInput name="title" label="Title" labelSize="s" hint={exampleTitle} />
        {children}
        <ServesFields form={form} chosen={serving} />
        <ConfirmField />
      </div>
      <ButtonGroup>
        <Button>Add to my portfolio</Button>
        <Link className="govuk-link app-touch" href={serving.back.href}>
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}
