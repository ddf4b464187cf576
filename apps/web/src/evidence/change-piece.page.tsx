import { evidence, type EvidenceView } from '@tracker/contract';
import { Button, ButtonGroup, CharacterCount, InsetText, Link, TextInput } from '@tracker/govuk';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useGuardedWrite } from '../app/guarded';
import { useUnsaved } from '../app/unsaved';
import { Cannot } from './cannot';
import { backToPiece, can, usePieceToChange, useReadPiece, type PieceView } from './piece-view';
import { SignedWarning } from '../app/signed-warning';

/** The title of anything; the address of a link, the words of a note as well. */
export function ChangePiecePage() {
  const view = usePieceToChange();
  return can(view.evidence, 'change') ? (
    <ChangePiece view={view} />
  ) : (
    <Cannot title="You cannot change this" view={view} />
  );
}

const titleOnly = evidence.addLink.body.pick({ title: true });
const schemas = {
  file: titleOnly,
  statement: titleOnly,
  link: evidence.addLink.body.pick({ title: true, address: true }),
  note: evidence.addNote.body.pick({ title: true, note: true }),
};

type Words = { title: string; address?: string; note?: string };

function ChangePiece({ view }: { view: PieceView }) {
  const { evidence: piece, apprenticeship } = view;
  const { before, watch, forget } = useUnsaved(`evidence ${piece.id}`);
  const { write, newer } = useGuardedWrite(evidence.changeEvidence, {
    reading: useReadPiece(),
    opened: view,
    versionOf: (read: PieceView) => read.evidence.revision,
  });
  const done = useDone();
  const back = backToPiece(piece);
  return (
    <FormPage<Words>
      title={
        piece.kind === 'file' ? 'Change the title' : `Change this ${piece.kindWords.toLowerCase()}`
      }
      caption={piece.title}
      back={back}
      schema={schemas[piece.kind]}
      defaultValues={before ?? wordsOf(piece)}
      onSubmit={async (words) => {
        await write({ params: { id: piece.id }, body: words });
        forget();
        done(back.href, 'Saved');
      }}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <div className="app-measure" onInput={watch} onChange={watch}>
        <SignedWarning titles={view.heldBy} />
        {newer && <Newer piece={newer.evidence} />}
        <TextInput name="title" label="Title" labelSize="s" />
        {piece.kind === 'link' && (
          <TextInput
            name="address"
            label="Web address"
            labelSize="s"
            hint="It has to start with https://"
            type="url"
            autoComplete="off"
            spellCheck={false}
          />
        )}
        {piece.kind === 'note' && (
          <CharacterCount
            name="note"
            label="Note"
            labelSize="s"
            hint="Leave out personal data of others, passwords and keys, and anything OFFICIAL-SENSITIVE."
            maxLength={4000}
            threshold={75}
            rows={8}
          />
        )}
      </div>
      <p className="govuk-body">The earlier words are kept with it.</p>
      <ButtonGroup>
        <Button>Save changes</Button>
        <Link className="govuk-link app-touch" href={back.href}>
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

const wordsOf = ({ title, text }: EvidenceView): Words => ({ title, address: text, note: text });

const Newer = ({ piece: { title, text, kind } }: { piece: EvidenceView }) => (
  <InsetText>
    <p className="govuk-body govuk-!-font-weight-bold">
      This was changed while you were writing, perhaps by you in another window. What you typed is
      still below. Saving again puts it in place of this:
    </p>
    <p className="govuk-body govuk-!-margin-bottom-0 app-as-typed">
      {kind === 'file' ? title : `${title}\n${text}`}
    </p>
  </InsetText>
);
