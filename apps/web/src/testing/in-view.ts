import { act } from '@testing-library/react';

type Notice = (edges: { isIntersecting: boolean; target: Element }[]) => void;

const watched = new Map<Element, Notice>();

/** Notices nothing by itself: a page that is only tested has no window to scroll. */
globalThis.IntersectionObserver = class {
  constructor(private readonly notice: Notice) {}
  observe = (target: Element) => void watched.set(target, this.notice);
  disconnect = () => watched.forEach((notice, target) => this.forget(notice, target));
  private forget(notice: Notice, target: Element) {
    if (notice === this.notice) watched.delete(target);
  }
} as unknown as typeof IntersectionObserver;

/** Scrolls the beginning of the picture or note into view, and its end as well unless told otherwise. */
export const scrollOver = (what: Element, { toEnd = true } = {}) =>
  act(() => {
    const edges = [...watched.keys()].filter((edge) => edge.parentElement?.contains(what));
    for (const target of toEnd ? edges : edges.slice(0, 1))
      watched.get(target)?.([{ isIntersecting: true, target }]);
  });
