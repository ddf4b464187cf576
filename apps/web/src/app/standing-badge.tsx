import type { StandingView } from '@tracker/contract';
import { Shape, type ShapeName } from './shapes';

type Word = StandingView['word'];

const looks: Record<Word, { className: string; shape: ShapeName }> = {
  'on-track': { className: 'on-track', shape: 'circle' },
  ahead: { className: 'ahead', shape: 'triangle-up' },
  behind: { className: 'behind', shape: 'triangle-down' },
  'needs-attention': { className: 'attention', shape: 'diamond' },
  'too-early-to-say': { className: 'early', shape: 'ring' },
  paused: { className: 'paused', shape: 'bars' },
};

/** Where somebody stands: a word in a frame with its own shape. The reasons always follow. */
export function StandingBadge({
  standing: { word, title },
  small = false,
}: {
  standing: Pick<StandingView, 'word' | 'title'>;
  small?: boolean;
}) {
  const { className, shape } = looks[word];
  return (
    <strong className={`app-standing app-standing--${className}${small ? ' app-standing--s' : ''}`}>
      <Shape name={shape} className="app-standing__shape" />
      {title}
    </strong>
  );
}
