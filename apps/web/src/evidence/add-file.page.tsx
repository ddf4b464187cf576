import type { EvidenceView } from '@tracker/contract';
import { Button, ButtonGroup, Details, FileUpload, Link, TextInput } from '@tracker/govuk';
import { useState } from 'react';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useUnsaved } from '../app/unsaved';
import { ConfirmField } from './confirm-field';
import { fileSchema, type FileAnswers } from './file-schema';
import { ServesFields } from './serves-fields';
import type { EvidenceForm, Serving } from './serving';
import { useForm } from './use-form';
import { useUpload } from './use-upload';
import { UploadProgress } from './upload-progress';

/** One file at a time, and then another if there is one. */
export function AddFilePage() {
  const { form, serving } = useForm();
  const [round, setRound] = useState({ number: 0, chosen: places(serving) });
  const again = (chosen: Places) => setRound(({ number }) => ({ number: number + 1, chosen }));
  return <AddFile key={round.number} {...{ form, serving, round }} onMore={again} />;
}

type Places = Pick<Serving, 'itemIds' | 'entryIds'>;
const places = ({ itemIds, entryIds }: Places): Places => ({ itemIds, entryIds });

type AddFileProps = {
  form: EvidenceForm;
  serving: Serving;
  /** How many were added before on this page, and the places of the last one. */
  round: { number: number; chosen: Places };
  /** The next one starts with the same places. */
  onMore: (chosen: Places) => void;
};

function AddFile({ form, serving, round, onMore }: AddFileProps) {
  const { apprenticeship } = form;
  const { before, watch, forget } = useUnsaved(`file ${serving.address}`);
  const { under, send, cancel } = useUpload(apprenticeship.id);
  const done = useDone();
  const [schema] = useState(() => fileSchema(form));
  const add = async ({ then, file, ...body }: FileAnswers) => {
    const piece = await send(file, body);
    // Cancelled: everything stays as it is, and can be sent again.
    if (!piece) return;
    forget();
    if (then === 'another') onMore(places(body));
    done(
      then === 'another' ? `/portfolio/new/file${serving.address}` : serving.back.href,
      addedWords(piece),
    );
  };
  return (
    <FormPage
      title="Add a file or a photo"
      caption={serving.title}
      back={{ href: `/portfolio/new${serving.address}`, text: 'Back' }}
      schema={schema}
      defaultValues={before}
      onSubmit={add}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <div className="app-measure" onInput={watch} onChange={watch}>
        <WhatIsAllowed form={form} />
        <FileUpload name="file" label="File" labelSize="s" accept={form.accept} />
        <TextInput
          name="title"
          label="What does it show? (optional)"
          labelSize="s"
          hint="Without a title, the name of the file is shown"
        />
        <ServesFields form={form} chosen={round.chosen} />
        <ConfirmField />
      </div>
      <UploadProgress under={under} onCancel={cancel} />
      <ButtonGroup>
        <Button name="then" value="done">
          Upload
        </Button>
        <Button name="then" value="another" variant="secondary">
          Upload, then add another
        </Button>
        <Link className="govuk-link app-touch" href={serving.back.href}>
          {round.number === 0 ? 'Cancel' : 'Done'}
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

const addedWords = ({ title, state }: EvidenceView) =>
  state === 'checking'
    ? `Added: ${title}. It is being checked for viruses, and can be opened once that is done`
    : `Added: ${title}`;

/** Said before somebody looks for a file that cannot be taken. */
const WhatIsAllowed = ({
  form: { fileKinds, largestFileWords, quotaWords },
}: {
  form: EvidenceForm;
}) => (
  <>
    <p className="govuk-body">
      {new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(fileKinds)}, up to{' '}
      {largestFileWords}. On a phone you can take a photo or choose one that you have.
    </p>
    <Details summary="What happens to a file">
      <p>
        It is checked before it is kept. From a picture, the place where it was taken is removed.{' '}
        {quotaWords}
      </p>
    </Details>
  </>
);
