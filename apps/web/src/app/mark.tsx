/** Three steps, two filled and one still open. */
export const Mark = () => (
  <svg className="app-header__mark" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
    <path d="M1 17h6v8H1zM10 10h6v15h-6z" />
    <path d="M20 3h4v21h-4z" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);
