import type { ReactNode } from 'react';

/** Every page with personal content says who can see it (product.md rule 15). */
export const WhoCanSee = ({
  what = 'this page',
  children,
}: {
  what?: string;
  children: ReactNode;
}) => (
  <p className="app-visibility">
    <b>Who can see {what}:</b> {children}
  </p>
);
