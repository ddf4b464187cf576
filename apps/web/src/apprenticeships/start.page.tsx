import { apprenticeships } from '@tracker/contract';
import { Button, ButtonGroup, Link, Radios } from '@tracker/govuk';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useWrite } from '../app/query';
import { useUnsaved } from '../app/unsaved';
import { useProgrammes, type Programme } from './programmes';
import { AppendixFields, FocusAreas, When, Who } from './start-sections';
import { startSchema, type NewApprenticeship } from './start-schema';

/** One apprentice on one programme: who, when, what on, and the appendix of the role definition. */
export function StartApprenticeshipPage() {
  const all = useProgrammes();
  const [key, setKey] = useState(all[0]?.key);
  const start = useStart();
  const { before, watch, forget } = useUnsaved('start-apprenticeship');
  const apprentice = useSearchParams()[0].get('apprentice') ?? before?.apprentice;
  const programme = all.find((one) => one.key === key);
  const submit = async (values: NewApprenticeship) => {
    await start(values);
    forget();
  };
  return (
    <FormPage
      title="Start an apprenticeship"
      back={{ href: '/apprenticeships', text: 'Back to apprentices' }}
      schema={startSchema}
      onSubmit={submit}
      defaultValues={{ ...before, apprentice }}
    >
      <div className="app-measure" onInput={watch}>
        <Who />
        <ProgrammeChoice all={all} onChange={setKey} />
        {programme && (
          <>
            <When key={`when-${programme.key}`} weeks={programme.weeks} before={before} />
            <FocusAreas programme={programme} />
            <AppendixFields role={programme.role} before={before} />
          </>
        )}
      </div>
      <ButtonGroup>
        <Button>Start the apprenticeship</Button>
        <Link className="govuk-link app-touch" href="/apprenticeships">
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

function useStart() {
  const start = useWrite(apprenticeships.startApprenticeship);
  const done = useDone();
  return async (body: NewApprenticeship) => {
    const { id, items } = await start({ body });
    done(
      `/apprenticeships/${id}`,
      `The apprenticeship is started. Its plan has ${items} items, each with a due date. The apprentice, the mentor and the line manager see it when they next sign in.`,
    );
  };
}

type ProgrammeChoiceProps = { all: readonly Programme[]; onChange: (key: string) => void };

/** A question with one answer is not asked. */
function ProgrammeChoice({ all, onChange }: ProgrammeChoiceProps) {
  const [first, ...others] = all;
  if (!first) return <p className="govuk-body">No programme is published yet.</p>;
  if (others.length === 0) return <input type="hidden" name="programme" value={first.key} />;
  return (
    <Radios
      name="programme"
      legend="Programme"
      legendSize="m"
      defaultValue={first.key}
      onChange={onChange}
      items={all.map(({ key, title, weeks }) => ({
        value: key,
        label: title,
        hint: `${weeks} weeks`,
      }))}
    />
  );
}
