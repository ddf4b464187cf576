import { useSuspenseQuery } from '@tanstack/react-query';
import { evidence, type EvidenceView } from '@tracker/contract';
import { Button, ButtonGroup, Link } from '@tracker/govuk';
import { useState } from 'react';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { read, useWrite } from '../app/query';
import { SignedWarning } from '../app/signed-warning';
import { Cannot } from './cannot';
import { backToPiece, can, usePieceAsOpened, type PieceView } from './piece-view';
import { ServesFields } from './serves-fields';
import type { EvidenceForm } from './serving';

/** The items and sessions that a piece serves from now on. */
export function PlacesPage() {
  const view = usePieceAsOpened();
  return can(view.evidence, 'link') ? (
    <Places view={view} />
  ) : (
    <Cannot title="You cannot change what this is for" view={view} />
  );
}

function Places({ view: { evidence: piece, apprenticeship, heldBy } }: { view: PieceView }) {
  const params = { id: apprenticeship.id };
  const { data } = useSuspenseQuery(read(evidence.getEvidenceForm, { params }));
  const [form] = useState(() => withPlacesOf(piece, data));
  const link = useWrite(evidence.linkEvidence);
  const done = useDone();
  const back = backToPiece(piece);
  return (
    <FormPage
      title="What is it for?"
      caption={piece.title}
      back={back}
      schema={evidence.linkEvidence.body}
      onSubmit={async (body) => {
        await link({ params: { id: piece.id }, body });
        done(back.href, 'Saved what this is for');
      }}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <div className="app-measure">
        <SignedWarning titles={heldBy} />
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
