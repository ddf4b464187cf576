import { useQueryClient } from '@tanstack/react-query';
import { evidence, type EvidenceView } from '@tracker/contract';
import { Button, ButtonGroup, Link } from '@tracker/govuk';
import { useState } from 'react';
import { z } from 'zod';
import { ChooseField } from '../app/choose/choose-field';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { count, dayAndMonth, dayOf } from '../app/format';
import { isOutdated } from '../app/guarded';
import { Page } from '../app/page';
import { useWrite } from '../app/query';
import { readPiece } from './piece-view';
import type { EvidenceForm, Serving } from './serving';
import { useForm } from './use-form';

const schema = z.object({
  pieceIds: z.array(z.string()).min(1, 'Select what you want to use'),
});

/** One piece serves many items and sessions: tick those that this one can use as well. */
export function UseExistingPage() {
  const { form, serving } = useForm();
  const pieces = form.existing.filter((piece) => !servesAll(piece, serving));
  return pieces.length === 0 || serving.title === null ? (
    <NothingToUse form={form} serving={serving} />
  ) : (
    <UseExisting {...{ form, serving, pieces }} />
  );
}

const servesAll = ({ items, entries }: EvidenceView, { itemIds, entryIds }: Serving) =>
  itemIds.every((id) => items.some((item) => item.id === id)) &&
  entryIds.every((id) => entries.some((entry) => entry.id === id));

type FormProps = { form: EvidenceForm; serving: Serving };

const NothingToUse = ({ form, serving }: FormProps) => (
  <Page
    title="There is nothing else to use"
    caption={serving.title}
    back={serving.back}
    whoCanSee={form.apprenticeship.whoCanSee}
  >
    <p className="govuk-body">
      {serving.title === null
        ? 'Open the item or the session that the evidence is for, and choose “Add evidence” there.'
        : 'Everything in your portfolio is here already.'}
    </p>
    <Button href={`/portfolio/new${serving.address}`}>Add something new</Button>
  </Page>
);

type UseExistingProps = FormProps & { pieces: readonly EvidenceView[] };

function UseExisting({ form, serving, pieces }: UseExistingProps) {
  const [offered] = useState(pieces);
  const use = useAlsoFor(serving);
  const done = useDone();
  return (
    <FormPage
      title="Use something you already have"
      caption={serving.title}
      back={{ href: `/portfolio/new${serving.address}`, text: 'Back' }}
      schema={schema}
      onSubmit={async ({ pieceIds }) => {
        const chosen = offered.filter(({ id }) => pieceIds.includes(id));
        for (const piece of chosen) await use(piece);
        done(serving.back.href, `Added: ${count(chosen.length, 'piece')} of your portfolio`);
      }}
      whoCanSee={form.apprenticeship.whoCanSee}
    >
      <div className="app-measure">
        <ChooseField
          name="pieceIds"
          legend="Your portfolio, the newest first"
          hint="It stays where it is used already."
          one="piece"
          choices={offered.map((piece) => ({
            id: piece.id,
            title: piece.title,
            group: piece.kindWords,
            hint: factsOf(piece),
          }))}
          suggested={offered.slice(0, 10).map(({ id }) => id)}
          chosenFirst={[]}
        />
      </div>
      <ButtonGroup>
        <Button>Use for this</Button>
        <Link className="govuk-link app-touch" href={serving.back.href}>
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

const factsOf = ({ kindWords, fileWords, host, addedAt }: EvidenceView) =>
  [kindWords, fileWords || host, `added ${dayAndMonth(dayOf(addedAt))}`].filter(Boolean).join(', ');

/** Again for one that has it already changes nothing, so a second try after a failure is safe. */
function useAlsoFor({ itemIds, entryIds }: Serving) {
  const link = useWrite(evidence.linkEvidence);
  const client = useQueryClient();
  const add = ({ id, items, entries, placesVersion }: EvidenceView) =>
    link({
      params: { id },
      body: { itemIds: together(items, itemIds), entryIds: together(entries, entryIds) },
      ifMatch: placesVersion,
    });
  return async (piece: EvidenceView) => {
    try {
      await add(piece);
    } catch (problem) {
      if (!isOutdated(problem)) throw problem;
      // It serves something else by now, which stays.
      const now = await client.fetchQuery({ ...readPiece(piece.id), staleTime: 0 });
      await add(now.evidence);
    }
  };
}

const together = (there: readonly { id: string }[], more: readonly string[]) => [
  ...new Set([...there.map(({ id }) => id), ...more]),
];
