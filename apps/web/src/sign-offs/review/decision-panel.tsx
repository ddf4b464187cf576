import { Button, ButtonGroup, InsetText, Link, Radios, Textarea } from '@tracker/govuk';
import { count } from '../../app/format';
import { LevelQuestion, neededNow } from '../../app/level-question';
import { inWords, levelsInWords } from '../../app/levels';
import { firstNameOf } from '../../app/names';
import type { Review } from './review';

type DecisionPanelProps = {
  review: Review;
  /** How many pieces of evidence the signer has not opened. */
  unopened: number;
};

/** Nothing is chosen in advance. Level and decision are two questions (product.md rule 6). */
export function DecisionPanel({ review, unopened }: DecisionPanelProps) {
  const { item, request, snapshot, place } = review;
  const ready = item.evidence.filter(({ state }) => state === 'ready');
  const name = firstNameOf(item.apprenticeship.apprentice);
  const isChanged = item.status === 'changed-since-sign-off';
  const canSignOff = item.observations.isComplete;
  const yes = isChanged ? confirmAgain(item) : signItOff(name, unopened, ready.length);
  return (
    <div className="app-decision">
      <h2 className="govuk-heading-m" id="decision-heading" tabIndex={-1}>
        Your decision
      </h2>
      <input type="hidden" name="snapshot" value={request.snapshot} />
      {item.skills.length > 0 && !isChanged && (
        <LevelQuestion
          name="level"
          each="levels"
          skills={item.skills}
          legend="Which level did you see? (optional)"
          legendSize="s"
          hint={levelHint(item.skills, snapshot, name)}
          className="app-decision__levels"
          small
        />
      )}
      {!isChanged && (
        <Textarea name="wentWell" label="What went well (optional)" labelSize="s" rows={2} />
      )}
      {!canSignOff && (
        <InsetText>
          You cannot sign this off yet. It asks for {item.observations.asked?.words}. So far:{' '}
          {item.observations.words}. You can return it.
        </InsetText>
      )}
      <Radios
        name="decision"
        legend={`What do you decide on revision ${request.revision}?`}
        legendSize="s"
        items={canSignOff ? [yes, sendBack(name, isChanged)] : [sendBack(name, isChanged)]}
      />
      <ButtonGroup>
        <Button>{place.next ? 'Save and go to the next request' : 'Save'}</Button>
        <Link className="govuk-link app-touch" href="/to-review">
          Decide later
        </Link>
      </ButtonGroup>
      <p className="govuk-body-s app-muted">
        You are judging revision {request.revision}
        {isChanged ? ', as it is after the change' : ' as it was sent'}. If {name} changes it before
        you save, nothing is saved and you see the difference first.
      </p>
    </div>
  );
}

function levelHint(
  skills: Review['item']['skills'],
  { selfLevel, selfLevels }: Review['snapshot'],
  name: string,
): string {
  const claimed = levelsInWords(selfLevels) || (selfLevel && inWords(selfLevel));
  const both = claimed
    ? `${name} says ${claimed}. Both are kept side by side; the`
    : `${name} claims no level. The`;
  return `${neededNow(skills)} ${both} level does not decide the sign-off.`;
}

/** Nobody is kept from deciding; they are told what they have not seen. */
const signOffHint = (unopened: number, of: number) =>
  unopened === 0
    ? 'The item is completed, in your name.'
    : `The item is completed, in your name. You have not opened ${unopened} of ${count(of, 'piece')} of evidence.`;

/** What the sign-off says beside the decision stays as it is, and is shown. */
const confirmAgain = ({ skills, signedOff }: Review['item']) => ({
  value: 'reconfirm',
  label: 'Confirm the sign-off again',
  hint: [
    'The sign-off then covers what is there now.',
    levelSeen(skills),
    signedOff?.comment && `What went well: “${signedOff.comment}”`,
  ]
    .filter(Boolean)
    .join(' '),
});

function levelSeen(skills: Review['item']['skills']): string {
  const seen = levelsInWords(
    skills.map(({ name, signer }) => ({ name, level: signer && signer.level })),
  );
  return seen && `Level seen: ${seen}.`;
}

const signItOff = (name: string, unopened: number, of: number) => ({
  value: 'sign-off',
  label: 'Sign off',
  hint: signOffHint(unopened, of),
  conditional: (
    <Textarea
      name="toTryNext"
      label="One thing to try next (optional)"
      hint={`${name} sees this with your sign-off.`}
      rows={2}
    />
  ),
});

const sendBack = (name: string, isChanged: boolean) => ({
  value: 'return',
  label: 'Return',
  hint: isChanged
    ? `The sign-off no longer stands. The item counts as not done until ${name} asks again and it is signed off.`
    : `${name} can change it and ask again.`,
  conditional: (
    <Textarea
      name="whatNext"
      label="What needs to change before you can sign it off?"
      hint={`${name} and everybody who can see this page see this reason.`}
      rows={3}
    />
  ),
});
