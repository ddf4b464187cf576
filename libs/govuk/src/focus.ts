/** Moves focus to something that cannot be reached with the Tab key, and leaves no trace when focus moves on. */
export function moveFocus(element: HTMLElement, onLeave?: () => void) {
  const borrowed = !element.hasAttribute('tabindex');
  if (borrowed) element.setAttribute('tabindex', '-1');
  element.addEventListener(
    'blur',
    () => {
      if (borrowed) element.removeAttribute('tabindex');
      onLeave?.();
    },
    { once: true },
  );
  element.focus();
}
