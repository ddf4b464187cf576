import { createElement, Fragment, type ReactNode } from 'react';

/** The published examples carry some of their words as HTML. Here they are as React. */
export function fromHtml(html: string): ReactNode {
  const template = document.createElement('template');
  template.innerHTML = html;
  return createElement(Fragment, null, ...[...template.content.childNodes].map(fromNode));
}

function fromNode(node: Node): ReactNode {
  if (!(node instanceof Element)) return node.textContent;
  const pairs = [...node.attributes].map(({ name, value }) => [
    name,
    name === 'style' ? styles(value) : value,
  ]);
  const props = attributes(Object.fromEntries(pairs) as Record<string, string>);
  if (node instanceof HTMLTextAreaElement)
    return createElement('textarea', { ...props, defaultValue: node.value });
  return createElement(node.localName, props, ...[...node.childNodes].map(fromNode));
}

/** `white-space: nowrap;` as React wants it. */
const styles = (css: string) =>
  Object.fromEntries(
    css.split(';').flatMap((rule) => {
      const [name = '', value] = rule.split(':');
      return value
        ? [[name.trim().replace(/-./g, (dash) => dash.slice(1).toUpperCase()), value.trim()]]
        : [];
    }),
  ) as object;

const namesInReact: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  hreflang: 'hrefLang',
  autocomplete: 'autoComplete',
  maxlength: 'maxLength',
  spellcheck: 'spellCheck',
  tabindex: 'tabIndex',
};

/** HTML attributes as React wants to hear them. */
export const attributes = (given: Record<string, string | number> = {}): object =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [namesInReact[name] ?? name, value]),
  );
