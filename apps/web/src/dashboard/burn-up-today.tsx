import type { BurnUpView } from '@tracker/contract';
import { pointAt, type Scale } from './burn-up-scale';

type TodayProps = { burnUp: BurnUpView; scale: Scale };

/** Where both lines stand now, and the gap between them, which is what the title talks about. */
export function Today({ burnUp: { points, today }, scale }: TodayProps) {
  const now = pointAt(points, today);
  if (!now) return null;
  const at = scale.x(now.on);
  const expected = { words: ['Expected', String(now.expected)], y: scale.y(now.expected) };
  const done = { words: ['Signed', `off ${now.signedOff ?? 0}`], y: scale.y(now.signedOff ?? 0) };
  const top = Math.min(expected.y, done.y);
  return (
    <>
      <line className="app-chart__today" x1={at} x2={at} y1={top} y2={scale.bottom} />
      <line className="app-chart__gap" x1={at} x2={at} y1={expected.y} y2={done.y} />
      <circle className="app-chart__point--open" cx={at} cy={expected.y} r="5" />
      <circle className="app-chart__point" cx={at} cy={done.y} r="6" />
      <text className="app-chart__label" y={scale.bottom - 8} {...beside(at, scale)}>
        Today
      </text>
      <Label of={expected} other={done} at={at} scale={scale} />
      <Label
        of={done}
        other={expected}
        at={at}
        scale={scale}
        className="app-chart__label--actual"
      />
    </>
  );
}

/** Where the picture has just begun, there is only room on the right. */
const isEarly = (at: number, { left }: Scale) => at < left + 120;

const beside = (at: number, scale: Scale) =>
  isEarly(at, scale)
    ? ({ x: at + 10, textAnchor: 'start' } as const)
    : ({ x: at - 7, textAnchor: 'end' } as const);

type End = { words: readonly string[]; y: number };
type LabelProps = { of: End; other: End; at: number; scale: Scale; className?: string };

/** Leaves room for a second line or for “Today”. */
const below = ({ y }: End, { bottom }: Scale) => Math.min(y + 18, bottom - 26);

/** The label of the higher line stands above it, to the left; that of the lower one below, to the right. */
function Label({ of, other, at, scale, className = '' }: LabelProps) {
  const look = `app-chart__label ${className}`;
  const isUpper = of.y < other.y || (of.y === other.y && className === '');
  if (isUpper) {
    const above = Math.max(of.y - 12, scale.top + 12);
    // In the first weeks both stand on the right, one above the other.
    const y = isEarly(at, scale) ? Math.min(above, below(other, scale) - 18) : above;
    return (
      <text className={look} y={y} {...beside(at, scale)}>
        {of.words.join(' ')}
      </text>
    );
  }
  const y = below(of, scale);
  const room = scale.right - at;
  if (room >= 115 || room < 62)
    return (
      <text className={look} y={y} {...(room < 62 ? beside(at, scale) : { x: at + 10 })}>
        {of.words.join(' ')}
      </text>
    );
  return (
    <text className={look}>
      {of.words.map((line, n) => (
        <tspan key={line} x={at + 10} y={y + n * 18}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
