import type { MouseEvent } from 'react';

type Place = { id: string; text: string };

/** Ways to the parts of a long page. The focus goes along, and the address stays as it is. */
export const JumpLinks = ({ places }: { places: readonly Place[] }) => (
  <nav className="app-contents app-noprint" aria-label="On this page">
    {places.map(({ id, text }) => (
      <a key={id} className="govuk-link" href={`#${id}`} onClick={jump}>
        {text}
      </a>
    ))}
  </nav>
);

function jump(event: MouseEvent<HTMLAnchorElement>) {
  const place = document.getElementById(event.currentTarget.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  // A page that is only tested, and never laid out, cannot scroll.
  place.scrollIntoView?.();
  place.focus({ preventScroll: true });
}
