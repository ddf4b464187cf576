import { createElement, lazy, type ComponentType } from 'react';

/** The code of a page could not be loaded. Browsers do not try again before the whole page is loaded anew. */
export class PageNotLoaded extends Error {}

/** A page whose code is loaded when somebody goes there. */
export const loadedPage = <Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
) =>
  createElement(
    lazy(async () => {
      try {
        return { default: (await load())[name] };
      } catch (cause) {
        throw new PageNotLoaded(`${name} could not be loaded`, { cause });
      }
    }),
  );
