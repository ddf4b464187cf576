import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/**
 * True in a browser, false where a page is only written out as HTML.
 * GOV.UK publishes the markup before its scripts have run; the scripts then add to it. So do we.
 */
export const useScripted = () =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
