import { useSuspenseQuery } from '@tanstack/react-query';
import { plans, type ItemView } from '@tracker/contract';
import { Button, CharacterCount, InsetText } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { LevelQuestion, neededNow, saidBefore } from '../app/level-question';
import { FormPage } from '../app/form-page';
import { useGuardedWrite } from '../app/guarded';
import { useReadToChange } from '../app/query';
import { useUnsaved } from '../app/unsaved';

/** What the apprentice writes about an item. Nothing that was typed is lost: see `useUnsaved` and `call`. */
export function StatementPage() {
  const { id = '' } = useParams();
  const { data: item } = useSuspenseQuery(useReadToChange(plans.getItem, { params: { id } }));
  return <Statement key={id} item={item} />;
}

function Statement({ item }: { item: ItemView }) {
  // Asked once: what happens to the item meanwhile takes away no words that are being written.
  const [canEdit] = useState(item.canEdit);
  if (!canEdit)
    throw new ApiProblem(409, 'You cannot change what you did now. The item may have moved on');
  return <StatementForm item={item} />;
}

function StatementForm({ item }: { item: ItemView }) {
  const { id } = item;
  const page = `statement ${id}`;
  const { before, watch, forget } = useUnsaved(page);
  const { write, newer } = useGuardedWrite(plans.saveStatement, {
    reading: useReadToChange(plans.getItem, { params: { id } }),
    opened: item,
    versionOf: ({ version }) => version,
  });
  const done = useDone();
  // The form goes with the version that it was opened on, whatever is read meanwhile.
  const [start] = useState(() => {
    const said = saidBefore(
      item.skills.map(({ code, self }) => ({ code, level: self && self.level })),
    );
    return {
      statement: before?.statement ?? item.statement,
      selfLevel: before?.selfLevel ?? said.one,
      selfLevels: Object.fromEntries(
        Object.entries(said.each).map(([code, level]) => [
          code,
          before?.[`selfLevels.${code}`] ?? level,
        ]),
      ),
    };
  });
  return (
    <FormPage
      title="What I did"
      tabTitle={`What I did: ${item.title}`}
      caption={item.title}
      back={{ href: `/items/${id}`, text: 'Back to the item' }}
      schema={plans.saveStatement.body}
      defaultValues={start}
      onSubmit={async (body) => {
        await write({ params: { id }, body });
        forget();
        done(`/items/${id}`, 'Saved');
      }}
      whoCanSee={`only you, until you ask for sign-off. Then: ${item.apprenticeship.whoCanSee}`}
    >
      <div onInput={watch} onChange={watch}>
        {before && (
          <p className="app-draft" role="status">
            This is what you typed before. It is not saved yet.
          </p>
        )}
        {newer && <Newer item={newer} />}
        <p className="govuk-body">{item.guidance}</p>
        {item.doneWhen && (
          <p className="govuk-body">
            <b>Done when:</b> {item.doneWhen}
          </p>
        )}
        <CharacterCount
          name="statement"
          label="What I did, in my own words"
          labelSize="m"
          hint="Say what you did, how you know that it works, and where it can be seen. Leave out personal data of others, passwords and keys, and anything OFFICIAL-SENSITIVE."
          maxLength={4000}
          threshold={75}
          rows={10}
        />
        <Level item={item} />
      </div>
      <Button>Save</Button>
    </FormPage>
  );
}

/** A level is asked for where the item maps to the capability framework. */
function Level({ item: { skills } }: { item: ItemView }) {
  if (skills.length === 0) return <input type="hidden" name="selfLevel" value="" />;
  return (
    <LevelQuestion
      name="selfLevel"
      each="selfLevels"
      skills={skills}
      legend="At what level do you see yourself here?"
      legendSize="m"
      hint={`${neededNow(skills)} Your mentor gives a view of their own. The two are never averaged.`}
      last={[{ divider: 'or' }, { value: '', label: 'I do not want to say' }]}
    />
  );
}

const Newer = ({ item }: { item: ItemView }) => (
  <InsetText>
    <p className="govuk-body govuk-!-font-weight-bold">
      This item changed while you were writing. What you typed is still below.{' '}
      {item.canEdit
        ? 'Saving again puts it in place of these words:'
        : `The item is ${item.statusWords.toLowerCase()} now, so it cannot be saved: copy what you want to keep. These words stand there:`}
    </p>
    <p className="govuk-body govuk-!-margin-bottom-0 app-as-typed">
      {item.statement || 'Nothing is written there now.'}
    </p>
  </InsetText>
);
