import { readTables, type Block, type Link, type TableSection } from './html-blocks';

/** `remark` is what stands in brackets after the level. */
export type SfiaLine = { name: string; code: string; level: number; remark?: string };

/** A role definition, as its document says it: nothing reworded. */
export type ReadRoleDefinition = {
  title: string;
  about: string[];
  /** The profession’s name is in the heading: “About Digital Data and Technology”. */
  profession: string;
  aboutProfession: string[];
  aboutRole: string[];
  duties: string[];
  optionalPoints: string[];
  person: string[];
  skills: string[];
  workWith: string[];
  capabilities: { paragraphs: string[]; links: Link[] };
  /** What the SFIA skills stand under. */
  sfiaCategories: string[];
  sfia: SfiaLine[];
  appendix: { field: string; value: string }[];
  /** What an author should look at: the document is unclear there. */
  oddities: string[];
};

export class UnreadableRoleDefinition extends Error {
  override readonly name = 'UnreadableRoleDefinition';
}

/** Four times the longest seen. Reading time grows faster than length when tags nest. */
const longest = 30_000;

/**
 * Reads a role definition: a bold title, then HTML tables with bold headings, then the appendix as a
 * markdown table. Throws `UnreadableRoleDefinition` with a sentence that names what is missing.
 */
export function readRoleDefinition(markdown: string): ReadRoleDefinition {
  if (markdown.length > longest)
    throw new UnreadableRoleDefinition(
      `The role definition is longer than ${longest.toLocaleString('en-GB')} characters`,
    );
  const { sections, outside } = readTables(markdown);
  const find = finderIn(sections);
  const dayToDay = find('What you’ll do day-to-day');
  const profession = professionIn(sections);
  const capabilities = find('Capabilities and Competencies').blocks;
  const sfia = find('Skills Framework for the Information Age').blocks;
  const read = {
    title: titleIn(outside),
    about: texts(find('About the organisation').blocks),
    profession: profession.heading.slice('About '.length),
    aboutProfession: texts(profession.blocks),
    aboutRole: texts(find('About the role').blocks),
    ...dutiesIn(dayToDay),
    person: pointsOf(find('You will be someone who')),
    skills: pointsOf(find('You will have the following skills and experience')),
    workWith: pointsOf(find('Who you’ll work with')),
    capabilities: {
      paragraphs: texts(capabilities),
      links: capabilities.flatMap(({ links }) => links),
    },
    ...sfiaIn(sfia),
    appendix: appendixIn(outside),
  };
  return { ...read, oddities: odditiesOf(read) };
}

const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text).filter(Boolean);

/** Apostrophes, dashes and capitals differ between documents; the words do not. */
const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const missing = (heading: string) =>
  new UnreadableRoleDefinition(`The role definition has no section “${heading}”`);

function finderIn(sections: readonly TableSection[]) {
  return (heading: string): TableSection => {
    const found = sections.find((section) => plain(section.heading) === plain(heading));
    if (!found) throw missing(heading);
    if (texts(found.blocks).length === 0)
      throw new UnreadableRoleDefinition(`The section “${heading}” is empty`);
    return found;
  };
}

function professionIn(sections: readonly TableSection[]): TableSection {
  const others = ['about the organisation', 'about the role'];
  const found = sections.find(
    ({ heading }) => /^about /.test(plain(heading)) && !others.includes(plain(heading)),
  );
  if (!found) throw missing('About (the profession)');
  return found;
}

function titleIn(outside: string): string {
  const line = outside
    .split('\n')
    .map((one) => one.trim())
    .find((one) => /^(\*\*[^*|]+\*\*|#\s.+)$/.test(one));
  const title = line
    ?.replace(/^#\s+|\*\*/g, '')
    .replace(/\s*role definition\s*$/i, '')
    .trim();
  if (!title) throw new UnreadableRoleDefinition('The role definition has no title in bold');
  return title;
}

/** The points of a section. A paragraph that begins in lower case carries on the point before it. */
function pointsOf({ heading, blocks }: TableSection): string[] {
  const points: string[] = [];
  for (const { kind, text } of blocks) {
    const carriesOn = kind === 'paragraph' && points.length > 0 && /^[a-z]/.test(text);
    if (carriesOn) points.push(`${points.pop()} ${text}`);
    else if (kind === 'point' && text !== '') points.push(text);
  }
  if (points.length === 0)
    throw new UnreadableRoleDefinition(`The section “${heading}” has no bullet points`);
  return points;
}

function dutiesIn({ heading, blocks }: TableSection) {
  const at = blocks.findIndex(
    ({ kind, text }) => kind === 'paragraph' && /^optional points/i.test(text),
  );
  const duties = pointsOf({ heading, blocks: at < 0 ? blocks : blocks.slice(0, at) });
  return { duties, optionalPoints: at < 0 ? [] : texts(blocks.slice(at + 1)) };
}

const sfiaLine =
  /^(?<name>.+?)\s*\((?<code>[A-Z]{4})\)\s*[–—-]\s*Level\s+(?<level>[1-7])\b\s*(?:\((?<remark>[^)]+)\))?/;

function sfiaIn(blocks: readonly Block[]): { sfia: SfiaLine[]; sfiaCategories: string[] } {
  const sfia: SfiaLine[] = [];
  const sfiaCategories: string[] = [];
  for (const text of texts(blocks)) {
    const { name, code, level, remark } = sfiaLine.exec(text)?.groups ?? {};
    if (name && code) sfia.push({ name, code, level: Number(level), ...(remark && { remark }) });
    else sfiaCategories.push(text.replace(/:$/, ''));
  }
  return { sfia, sfiaCategories };
}

/** The appendix is no whole markdown table (its header has one cell, its rows two): read by line. */
function appendixIn(outside: string): ReadRoleDefinition['appendix'] {
  const rows = outside
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const start = rows.findIndex(([, first]) => plain(first ?? '') === 'appendix');
  if (start < 0) throw missing('Appendix');
  const fields = rows
    .slice(start + 1)
    .map(([, field, value]) => ({ field: (field ?? '').replace(/:$/, ''), value: value ?? '' }))
    .filter(({ field }) => /[a-z]/i.test(field));
  if (fields.length === 0) throw new UnreadableRoleDefinition('The appendix has no fields');
  return fields;
}

type Read = Omit<ReadRoleDefinition, 'oddities'>;

const odditiesOf = ({ duties, optionalPoints, sfia, appendix }: Read): string[] => [
  ...duties
    .filter((duty) => /[a-z]\.[a-z]/i.test(duty))
    .map((duty) => `Two sentences run into each other: “${duty}”`),
  ...optionalPoints
    .filter((point) => /^\[.*\]$/.test(point))
    .map((point) => `An optional point is not filled in: “${point}”`),
  ...sfia.flatMap(({ code, remark }) => (remark ? [`${code}: ${remark}`] : [])),
  ...(sfia.length === 0 ? ['No SFIA skill with a code and a level was found'] : []),
  ...appendix
    .filter(({ value }) => value === '')
    .map(({ field }) => `The appendix gives no value for “${field}”`),
];
