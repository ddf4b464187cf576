import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServiceNavigation } from './service-navigation';

const items = [
  { href: '#home', text: 'Home', current: true },
  { href: '#log', text: 'Log' },
];

/** A screen that can be made wider while the page is open. */
function screenOf(width: 'narrow' | 'wide') {
  const told = new Set<() => void>();
  const query = {
    matches: width === 'wide',
    addEventListener: (_: string, tell: () => void) => told.add(tell),
    removeEventListener: (_: string, tell: () => void) => told.delete(tell),
  };
  document.documentElement.style.setProperty('--govuk-breakpoint-tablet', '40rem');
  Object.defineProperty(window, 'matchMedia', { value: () => query, configurable: true });
  return {
    widen() {
      query.matches = true;
      act(() => told.forEach((tell) => tell()));
    },
  };
}
const menu = () => screen.queryByRole('button', { name: 'Menu' });
const links = () => screen.queryAllByRole('link').map((link) => link.textContent);

it('is in the open on a wide screen', () => {
  screenOf('wide');
  render(<ServiceNavigation items={items} />);
  expect(menu()).toBeNull();
  expect(links()).toEqual(['Home', 'Log']);
});

it('is behind a button on a narrow screen, until the screen gets wider', async () => {
  const narrow = screenOf('narrow');
  render(<ServiceNavigation items={items} />);
  expect(links()).toEqual([]);
  await userEvent.click(menu()!);
  expect(menu()!.getAttribute('aria-expanded')).toBe('true');
  expect(links()).toEqual(['Home', 'Log']);
  await userEvent.click(menu()!);
  narrow.widen();
  expect(menu()).toBeNull();
  expect(links()).toEqual(['Home', 'Log']);
});

it('closes when a link was followed, since a router keeps the page', async () => {
  screenOf('narrow');
  render(<ServiceNavigation items={items} />);
  await userEvent.click(menu()!);
  await userEvent.click(screen.getByRole('link', { name: 'Log' }));
  expect(links()).toEqual([]);
});

it('has no button when it is not to collapse', () => {
  screenOf('narrow');
  render(<ServiceNavigation items={items} collapseOnMobile={false} />);
  expect(menu()).toBeNull();
  expect(links()).toEqual(['Home', 'Log']);
});
