/** Hatching means: waiting for somebody. The words beside it say the same. */
export const Hatch = () => (
  <svg className="app-heat__hatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <path d="M1 11 11 1M1 6 6 1M6 11l5-5" />
  </svg>
);
