import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BackLink } from './back-link';
import { Button } from './button';
import { LinkProvider, type LinkProps } from './link';
import { ServiceNavigation } from './service-navigation';
import { SkipLink } from './skip-link';
import { TaskList } from './task-list';

const Routed = ({ href, ...link }: LinkProps) => <a {...link} href={`/tracker${href}`} />;

it('lets a router follow the links of every component', () => {
  render(
    <LinkProvider as={Routed}>
      <BackLink href="/log" />
      <Button href="/log/new">Log a session</Button>
      <ServiceNavigation items={[{ href: '/home', text: 'Home', active: true }]} />
      <TaskList items={[{ title: 'Read an alert', href: '/items/1', status: 'Completed' }]} />
    </LinkProvider>,
  );
  const links = document.querySelectorAll('a');
  expect([...links].map((link) => link.getAttribute('href'))).toEqual([
    '/tracker/log',
    '/tracker/log/new',
    '/tracker/home',
    '/tracker/items/1',
  ]);
});

it('presses a link that looks like a button with the space bar', async () => {
  const pressed = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <Button href="/log/new" onClick={pressed}>
      Log a session
    </Button>,
  );
  screen.getByRole('button').focus();
  await userEvent.keyboard(' ');
  expect(pressed).toHaveBeenCalledTimes(1);
});

it('skips to the main part, with the focus, and leaves no trace there', async () => {
  render(
    <>
      <SkipLink href="#main" />
      <main id="main">
        <a href="#other">First link</a>
      </main>
    </>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Skip to main content' }));
  expect(screen.getByRole('main')).toBe(document.activeElement);
  await userEvent.tab();
  expect(screen.getByRole('main').hasAttribute('tabindex')).toBe(false);
  expect(screen.getByRole('main').className).toBe('');
});
