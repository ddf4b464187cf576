import { createRequire } from 'node:module';
import { act, fireEvent, render } from '@testing-library/react';
import { fields } from './published/fields';
import { fixturesOf } from './published/fixtures-of';
import { groups } from './published/groups';
import { messages } from './published/messages';
import { navigation } from './published/navigation';
import type { Published } from './published/options';
import { tidy } from './published/tidy';

type Script = new (root: Element) => unknown;
const scripts = createRequire(__filename)('govuk-frontend') as Record<string, Script>;

type Move = (page: HTMLElement) => void;

/** What is done to every control of a component, one after the other. */
const clickAll =
  (selector: string): Move =>
  (page) =>
    page.querySelectorAll(selector).forEach((control) => fireEvent.click(control));

const type =
  (value: string): Move =>
  (page) =>
    page.querySelectorAll('textarea').forEach((control) => {
      control.focus();
      fireEvent.input(control, { target: { value } });
    });

const cases: [string, keyof typeof scripts, Published | undefined, Move[]][] = [
  [
    'character-count',
    'CharacterCount',
    fields['character-count'],
    [type('Ten letters 👩🏻‍🚀 and more')],
  ],
  ['checkboxes', 'Checkboxes', groups.checkboxes, [clickAll('input'), clickAll('input[id$="2"]')]],
  ['error-summary', 'ErrorSummary', messages['error-summary'], []],
  ['notification-banner', 'NotificationBanner', messages['notification-banner'], []],
  [
    'password-input',
    'PasswordInput',
    fields['password-input'],
    [clickAll('button'), clickAll('button')],
  ],
  ['radios', 'Radios', groups.radios, [clickAll('input'), clickAll('input[id$="2"]')]],
  [
    'service-navigation',
    'ServiceNavigation',
    navigation['service-navigation'],
    [clickAll('button')],
  ],
];

const narrowScreen = { matches: false, addEventListener() {}, removeEventListener() {} };

beforeEach(() => {
  jest.useFakeTimers();
  document.body.className = 'govuk-frontend-supported';
  document.documentElement.style.setProperty('--govuk-breakpoint-tablet', '40rem');
  Object.defineProperty(window, 'matchMedia', { value: () => narrowScreen, configurable: true });
  // jsdom knows no innerText, which GOV.UK's script of the password writes.
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    configurable: true,
    set(this: HTMLElement, text: string) {
      this.textContent = text;
    },
  });
});
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

describe.each(cases)('%s', (component, script, published, moves) => {
  const { draw, adjust, notOurs } = published!;
  const fixtures = fixturesOf(component).filter(({ name }) => !(name in notOurs));

  it.each(fixtures)('“$name” behaves as with GOV.UK’s script', ({ options, html }) => {
    const ours = played(() => render(draw(options)).container, moves);
    const theirs = played(() => withScript(adjust(html), component, scripts[script]!), moves);
    expect(ours).toEqual(theirs);
  });
});

function withScript(html: string, component: string, Script: Script) {
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = html;
  const root = page.querySelector(`[data-module="govuk-${component}"]`);
  new Script(root!);
  return page;
}

/** The page at first, and after each move: what stands there, what is chosen, and where the focus is. */
function played(open: () => HTMLElement, moves: Move[]) {
  const page = open();
  const seen = [look(page)];
  for (const move of moves) {
    act(() => move(page));
    act(() => jest.advanceTimersByTime(3000));
    seen.push(look(page));
  }
  page.remove();
  return seen;
}

function look(page: HTMLElement) {
  const chosen = [...page.querySelectorAll('input')].map(({ checked }) => checked);
  const focused = page.contains(document.activeElement) ? document.activeElement : undefined;
  const focus = [focused?.id, ...(focused?.classList ?? [])].sort();
  return { html: tidy(withoutTraces(page.innerHTML)), chosen, focus };
}

/** GOV.UK's scripts mark what they have started, and set `aria-expanded` on radios, where ARIA does not allow it. */
const withoutTraces = (html: string) =>
  html
    .replace(/ data-govuk-[a-z-]+-init=""/g, '')
    .replace(/<input[^>]*type="radio"[^>]*>/g, (radio) =>
      radio.replace(/ aria-expanded="\w+"/, ''),
    );
