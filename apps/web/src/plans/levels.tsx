import type { ItemView } from '@tracker/contract';
import { shortDay } from '../app/format';
import { levelChoices, levelWords, type Level } from '../app/levels';
import { firstNameOf, namesOf } from '../app/names';
import { Shape, type ShapeName } from '../app/shapes';

/** Two opinions side by side: they are never averaged (product.md rule 6). */
export function Levels({ item }: { item: ItemView }) {
  const { askedLevel, levels, apprenticeship, signer } = item;
  if (!askedLevel && !levels.self && !levels.signer) return null;
  const { isMine, apprentice } = apprenticeship;
  const self = isMine ? 'You' : firstNameOf(apprentice);
  const other = (levels.signer?.by ?? namesOf(signer.people)) || 'Who signs off';
  return (
    <>
      <h2 className="govuk-heading-m">
        Level: {isMine ? 'your view and the signer’s' : 'two views'}
      </h2>
      <table className="app-levels">
        <caption className="govuk-visually-hidden">
          Level as seen by {self.toLowerCase() === 'you' ? 'you' : self} and by {other}
        </caption>
        <thead>
          <tr>
            <th scope="col">Level</th>
            <th scope="col">{self}</th>
            <th scope="col">{other}</th>
          </tr>
        </thead>
        <tbody>
          {levelChoices.map(({ value, label }) => (
            <tr key={value}>
              <th scope="row">
                {label}{' '}
                {value === askedLevel && <span className="app-levels__need">needed now</span>}
              </th>
              <Seen level={value} seen={levels.self} shape="square" />
              <Seen level={value} seen={levels.signer} shape="circle" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="govuk-body-s">
        The two views stand side by side and are not averaged. A different view does not stop a
        sign-off.
      </p>
    </>
  );
}

type SeenProps = { level: string; seen: { level: Level; on: string } | null; shape: ShapeName };

const Seen = ({ level, seen, shape }: SeenProps) =>
  seen?.level === level ? (
    <td className="app-levels__chosen">
      <Shape name={shape} className="app-levels__shape" />
      {shortDay(seen.on)}
      <span className="govuk-visually-hidden">, {levelWords[seen.level].toLowerCase()}</span>
    </td>
  ) : (
    <td>
      <span className="govuk-visually-hidden">Not chosen</span>
    </td>
  );
