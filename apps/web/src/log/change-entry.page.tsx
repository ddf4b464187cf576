import { useSuspenseQuery } from '@tanstack/react-query';
import { log, type EntryInput, type EntryView, type Response } from '@tracker/contract';
import { Button, ButtonGroup, Form, InsetText, Link, WarningText } from '@tracker/govuk';
import { useRef, useState, type RefObject } from 'react';
import { useParams } from 'react-router';
import { useDone } from '../app/done';
import { duration, fullDay } from '../app/format';
import { useGuardedWrite } from '../app/guarded';
import { Page, PageFrame } from '../app/page';
import { read, useReadToChange } from '../app/query';
import { sessionAsTyped } from './form/form-content';
import { SessionFields, type SessionForm } from './form/session-fields';
import { placed, sessionSchema } from './form/session-schema';
import { sessionWords } from './session-words';
import { SignedWarning } from '../app/signed-warning';

type Session = Response<typeof log.getEntry>;

const useReadEntry = (id: string) => useReadToChange(log.getEntry, { params: { id } });

export function ChangeEntryPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(useReadEntry(id));
  // Whatever is read anew meanwhile, the form and the words in it stay.
  const [session] = useState(data);
  return session.entry.moves.includes('change') ? (
    <ChangeEntry session={session} />
  ) : (
    <CannotChange session={session} />
  );
}

const CannotChange = ({ session: { apprenticeship, entry } }: { session: Session }) => (
  <Page
    title="You cannot change this session"
    back={{ href: `/log/${entry.id}`, text: 'Back to the session' }}
    whoCanSee={apprenticeship.whoCanSee}
  >
    <p className="govuk-body">
      It was withdrawn, it waits for a decision as part of what was sent for sign-off, or it is
      somebody else’s.
    </p>
  </Page>
);

function ChangeEntry({ session }: { session: Session }) {
  const { apprenticeship, entry } = session;
  const params = { id: apprenticeship.id };
  const { data } = useSuspenseQuery(read(log.getNewEntryForm, { params }));
  const [form] = useState(() => withItemsOf(entry, data));
  const [start] = useState(() => sessionAsTyped(entry));
  const place = useRef<HTMLFormElement>(null);
  const { change, meanwhile } = useChange(session, place);
  const back = `/log/${entry.id}`;
  return (
    <PageFrame
      title="Change this session"
      back={{ href: back, text: 'Back to the session' }}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <div className="govuk-grid-row">
        <Form
          className="govuk-grid-column-two-thirds"
          ref={place}
          schema={sessionSchema}
          onSubmit={change}
        >
          <h1 className="govuk-heading-l govuk-!-margin-bottom-4">Change this session</h1>
          {(meanwhile ?? entry).state === 'verified' && (
            <WarningText>
              These hours are verified. When you change the session, they have to be verified again.
            </WarningText>
          )}
          <SignedWarning titles={entry.signed} />
          {meanwhile && <Meanwhile entry={meanwhile} />}
          <SessionFields form={form} start={start} />
          <ButtonGroup>
            <Button>Save changes</Button>
            <Link className="govuk-link app-touch" href={back}>
              Cancel
            </Link>
          </ButtonGroup>
        </Form>
      </div>
    </PageFrame>
  );
}

/** Items that it counts towards already can be kept, also where no new session could choose them. */
function withItemsOf(entry: EntryView, form: SessionForm): SessionForm {
  const isThere = (id: string) => form.items.some((item) => item.id === id);
  const more = entry.items
    .filter(({ id }) => !isThere(id))
    .map((item) => ({
      ...item,
      group: 'Chosen before',
      status: 'completed' as const,
      statusWords: 'Chosen before',
    }));
  return { ...form, items: [...form.items, ...more] };
}

function useChange(opened: Session, place: RefObject<HTMLFormElement | null>) {
  const { id } = opened.entry;
  const reading = useReadEntry(id);
  const versionOf = ({ entry }: Session) => entry.version;
  const { write, newer } = useGuardedWrite(log.changeEntry, { reading, opened, versionOf });
  const done = useDone();
  const change = async (body: EntryInput) => {
    try {
      const changed = await write({ params: { id }, body });
      done(`/log/${id}`, `Changed: ${sessionWords(changed)}`);
    } catch (problem) {
      throw placed(problem, place.current);
    }
  };
  return { change, meanwhile: newer?.entry };
}

const Meanwhile = ({ entry }: { entry: EntryView }) => (
  <InsetText>
    <p className="govuk-body">
      <b>This session was changed meanwhile, perhaps by you in another window.</b> It says now:
    </p>
    <p className="govuk-body app-typed">{entry.did}</p>
    {entry.learned && <p className="govuk-body app-typed">{entry.learned}</p>}
    <p className="govuk-body">
      {fullDay(entry.on)}, {duration(entry.minutes)}. {entry.hoursWords}.
    </p>
    <p className="govuk-body">
      {entry.moves.includes('change')
        ? 'What you typed is still below. Save it to replace what stands there now; the earlier words are kept with the session.'
        : 'It can no longer be changed. What you typed is still below: copy what you want to keep before you leave.'}
    </p>
  </InsetText>
);
