/**
 * The same page gives the same text: attributes and classes are sorted, and white space that a browser would not
 * show is left out. A space between two words of one line stays, whichever elements stand between them.
 */
export function tidy(html: string) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return withShownSpaces([...template.content.childNodes].flatMap(tokensOf)).join('\n');
}

type Token = { text: string; kind: 'text' | 'inline' | 'block' | 'control' };

const inline = ['a', 'abbr', 'b', 'code', 'em', 'i', 'small', 'span', 'strong'];
const control = ['img', 'input', 'textarea'];

function tokensOf(node: Node): Token[] {
  if (node instanceof Text) return [{ text: node.data.replace(/\s+/g, ' '), kind: 'text' }];
  if (!(node instanceof Element)) return [];
  const name = node.localName;
  const kind = inline.includes(name) ? 'inline' : control.includes(name) ? 'control' : 'block';
  const open = `<${[name, ...attributesOf(node)].join(' ')}>`;
  if (node instanceof HTMLTextAreaElement) return [{ text: open + node.value, kind }];
  const children = [...node.childNodes].flatMap(tokensOf);
  return [{ text: open, kind }, ...children, { text: `</${name}>`, kind }];
}

function attributesOf(element: Element) {
  const sorted = (value: string) => value.split(/\s+/).filter(Boolean).sort().join(' ');
  const settle = (name: string, value: string) => {
    if (name === 'class') return sorted(value);
    return name === 'style' ? value.replace(/\s|;$/g, '') : value;
  };
  return [...element.attributes]
    .map(({ name, value }) => `${name}="${settle(name, value)}"`)
    .sort();
}

/** Spaces next to a block go; of several between two words one stays, right after the first word. */
function withShownSpaces(tokens: Token[]): string[] {
  const shown: string[] = [];
  let lastWord: number | undefined;
  let spaceWaits = false;
  for (const { text, kind } of tokens) {
    const words = text.trim();
    if (kind === 'block') lastWord = undefined;
    if (kind === 'text') spaceWaits ||= text.startsWith(' ');
    const isWord = (kind === 'text' && words !== '') || kind === 'control';
    if (isWord && spaceWaits && lastWord !== undefined) shown[lastWord] += ' ';
    if (words !== '') shown.push(words);
    if (isWord) lastWord = shown.length - 1;
    if (isWord || kind === 'block') spaceWaits = kind === 'text' && text.endsWith(' ');
  }
  return shown;
}
