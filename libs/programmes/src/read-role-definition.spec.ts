import { readRoleDefinition, UnreadableRoleDefinition } from './reader';
import { withShared } from './testing/shared-data';
import { smallRoleDefinition } from './testing/small-role-definition';

describe('reading a role definition', () => {
  it('reads every section as the document says it', () => {
    expect(readRoleDefinition(smallRoleDefinition)).toEqual({
      title: 'Data Gardener',
      about: ['We look after gardens.', 'They grow.'],
      profession: 'Digital Gardening',
      aboutProfession: ['We dig:', 'deep', 'often.'],
      aboutRole: ['You will work beside other gardeners.'],
      duties: [
        'As the Data Gardener you will support a team of gardeners. You will rake.',
        'You can expect to learn from others.effective direction. This helps.',
      ],
      optionalPoints: ['[Your first weeks]'],
      person: ['Likes & knows plants.'],
      skills: ['Able to rake.'],
      workWith: [
        'Owners of gardens to understand their needs and translate them into beds.',
        'Your colleagues who coach you.',
      ],
      capabilities: {
        paragraphs: ['See Gardening and not this.'],
        links: [{ text: 'Gardening', href: 'https://www.gov.uk/gardening' }],
      },
      sfiaCategories: ['Delivery'],
      sfia: [{ name: 'Data management', code: 'DATM', level: 2 }],
      appendix: [
        { field: 'Reference number', value: '' },
        { field: 'Grade', value: 'AO' },
      ],
      oddities: [
        'Two sentences run into each other: “You can expect to learn from others.effective direction. This helps.”',
        'An optional point is not filled in: “[Your first weeks]”',
        'The appendix gives no value for “Reference number”',
      ],
    });
  });

  it('does not mind curly or straight apostrophes, capitals, or Windows line ends', () => {
    const other = smallRoleDefinition
      .replace("What you'll do day-to-day", 'WHAT YOU’LL DO DAY TO DAY')
      .replace(/\n/g, '\r\n');
    expect(readRoleDefinition(other)).toEqual(readRoleDefinition(smallRoleDefinition));
  });

  it('reads a list inside a point as part of the point', () => {
    const nested = smallRoleDefinition.replace('Able to rake.', 'Able to<ul><li>rake</li></ul>');
    expect(readRoleDefinition(nested).skills).toEqual(['Able to rake']);
  });

  it('finds no skill where SFIA gives no code, and says so', () => {
    const read = readRoleDefinition(smallRoleDefinition.replace('(DATM) ', ''));
    expect(read.sfia).toEqual([]);
    expect(read.oddities).toContain('No SFIA skill with a code and a level was found');
  });
});

describe('a document that cannot be read', () => {
  const cut = (pattern: RegExp) => smallRoleDefinition.replace(pattern, '');
  const heading = (words: string) => cut(new RegExp(`<strong>${words}</strong>`));

  it.each([
    [cut(/^\*\*.*\*\*/), 'The role definition has no title in bold'],
    [
      heading('About the organisation'),
      'The role definition has no section “About the organisation”',
    ],
    [
      heading('About Digital Gardening'),
      'The role definition has no section “About (the profession)”',
    ],
    [heading('About the role'), 'The role definition has no section “About the role”'],
    [
      heading("What you'll do day-to-day"),
      'The role definition has no section “What you’ll do day-to-day”',
    ],
    [
      heading('You will be someone who'),
      'The role definition has no section “You will be someone who”',
    ],
    [
      heading('You will have the following skills and experience'),
      'The role definition has no section “You will have the following skills and experience”',
    ],
    [heading('Who you’ll work with'), 'The role definition has no section “Who you’ll work with”'],
    [
      heading('Capabilities and Competencies'),
      'The role definition has no section “Capabilities and Competencies”',
    ],
    [
      heading('Skills Framework for the Information Age'),
      'The role definition has no section “Skills Framework for the Information Age”',
    ],
    [cut(/\| \*\*Appendix.*\n/), 'The role definition has no section “Appendix”'],
    [cut(/\| (Reference|Grade).*\n/g), 'The appendix has no fields'],
    [
      cut(/<li><p>Able to rake.<\/p><\/li>/),
      'The section “You will have the following skills and experience” is empty',
    ],
    [
      smallRoleDefinition.replace(/<ul><li><p>Able to rake.<\/p><\/li><\/ul>/, '<p>Raking.</p>'),
      'The section “You will have the following skills and experience” has no bullet points',
    ],
    ['', 'The role definition has no section “What you’ll do day-to-day”'],
    [
      '# A shopping list\n\n- milk',
      'The role definition has no section “What you’ll do day-to-day”',
    ],
    ['x'.repeat(30_001), 'The role definition is longer than 30,000 characters'],
  ])('is refused by a sentence that says why (%#)', (markdown, sentence) => {
    const read = () => readRoleDefinition(markdown);
    expect(read).toThrow(UnreadableRoleDefinition);
    expect(read).toThrow(new UnreadableRoleDefinition(sentence));
  });

  it.each(['<div>', '<b>', '<table><tr><td>', '<ul><li>', '| x '])(
    'is refused, not choked on, when it nests %s without end',
    (tag) => {
      const read = () => readRoleDefinition(tag.repeat(Math.floor(30_000 / tag.length)));
      expect(read).toThrow(UnreadableRoleDefinition);
    },
  );
});

withShared('role-definition-apprentice-devops.md', (markdown) => {
  const read = readRoleDefinition(markdown);

  const remark = 'skill level has not been defined by SFIA';

  it('reads the role definition Apprentice DevOps whole', () => {
    expect(read).toMatchObject({
      title: 'Apprentice DevOps',
      profession: 'Digital Data and Technology',
      sfia: [
        { name: 'Systems Design', code: 'DESN', level: 1, remark },
        { name: 'Programming/Software Development', code: 'PROG', level: 1, remark },
      ],
      sfiaCategories: ['Development and Implementation', 'Systems Development'],
      capabilities: {
        links: [{ text: 'Apprentice DevOps' }, { text: 'Civil Service Competency Framework' }],
      },
    });
    const counts = {
      duties: 7,
      optionalPoints: 1,
      person: 6,
      skills: 4,
      workWith: 5,
      appendix: 10,
    };
    for (const [section, count] of Object.entries(counts))
      expect(read[section as keyof typeof counts]).toHaveLength(count);
  });

  it('joins the point whose text is split over paragraphs', () => {
    expect(read.workWith[0]).toBe(
      'Business stakeholders to understand their needs and translate them to into the technical design of systems and services.',
    );
  });

  it('points out the garbled sentence and the empty optional point', () => {
    expect(read.oddities).toEqual(
      expect.arrayContaining([
        expect.stringContaining('other DevOps.effective management'),
        expect.stringContaining('An optional point is not filled in'),
        `DESN: ${remark}`,
        `PROG: ${remark}`,
      ]),
    );
  });

  it('loses no word of the document', () => {
    const words = (text: string) => text.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
    const kept = new Set(words(JSON.stringify(read)));
    const headings = words(
      'Role Definition About organisation role What you ll do day to day You will be someone who have following skills experience Who work with Capabilities Competencies Skills Framework for Information Age Appendix Optional points to include delete as required Level',
    );
    const allowed = new Set([...kept, ...headings]);
    expect(words(markdown).filter((word) => !allowed.has(word))).toEqual([]);
  });
});
