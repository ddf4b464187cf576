import type { WaitingRequest } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { count } from '../../app/format';
import { levelsInWords } from '../../app/levels';
import { firstNameOf } from '../../app/names';
import { useMe } from '../../app/session';
import { SentEvidence, unopenedIn } from '../queue/sent-evidence';
import { SentInPlace } from '../queue/sent-in-place';

type CheckItemProps = {
  request: WaitingRequest;
  /** Where it is not part of the batch. */
  without: string;
};

/** One item that is about to be signed off, and how to leave it out. */
export function CheckItem({ request, without }: CheckItemProps) {
  const { title, apprentice, group, waitingWorkingDays: days, evidence } = request;
  return (
    <li className={`app-checks__item${unopenedIn(evidence) > 0 ? ' app-checks__item--not' : ''}`}>
      <h2 className="govuk-heading-s app-checks__title">{title}</h2>
      <p className="app-checks__who">
        {apprentice.name}, {group}.{' '}
        {days === 0 ? 'Sent today' : `Waiting ${count(days, 'working day')}`}.
      </p>
      {evidence.length > 0 ? (
        <SentEvidence pieces={evidence} />
      ) : (
        <p className="app-checks__facts">No evidence was sent along.</p>
      )}
      <SentInPlace request={request} withoutEvidence />
      <LevelFacts request={request} />
      <SignedAs request={request} />
      <p className="app-checks__moves">
        <Link className="govuk-link app-touch" href={without}>
          Leave this out<span className="govuk-visually-hidden">: {title}</span>
        </Link>
      </p>
    </li>
  );
}

/** What the apprentice claims beside what the item asks for: two opinions, never one figure. */
function LevelFacts({ request: { skills, apprentice } }: { request: WaitingRequest }) {
  if (skills.length === 0) return null;
  const name = firstNameOf(apprentice);
  const claimed = levelsInWords(
    skills.map((skill) => ({ ...skill, level: skill.self?.level ?? null })),
  );
  const asked = levelsInWords(skills.map((skill) => ({ ...skill, level: skill.asked })));
  return (
    <p className="app-checks__facts">
      <b>Level:</b> {claimed ? `${name} says ${claimed}` : `${name} claims no level`}, the item asks
      for {asked}.
    </p>
  );
}

function SignedAs({ request: { onBehalfOf } }: { request: WaitingRequest }) {
  const me = useMe();
  return (
    onBehalfOf && (
      <p className="app-checks__facts">
        <b>Signed as:</b> {me.name} on behalf of {onBehalfOf}
      </p>
    )
  );
}
