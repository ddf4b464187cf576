import { useId } from 'react';

type Percent = { done: number; waiting?: number; expected?: number };

const inside = (percent: number) => Math.min(100, Math.max(0, percent));

/** A thin bar. Hidden from screen readers: the line beside it says the same in words. */
export function ProgressBar({ done, expected }: Percent) {
  return (
    <svg
      className="app-progress"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="app-progress__track" width="100" height="8" />
      <rect className="app-progress__done" width={inside(done)} height="8" />
      {expected !== undefined && (
        <line
          className="app-progress__expected"
          x1={inside(expected)}
          x2={inside(expected)}
          y1="-4"
          y2="12"
        />
      )}
    </svg>
  );
}

/** The bar of a row in a list: signed off, waiting (hatched), and a line for what was expected. */
export function RowBar({ done, waiting = 0, expected }: Percent) {
  const hatch = useId();
  return (
    <svg
      className="app-progress app-progress--row"
      viewBox="0 0 200 22"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="app-hatch__paper" width="6" height="6" />
          <rect className="app-hatch__line" width="2.5" height="6" />
        </pattern>
      </defs>
      <rect className="app-progress__track" y="5" width="200" height="12" />
      <rect className="app-progress__done" y="5" width={2 * inside(done)} height="12" />
      {waiting > 0 && (
        <rect
          className="app-progress__waiting"
          x={2 * inside(done)}
          y="5"
          width={2 * inside(Math.min(waiting, 100 - done))}
          height="12"
          fill={`url(#${hatch})`}
        />
      )}
      {expected !== undefined && (
        <>
          <line
            className="app-progress__halo"
            x1={2 * inside(expected)}
            x2={2 * inside(expected)}
            y1="0"
            y2="22"
          />
          <line
            className="app-progress__expected"
            x1={2 * inside(expected)}
            x2={2 * inside(expected)}
            y1="0"
            y2="22"
          />
        </>
      )}
    </svg>
  );
}
