import { evidence } from '@tracker/contract';
import { Button, ButtonGroup, Link, Textarea } from '@tracker/govuk';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useWrite } from '../app/query';
import { useUnsaved } from '../app/unsaved';
import { Cannot } from './cannot';
import { backToPiece, can, usePieceAsOpened, type PieceView } from './piece-view';
import { SignedWarning } from '../app/signed-warning';

export function WithdrawPiecePage() {
  const view = usePieceAsOpened();
  return can(view.evidence, 'withdraw') ? (
    <WithdrawPiece view={view} />
  ) : (
    <Cannot title="You cannot withdraw this" view={view} />
  );
}

function WithdrawPiece({ view }: { view: PieceView }) {
  const { evidence: piece, apprenticeship } = view;
  const { before, watch, forget } = useUnsaved(`withdraw evidence ${piece.id}`);
  const withdraw = useWrite(evidence.withdrawEvidence);
  const done = useDone();
  const back = backToPiece(piece);
  return (
    <FormPage
      title="Withdraw this evidence"
      caption={piece.title}
      back={back}
      schema={evidence.withdrawEvidence.body}
      defaultValues={before}
      onSubmit={async (body) => {
        await withdraw({ params: { id: piece.id }, body });
        forget();
        done(back.href, `Withdrawn: ${piece.title}`);
      }}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <div className="app-measure" onInput={watch}>
        <SignedWarning titles={view.heldBy} />
        <p className="govuk-body">
          It no longer counts for anything. It stays in your portfolio as withdrawn, with your
          reason. Nothing that was added is deleted.
        </p>
        <Textarea
          name="reason"
          label="Why do you withdraw it?"
          labelSize="s"
          hint="For example, it shows a name that should not be here"
          rows={3}
        />
      </div>
      <ButtonGroup>
        <Button variant="warning">Withdraw this evidence</Button>
        <Link className="govuk-link app-touch" href={back.href}>
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}
