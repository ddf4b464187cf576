import { useSuspenseQuery } from '@tanstack/react-query';
import { evidence, type EvidenceView } from '@tracker/contract';
import { Button, ButtonGroup, InsetText, Link } from '@tracker/govuk';
import { useState } from 'react';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useGuardedWrite } from '../app/guarded';
import { read } from '../app/query';
import { SignedWarning } from '../app/signed-warning';
import { Cannot } from './cannot';
import { backToPiece, can, usePieceToChange, useReadPiece, type PieceView } from './piece-view';
import { ServesFields } from './serves-fields';
import type { EvidenceForm } from './serving';

/** The items and sessions that a piece serves from now on. */
export function PlacesPage() {
  const view = usePieceToChange();
  return can(view.evidence, 'link') ? (
    <Places view={view} />
  ) : (
    <Cannot title="You cannot change what this is for" view={view} />
  );
}

function Places({ view }: { view: PieceView }) {
  const { evidence: piece, apprenticeship, heldBy } = view;
  const params = { id: apprenticeship.id };
  const { data } = useSuspenseQuery(read(evidence.getEvidenceForm, { params }));
  const [form] = useState(() => withPlacesOf(piece, data));
  const { write, newer } = useGuardedWrite(evidence.linkEvidence, {
    reading: useReadPiece(),
    opened: view,
    versionOf: (read: PieceView) => read.evidence.placesVersion,
  });
  const done = useDone();
  const back = backToPiece(piece);
  return (
    <FormPage
      title="What is it for?"
      caption={piece.title}
      back={back}
      schema={evidence.linkEvidence.body}
      onSubmit={async (body) => {
        await write({ params: { id: piece.id }, body });
        done(back.href, 'Saved what this is for');
      }}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <div className="app-measure">
        <SignedWarning titles={heldBy} />
        {newer && <Newer piece={newer.evidence} />}
        <ServesFields
          form={form}
          chosen={{ itemIds: idsOf(piece.items), entryIds: idsOf(piece.entries) }}
        />
      </div>
      <ButtonGroup>
        <Button>Save</Button>
        <Link className="govuk-link app-touch" href={back.href}>
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

const Newer = ({ piece: { items, entries } }: { piece: EvidenceView }) => (
  <InsetText>
    <p className="govuk-body govuk-!-font-weight-bold">
      This was changed while you were choosing, perhaps by you in another window. What you chose is
      still below. Saving again puts it in place of this:
    </p>
    <p className="govuk-body govuk-!-margin-bottom-0">
      {[...items, ...entries].map(({ title }) => title).join('; ') || 'It is for nothing yet.'}
    </p>
  </InsetText>
);

const idsOf = (places: EvidenceView['items']) => places.map(({ id }) => id);

/** What it serves already can be kept, also where no new piece could be added. */
function withPlacesOf({ items, entries }: EvidenceView, form: EvidenceForm) {
  const missing = (there: readonly { id: string }[]) => (place: { id: string }) =>
    !there.some(({ id }) => id === place.id);
  return {
    items: [
      ...form.items,
      ...items.filter(missing(form.items)).map((item) => ({ ...item, group: 'Chosen before' })),
    ],
    entries: [...form.entries, ...entries.filter(missing(form.entries))],
  };
}
