import { useCallback, useState } from 'react';

/**
 * The width of an element in CSS pixels, as it is now. Pictures are drawn for the width they have,
 * so that their text stays at 16 px. `fallback` stands until the element is measured.
 */
export function useWidth(fallback: number) {
  const [width, setWidth] = useState(fallback);
  const watch = useCallback((element: Element | null) => {
    if (!element) return;
    const measure = () => {
      const { width: now } = element.getBoundingClientRect();
      if (now > 0) setWidth(Math.round(now));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { width, watch };
}
