import type { DifferenceView } from '@tracker/contract';
import { textDifference } from './text-difference';

type DifferencesProps = {
  /** Read out: "Difference between revision 1 and revision 2". */
  label: string;
  differences: readonly DifferenceView[];
};

/** What two revisions say differently: reworded texts first, then what came and went. */
export function Differences({ label, differences }: DifferencesProps) {
  if (differences.length === 0)
    return <p className="govuk-body">Nothing changed between the two revisions.</p>;
  return (
    <div className="app-diff" role="group" aria-label={label}>
      {differences.map((difference, index) => (
        <OneDifference key={index} {...difference} />
      ))}
    </div>
  );
}

function OneDifference({ what, before, after }: DifferenceView) {
  if (before === null) return <Whole what={what} word="added" text={after ?? ''} />;
  if (after === null) return <Whole what={what} word="removed" text={before} />;
  return (
    <>
      <p className="app-diff__head">{what}</p>
      <p className="app-diff__body app-as-typed">
        {textDifference(before, after).map(({ kind, text }, index) => (
          <Part key={index} kind={kind} text={text} />
        ))}
      </p>
    </>
  );
}

type WholeProps = { what: string; word: 'added' | 'removed'; text: string };

const Whole = ({ what, word, text }: WholeProps) => (
  <>
    <p className="app-diff__head">
      {what}: {word}
    </p>
    <p className="app-diff__body app-as-typed">
      <Part kind={word} text={text} />
    </p>
  </>
);

/** Underlined or struck through, and said in words for those who hear it. */
function Part({ kind, text }: { kind: 'same' | 'added' | 'removed'; text: string }) {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  const [, words = text, space = ''] = /^([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return (
    <>
      <Mark>
        <span className="govuk-visually-hidden">{kind === 'added' ? 'Added: ' : 'Removed: '}</span>
        {words}
      </Mark>
      {/* A removed end has no space of its own, and must not run into what replaced it. */}
      {space || ' '}
    </>
  );
}
