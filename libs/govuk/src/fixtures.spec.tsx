import { readdirSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { fields } from './published/fields';
import { componentsFolder, fixturesOf } from './published/fixtures-of';
import { groups } from './published/groups';
import { lists } from './published/lists';
import { messages } from './published/messages';
import { navigation } from './published/navigation';
import type { Fixture } from './published/options';
import { pieces } from './published/pieces';
import { tidy } from './published/tidy';

const ours = { ...pieces, ...messages, ...navigation, ...lists, ...fields, ...groups };

/** Components that this service has no use for. */
const notOurs = [
  'accordion',
  'cookie-banner',
  'exit-this-page',
  'feedback',
  'header',
  'language-navigation',
  'tabs',
];

it('knows every component of GOV.UK Frontend', () => {
  const published = readdirSync(componentsFolder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect([...Object.keys(ours), ...notOurs].sort()).toEqual(
    published.map(({ name }) => name).sort(),
  );
});

let complaint: jest.SpyInstance;
beforeEach(() => {
  complaint = jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => complaint.mockRestore());

describe.each(Object.entries(ours))('%s', (component, { draw, notOurs: reasons, adjust }) => {
  const fixtures = fixturesOf(component);
  const compared = fixtures.filter(({ name }) => !(name in reasons));

  const bothOf = ({ options, html }: Fixture) => {
    const drawn = renderToStaticMarkup(draw(options));
    return [tidy(drawn), tidy(adjust(html))] as const;
  };

  it.each(compared)('draws “$name” as published', (fixture) => {
    const [drawn, published] = bothOf(fixture);
    expect(drawn).toBe(published);
    expect(complaint).not.toHaveBeenCalled();
  });

  it('leaves out only examples that exist and that it draws otherwise', () => {
    const left = fixtures.filter(({ name }) => name in reasons);
    const different = left.filter((fixture) => {
      const [drawn, published] = bothOf(fixture);
      return drawn !== published;
    });
    expect(different.map(({ name }) => name).sort()).toEqual(Object.keys(reasons).sort());
  });
});
