import type { BurnUpView, StandingView } from '@tracker/contract';
import { Details, Link } from '@tracker/govuk';
import { useId } from 'react';
import { count, longDay, shortDay } from '../app/format';
import { useWidth } from '../app/use-width';
import { linesAt, monthsIn, pathOf, pointAt, scaleOf, type Scale } from './burn-up-scale';
import { BurnUpTable } from './burn-up-table';
import { Today } from './burn-up-today';

type BurnUpProps = {
  burnUp: BurnUpView;
  standing: StandingView;
  headingLevel?: 2 | 3;
  /** Of duties alone, the sum behind the standing is another one and is left out. */
  items?: 'all' | 'duties';
};

/** Items signed off, and what the plan expected. The title tells the news. */
export function BurnUp({ burnUp, standing, headingLevel = 3, items = 'all' }: BurnUpProps) {
  const isAll = items === 'all';
  const id = useId();
  const { width, watch } = useWidth(630);
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="app-figure" aria-labelledby={id}>
      <figcaption>
        <Heading className="app-figure__title" id={id}>
          {burnUp.title}
        </Heading>
        <p className="app-figure__note">
          Required items{isAll ? '' : ' of duties, without onboarding,'} since the start. Solid:
          signed off. Dashed: expected by the plan.
          {isAll &&
            standing.counts.askedInTime > 0 &&
            ` ${count(standing.counts.askedInTime, 'item')} asked for in time and still waiting: not counted as behind.`}
        </p>
      </figcaption>
      <div ref={watch}>
        <Drawing burnUp={burnUp} scale={scaleOf(burnUp, width)} />
      </div>
      <Details summary="View as table" className="app-figure__table">
        <BurnUpTable burnUp={burnUp} />
      </Details>
      {isAll && (
        <Details summary="How this is worked out" className="app-figure__table">
          <HowWorkedOut standing={standing} />
        </Details>
      )}
    </figure>
  );
}

type DrawingProps = { burnUp: BurnUpView; scale: Scale };

function Drawing({ burnUp, scale }: DrawingProps) {
  const id = useId();
  const { points, required } = burnUp;
  const { width, height, x, y } = scale;
  const done = points.flatMap(({ on, signedOff }) =>
    signedOff === null ? [] : [[x(on), y(signedOff)] as const],
  );
  return (
    <svg
      className="app-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
      focusable="false"
    >
      <title id={`${id}-title`}>{burnUp.title}</title>
      <desc id={`${id}-words`}>{wordsOf(burnUp)}</desc>
      <Axes points={points} required={required} scale={scale} />
      <path
        className="app-chart__expected"
        d={pathOf(points.map(({ on, expected }) => [x(on), y(expected)] as const))}
      />
      <path className="app-chart__actual" d={pathOf(done)} />
      <Today burnUp={burnUp} scale={scale} />
    </svg>
  );
}

/** What somebody who does not see the picture hears of it. */
function wordsOf({ points, required, today }: BurnUpView): string {
  const { expected = 0, signedOff = 0 } = pointAt(points, today) ?? {};
  return (
    `A solid line reaches ${signedOff ?? 0} items signed off on ${longDay(today)}. ` +
    `A dashed line shows ${expected} items expected by that day. ${required} items are required in all.`
  );
}

type AxesProps = { points: BurnUpView['points']; required: number; scale: Scale };

const Axes = ({ points, required, scale }: AxesProps) => (
  <>
    {linesAt(required).map((items) => (
      <g key={items}>
        <line
          className={items === 0 ? 'app-chart__axis' : 'app-chart__grid'}
          x1={scale.left}
          x2={scale.right}
          y1={scale.y(items)}
          y2={scale.y(items)}
        />
        <text x={scale.left - 6} y={scale.y(items) + 5} textAnchor="end">
          {items}
        </text>
      </g>
    ))}
    <text x={scale.left + 6} y={scale.top + 20}>
      all {required} required items
    </text>
    {monthsIn(points, scale).map((month) => (
      <g key={month}>
        <line
          className="app-chart__axis"
          x1={scale.x(month)}
          x2={scale.x(month)}
          y1={scale.bottom}
          y2={scale.bottom + 6}
        />
        <text x={scale.x(month) + 3} y={scale.bottom + 20}>
          {shortDay(month).split(' ')[1]}
        </text>
      </g>
    ))}
  </>
);

const HowWorkedOut = ({ standing: { because, counts, percent } }: { standing: StandingView }) => (
  <>
    <p>
      Expected: {counts.expected} of {counts.required} required items are due by today (
      {percent.expected}%). Signed off: {counts.signedOff} ({percent.signedOff}%). Asked for in time
      and still waiting: {counts.askedInTime}.
    </p>
    <p>
      {counts.expected} − {counts.signedOff} − {counts.askedInTime} = {counts.gap}. {because}
    </p>
    <p>
      The apprentice, the mentor and the line manager see the same sum. Nobody is ranked against
      other apprentices.{' '}
      <Link className="govuk-link" href="/how-we-work-this-out">
        How we work this out
      </Link>
    </p>
  </>
);
