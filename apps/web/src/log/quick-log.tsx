import type { EntryInput, EntryView } from '@tracker/contract';
import { Button, ButtonGroup, Form, Link, type Schema } from '@tracker/govuk';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { PageFrame } from '../app/page';
import { DraftList, type Draft } from './draft/draft-list';
import { DraftMoves } from './draft/draft-moves';
import { DraftNotice } from './draft/draft-notice';
import { useAdd } from './draft/use-add';
import { leftDraft, useDraft } from './draft/use-draft';
import { contentOf } from './form/form-content';
import { SessionFields, type SessionForm } from './form/session-fields';
import { sessionSchema } from './form/session-schema';
import { startOf } from './form/start';

type QuickLogProps = {
  /** Of the draft that is written here. */
  id: string;
  form: SessionForm;
  /** All that stood there when the page was opened. */
  drafts: readonly Draft[];
  like?: EntryView;
  /** The draft that was asked for is not there any more. */
  isGone: boolean;
};

/** The one short form. Whatever is typed is kept as a draft, until it is added. */
export function QuickLog({ id, form, drafts, like, isGone }: QuickLogProps) {
  const { apprenticeship, today } = form;
  const item = useItem(form);
  const back = item ? `/items/${item}` : '/log';
  const kept = drafts.find((draft) => draft.id === id);
  const [start] = useState(() => {
    const unsaved = leftDraft(apprenticeship.id, id)?.saver.content();
    return unsaved ?? kept?.content ?? startOf(form, { like, item });
  });
  const place = useRef<HTMLFormElement>(null);
  const draft = { id, apprenticeshipId: apprenticeship.id, savedAt: kept?.savedAt };
  const { saver, state } = useDraft(draft, place);
  useAddressOfDraft(id, state.name === 'saved');
  const [isRefused, setRefused] = useState(false);
  const refuse = () => {
    setRefused(true);
    void saver.saveNow();
  };
  const add = useAdd({ draft, saver, place, back, today });
  const isEmpty = state.name === 'empty';
  return (
    <PageFrame
      title="Log a session"
      back={{ href: back, text: item ? 'Back to the item' : 'Back to your log' }}
      whoCanSee={`nobody but you while it is a draft. Once you add it: ${apprenticeship.whoCanSee}`}
    >
      <div className="govuk-grid-row">
        <Form
          className="govuk-grid-column-two-thirds"
          ref={place}
          schema={refusing(refuse)}
          onSubmit={(session) =>
            add(session).catch((problem: unknown) => {
              refuse();
              throw problem;
            })
          }
          onChange={(event) => {
            setRefused(false);
            saver.change(contentOf(event.currentTarget));
          }}
        >
          <h1 className="govuk-heading-l govuk-!-margin-bottom-4">Log a session</h1>
          {isGone && <Gone />}
          {isEmpty && <DraftList drafts={drafts.filter((one) => one.id !== id)} today={today} />}
          <DraftNotice state={state} isRefused={isRefused} />
          <SessionFields form={form} start={start} />
          <ButtonGroup>
            <Button>Add to my log</Button>
            {isEmpty ? <Cancel to={back} /> : <DraftMoves id={id} saver={saver} back={back} />}
          </ButtonGroup>
        </Form>
      </div>
    </PageFrame>
  );
}

/** The checklist item from which the page was opened. What no session can count towards is left out. */
function useItem({ items }: SessionForm): string | null {
  const [address] = useSearchParams();
  const asked = address.get('item');
  return items.find(({ id }) => id === asked)?.id ?? null;
}

/** Reloading the page, or opening it from the history, finds the draft again. */
function useAddressOfDraft(id: string, isSaved: boolean) {
  const [address, setAddress] = useSearchParams();
  useEffect(() => {
    if (!isSaved || address.get('draft') === id) return;
    const next = new URLSearchParams(address);
    next.delete('like');
    next.set('draft', id);
    setAddress(next, { replace: true });
  }, [id, isSaved, address, setAddress]);
}

/** The schema of a session, and a word when it refuses what was typed. */
const refusing = (tell: () => void): Schema<EntryInput> => ({
  safeParse: (typed) => {
    const parsed = sessionSchema.safeParse(typed);
    if (!parsed.success) tell();
    return parsed;
  },
});

const Gone = () => (
  <p className="app-draft">
    <b>That draft is not here any more.</b> It was added to your log or discarded. This is a new
    one.
  </p>
);

const Cancel = ({ to }: { to: string }) => (
  <Link className="govuk-link app-touch" href={to}>
    Cancel
  </Link>
);
