import { Details } from '@tracker/govuk';
import { useId, type ReactNode } from 'react';
import './charts.scss';

type ChartFigureProps = {
  /** The news, in a sentence without its full stop. */
  title: string;
  /** What is measured, and what each look means. */
  note: string;
  headingLevel: 2 | 3;
  /** The numbers of the picture, never fewer. Left out where there is nothing to draw. */
  table?: ReactNode;
  children: ReactNode;
};

/** A picture with its news above it, and its numbers as a table below. */
export function ChartFigure({ title, note, headingLevel, table, children }: ChartFigureProps) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="app-figure" aria-labelledby={id}>
      <figcaption>
        <Heading className="app-figure__title" id={id}>
          {title}
        </Heading>
        <p className="app-figure__note">{note}</p>
      </figcaption>
      {children}
      {table && (
        <Details summary="View as table" className="app-figure__table">
          {table}
        </Details>
      )}
    </figure>
  );
}

type PictureProps = {
  title: string;
  /** The figures, for somebody who does not see the picture. */
  words: string;
  width: number;
  height: number;
  children: ReactNode;
};

/** Units are CSS pixels: the picture is drawn for the width that it has, so text stays at 16 px. */
export function Picture({ title, words, width, height, children }: PictureProps) {
  const id = useId();
  return (
    <svg
      className="app-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{words}</desc>
      {children}
    </svg>
  );
}
