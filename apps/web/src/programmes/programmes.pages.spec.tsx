import { screen, waitFor, within } from '@testing-library/react';
import { apprenticeships, programmes, type Response } from '@tracker/contract';
import { lena, sam, samsHead } from '../testing/cast';
import { devops, devopsRole } from '../testing/programme';
import { apiFor, open } from '../testing/show';

type Checklist = Response<typeof programmes.getProgramme>;
type Item = Checklist['duties'][number]['items'][number];

const item = (changes: Partial<Item>): Item => ({
  key: 'build.map',
  title: 'Draw the platform',
  guidance: 'Sketch where code lives.',
  doneWhen: 'The diagram is stored.',
  week: 'Week 4',
  owner: 'apprentice',
  signer: 'mentor',
  focusArea: null,
  optional: false,
  ...changes,
});

const checklist: Checklist = {
  ...devops,
  phases: [
    {
      key: 'before',
      title: 'Before day 1',
      summary: 'Your line manager orders your equipment.',
      items: [
        item({
          key: 'before.laptop',
          title: 'Order the laptop',
          doneWhen: '',
          week: '3 weeks before day 1',
          owner: 'line manager',
          signer: 'line manager',
        }),
      ],
    },
  ],
  duties: [
    {
      key: 'build',
      title: 'Support the DevOps team',
      summary: 'Join the team.',
      items: [
        item({}),
        item({
          key: 'focus.map',
          title: 'Map one platform',
          focusArea: 'Core platforms',
          optional: true,
        }),
      ],
    },
  ],
};

describe('Programmes', () => {
  it('lead to the checklist and to the role definition', async () => {
    apiFor(lena).answer(programmes.listProgrammes, { programmes: [devops] });
    open('/programmes');
    const see = await screen.findByRole('link', { name: /See the checklist/ });
    expect(see.getAttribute('href')).toBe('/programmes/apprentice-devops');
    expect(
      screen.getByRole('link', { name: /Read the role definition/ }).getAttribute('href'),
    ).toBe('/programmes/apprentice-devops/role');
  });
});

describe('The checklist of a programme', () => {
  const show = (hash?: string) => {
    apiFor(lena).answer(programmes.getProgramme, checklist);
    return open({ pathname: '/programmes/apprentice-devops', hash });
  };

  it('says for each item when, by whom, and for which plans', async () => {
    show();
    const facts = async (title: string) => {
      const row = (await screen.findByRole('heading', { name: title })).closest('li');
      return within(row as HTMLElement).getByText(/Week|weeks/).textContent;
    };
    expect(await facts('Draw the platform')).toBe('Week 4. Signed off by the mentor.');
    expect(await facts('Order the laptop')).toBe(
      '3 weeks before day 1. Ticked by the line manager.',
    );
    expect(await facts('Map one platform')).toBe(
      'Week 4. Signed off by the mentor. Only in the focus area Core platforms. Optional.',
    );
  });

  it('has an anchor for each phase, duty and item, and goes there when the address names it', async () => {
    show('#duty-build');
    await screen.findByRole('heading', { name: 'Day-to-day duties' });
    await waitFor(() => expect(document.activeElement?.id).toBe('duty-build'));
    const contents = screen.getByRole('navigation', { name: 'Contents' });
    const hrefs = within(contents)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(['#phase-before', '#duty-build']);
    expect(document.getElementById('item-build.map')).toBeTruthy();
  });

  it('of an unknown programme is not found', async () => {
    apiFor(lena).refuse(programmes.getProgramme, 404, 'Programme not found');
    open('/programmes/gardener');
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  });
});

describe('The role definition', () => {
  it('is whole, in the order of the document', async () => {
    apiFor(lena).answer(programmes.getRole, devopsRole);
    open('/programmes/apprentice-devops/role');
    await screen.findByRole('heading', { level: 1, name: /Apprentice DevOps/ });
    const titles = screen
      .getAllByRole('region')
      .map((part) => part.querySelector('h2')?.textContent);
    expect(titles).toEqual([
      'About the organisation',
      'About the role',
      'Day-to-day duties',
      'Your first weeks and months',
      'Who you’ll work with',
      'Capabilities and competencies',
      'SFIA',
      'Appendix',
    ]);
    expect(screen.getByRole('link', { name: 'Skills they need' })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Programming/ })).toBeTruthy();
    expect(screen.getByText('EO: Executive Officer')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Draw the platform' }).getAttribute('href')).toBe(
      '/programmes/apprentice-devops#item-build.map',
    );
  });

  const dutyLink = () => screen.getByRole('link', { name: 'Support the DevOps team' });

  it('leads others from a duty to the checklist as published', async () => {
    apiFor(lena).answer(programmes.getRole, devopsRole);
    open('/programmes/apprentice-devops/role');
    await screen.findByRole('heading', { level: 1, name: /Apprentice DevOps/ });
    expect(dutyLink().getAttribute('href')).toBe('/programmes/apprentice-devops#duty-build');
  });

  it('leads an apprentice of the programme from a duty into their own checklist', async () => {
    const details = { ...samsHead(), version: 'a1', appendix: [], people: [], moves: [] };
    apiFor(sam)
      .answer(programmes.getRole, devopsRole)
      .answer(apprenticeships.getApprenticeship, details);
    open('/programmes/apprentice-devops/role');
    await screen.findByRole('heading', { level: 1, name: /Apprentice DevOps/ });
    await waitFor(() => expect(dutyLink().getAttribute('href')).toBe('/checklist#build'));
  });
});
