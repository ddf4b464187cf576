import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export type Link = { text: string; href: string };
export type Block = { kind: 'paragraph' | 'point'; text: string; links: Link[] };
/** What stands under one heading of a table. */
export type TableSection = { heading: string; blocks: Block[] };

/**
 * The tables of a document that is markdown with HTML tables inside, as sections. A cell that holds
 * nothing but bold text is a heading; the cells after it are its content. `outside` is all text
 * that is in no table: the markdown.
 */
export function readTables(markdown: string): { sections: TableSection[]; outside: string } {
  const root = parseFragment(markdown);
  const sections: TableSection[] = [];
  for (const cell of outermost(root, ['th', 'td'])) {
    const heading = headingOf(cell);
    if (heading) sections.push({ heading, blocks: [] });
    else sections.at(-1)?.blocks.push(...blocksOf(cell));
  }
  return { sections, outside: root.childNodes.filter(isText).map(textOf).join('\n') };
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const isText = (node: Node) => node.nodeName === '#text';

/** The elements with these tags, in the order of the page, without those inside another of them. */
function outermost(parent: Parent, tags: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const node of nodesIn(parent, tags))
    if (isElement(node) && tags.includes(node.tagName)) found.push(node);
  return found;
}

/** Every node below, down to the tags to stop at. A loop, because a hostile document nests without end. */
function* nodesIn(parent: Parent, stopAt: readonly string[] = []): Generator<Node> {
  const stack = [...parent.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (isElement(node) && !stopAt.includes(node.tagName))
      stack.push(...[...node.childNodes].reverse());
  }
}

/** Words of two blocks never run into each other. */
const apart = ['p', 'li', 'ul', 'ol', 'br', 'td', 'tr', 'table', 'div'];

function ownText(node: Node): string {
  if (isElement(node)) return apart.includes(node.tagName) ? ' ' : '';
  return 'value' in node ? node.value : '';
}

const textOf = (node: Node): string =>
  ownText(node) + (isElement(node) ? [...nodesIn(node)].map(ownText).join('') : '');

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

function headingOf(cell: Element): string | undefined {
  const [only, ...others] = cell.childNodes.filter((node) => tidy(textOf(node)) !== '');
  const isBold = only && isElement(only) && ['strong', 'b'].includes(only.tagName);
  return isBold && others.length === 0 ? tidy(textOf(only)) : undefined;
}

/** A paragraph, or a list inside the list, belongs to the point that it stands in. */
const blocksOf = (cell: Element): Block[] =>
  outermost(cell, ['p', 'li']).map((element) => ({
    kind: element.tagName === 'li' ? 'point' : 'paragraph',
    text: tidy(textOf(element)),
    links: outermost(element, ['a']).flatMap(webLink),
  }));

function webLink(anchor: Element): Link[] {
  const href = anchor.attrs.find(({ name }) => name === 'href')?.value ?? '';
  return /^https?:\/\//.test(href) ? [{ text: tidy(textOf(anchor)), href }] : [];
}
