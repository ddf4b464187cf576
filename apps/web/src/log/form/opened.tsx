import type { ReactNode } from 'react';

/** A field that belongs to a choice. Closed, it keeps what was typed, and is no part of the answer. */
export const Opened = ({ when, children }: { when: boolean; children: ReactNode }) => (
  <div hidden={!when} className={when ? 'app-opened' : 'app-opened__conditional--hidden'}>
    {children}
  </div>
);
