import { useEffect, type RefObject } from 'react';

/** A printed page is whole: what is folded on the screen is opened for the paper, then folded again. */
export function usePrintAll(within: RefObject<HTMLElement | null>) {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...(within.current?.querySelectorAll('details') ?? [])].filter((one) => !one.open);
      for (const one of opened) one.open = true;
    };
    const fold = () => {
      for (const one of opened) one.open = false;
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', fold);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', fold);
    };
  }, [within]);
}
