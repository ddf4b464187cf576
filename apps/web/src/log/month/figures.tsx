import type { ReactNode } from 'react';
import { count, duration, durationParts } from '../../app/format';
import type { LogView } from './log-view';

type FiguresProps = Pick<LogView, 'figures' | 'verifier'>;

/** Four figures, side by side. They are never added up (product.md). */
export const Figures = ({ figures, verifier }: FiguresProps) => (
  <dl className="app-stats">
    <Figure label="Logged" minutes={figures.loggedMinutes}>
      {count(figures.sessions, 'session')}
      {figures.outsidePaidMinutes > 0 &&
        `, ${duration(figures.outsidePaidMinutes)} of it outside paid hours`}
    </Figure>
    <Figure label="Off-the-job, planned" minutes={figures.plannedMinutes}>
      for the whole month
    </Figure>
    <Figure label="Off-the-job, submitted" minutes={figures.submittedMinutes}>
      {count(figures.submittedSessions, 'session')}
    </Figure>
    <Figure label="Off-the-job, verified" minutes={figures.verifiedMinutes}>
      {waitingWords(figures.waitingSessions, verifier)}
    </Figure>
  </dl>
);

function waitingWords(waiting: number, verifier: string) {
  if (waiting === 0) return 'none waiting';
  return `${count(waiting, 'session')} ${waiting === 1 ? 'waits' : 'wait'} for ${verifier}`;
}

type FigureProps = { label: string; minutes: number; children: ReactNode };

const Figure = ({ label, minutes, children }: FigureProps) => (
  <div className="app-stats__item">
    <dt className="app-stats__label">{label}</dt>
    <dd className="app-stats__value">
      {durationParts(minutes).map(({ figure, unit }) => (
        <span key={unit}>
          {figure} <small>{unit}</small>{' '}
        </span>
      ))}
    </dd>
    <dd className="app-stats__note">{children}</dd>
  </div>
);
