import type { ReactNode } from 'react';

/** Shapes that stand before a word. Never alone: the word beside says the same. */
const drawings = {
  circle: <circle cx="9" cy="9" r="8" />,
  square: <path d="M1 1h16v16H1z" />,
  'triangle-up': <path d="M9 1l8.5 15.5H.5z" />,
  'triangle-down': <path d="M.5 1.5h17L9 17z" />,
  diamond: <path d="M9 0l9 9-9 9-9-9z" />,
  bars: <path d="M2 1h5v16H2zM11 1h5v16h-5z" />,
  ring: (
    <path fillRule="evenodd" d="M9 1a8 8 0 100 16A8 8 0 009 1zm0 3a5 5 0 110 10A5 5 0 019 4z" />
  ),
  tick: <path d="M1 9.5l2.5-2.5 4 4L15 3l2.5 2.5-10 10z" />,
} satisfies Record<string, ReactNode>;

export type ShapeName = keyof typeof drawings;

export const Shape = ({ name, className }: { name: ShapeName; className: string }) => (
  <svg className={className} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
    {drawings[name]}
  </svg>
);
