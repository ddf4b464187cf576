import type { ItemView, ObservationView, WitnessView } from '@tracker/contract';
import { Details, Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { dayAndMonth, shortWeekday } from './format';
import { levelWords } from './levels';
import { Shape, type ShapeName } from './shapes';

type Verdict = ObservationView['verdict'];

const shapes: Record<Verdict, ShapeName> = {
  confirmed: 'tick',
  'not-seen': 'ring',
  'not-yet': 'triangle-down',
};

/** The verdict in words, with a shape before them. */
export const VerdictMark = ({ verdict, children }: { verdict: Verdict; children: ReactNode }) => (
  <span className={`app-mark app-mark--${verdict}`}>
    <Shape name={shapes[verdict]} className="app-mark__shape" />
    {children}
  </span>
);

/** How many observations there are of how many, and what they mean for a signature. */
export function ObservationCount({ observations }: Pick<ItemView, 'observations'>) {
  const { asked, words, isComplete } = observations;
  if (!asked) return null;
  return (
    <p className="govuk-body">
      <b>{words}.</b>{' '}
      {isComplete
        ? 'Nothing is missing for a sign-off.'
        : `This item asks for ${asked.words} before it can be signed off.`}
    </p>
  );
}

/** What people with a part in the record saw, the newest day first. What was taken back is struck through. */
export const ObservationList = ({ item }: { item: ItemView }) =>
  item.observations.list.length > 0 && (
    <ul className="app-entries app-entries--short app-observed">
      {item.observations.list.map((seen) => (
        <Observation key={seen.id} itemId={item.id} seen={seen} />
      ))}
    </ul>
  );

const Observation = ({ itemId, seen }: { itemId: string; seen: ObservationView }) => (
  <li className="app-entry">
    <span className="app-entry__when">{shortWeekday(seen.on)}</span>
    <div>
      <p className="app-entry__title">
        <Struck when={seen.takenBack !== null}>
          <VerdictMark verdict={seen.verdict}>{seen.verdictWords}</VerdictMark> by {seen.by}
        </Struck>
      </p>
      {seen.level && (
        <p className="app-entry__meta">Level seen: {levelWords[seen.level].toLowerCase()}</p>
      )}
      {seen.comment && <p className="app-entry__meta app-as-typed">{seen.comment}</p>}
      {seen.takenBack && (
        <p className="app-entry__meta app-as-typed">
          Taken back on {dayAndMonth(seen.takenBack.on)}: {seen.takenBack.reason}
        </p>
      )}
    </div>
    {seen.canTakeBack && (
      <div className="app-entry__side">
        <Link
          className="govuk-link app-touch"
          href={`/items/${itemId}/observations/${seen.id}/take-back`}
        >
          Take back
          <span className="govuk-visually-hidden"> your observation of {dayAndMonth(seen.on)}</span>
        </Link>
      </div>
    )}
  </li>
);

/** Who was asked, and what they said. `side`: what the reader can do with one. */
export const WitnessList = ({
  item: { witnesses },
  side,
}: {
  item: ItemView;
  side?: (witness: WitnessView) => ReactNode;
}) =>
  witnesses.list.length > 0 && (
    <ul className="app-entries app-entries--short app-observed">
      {witnesses.list.map((witness) => (
        <Witness key={witness.id} witness={witness} side={side?.(witness)} />
      ))}
    </ul>
  );

const Witness = ({
  witness: { name, words, statement },
  side,
}: {
  witness: WitnessView;
  side: ReactNode;
}) => (
  <li className="app-entry">
    <span className="app-entry__when">Witness</span>
    <div>
      <p className="app-entry__title">
        {statement ? (
          <Struck when={statement.withdrawn !== null}>
            <VerdictMark verdict={statement.verdict}>{statement.verdictWords}</VerdictMark> by{' '}
            {name}
          </Struck>
        ) : (
          name
        )}
      </p>
      <p className="app-entry__meta">{words}</p>
      {statement?.withdrawn && (
        <p className="app-entry__meta">
          Withdrawn on {dayAndMonth(statement.withdrawn.on)}. {statement.withdrawn.reason}
        </p>
      )}
      {statement && (
        <Details summary="Read the statement" className="app-observed__statement">
          <p className="govuk-body app-as-typed">
            <Struck when={statement.withdrawn !== null}>{statement.text}</Struck>
          </p>
        </Details>
      )}
    </div>
    {side && <div className="app-entry__side">{side}</div>}
  </li>
);

const Struck = ({ when, children }: { when: boolean; children: ReactNode }) =>
  when ? <del>{children}</del> : children;
