import type { Me } from '@tracker/contract';
import { lena, priya, sam, tom } from '../testing/cast';
import { firstPageOf, navigationOf } from './navigation';

const linksOf = (me: Me) => navigationOf(me, '/').map(({ href }) => href);
const hereOf = (me: Me, pathname: string) =>
  navigationOf(me, pathname).find(({ active }) => active)?.href;

describe('The navigation', () => {
  it.each([
    [sam, ['/home', '/checklist', '/log', '/portfolio']],
    [priya, ['/to-review', '/my-apprentices']],
    [tom, ['/team', '/reports']],
    [lena, ['/cohorts', '/people', '/programmes', '/reports']],
  ])('has what the role of $name comes for', (me, links) => {
    expect(linksOf(me)).toEqual(links);
  });

  it('is the sum of the roles of a person who has several', () => {
    const both: Me = { ...tom, roles: ['mentor', 'line-manager'] };
    expect(linksOf(both)).toEqual(['/to-review', '/my-apprentices', '/team', '/reports']);
  });

  it('shows what waits to whoever it waits for, whatever their roles', () => {
    expect(linksOf({ ...tom, toReview: 1 })).toEqual(['/to-review', '/team', '/reports']);
  });

  it('says where a page belongs', () => {
    expect(hereOf(sam, '/log/new')).toBe('/log');
    expect(hereOf(sam, '/items/1/statement')).toBe('/checklist');
    expect(hereOf(tom, '/apprenticeships/1/checklist')).toBe('/team');
    expect(hereOf(lena, '/apprenticeships')).toBe('/cohorts');
    expect(hereOf(lena, '/apprenticeships/1')).toBe('/cohorts');
    expect(hereOf(sam, '/training/new')).toBe('/home');
    expect(hereOf(sam, '/skills')).toBe('/checklist');
    expect(hereOf(tom, '/training/1')).toBe('/team');
    expect(hereOf(sam, '/account')).toBeUndefined();
  });
});

describe('The first page', () => {
  it.each([
    [sam, '/home'],
    [priya, '/to-review'],
    [tom, '/team'],
    [lena, '/cohorts'],
    [{ ...sam, roles: [] }, '/account'],
  ])('is where work waits for the roles of $name', (me, page) => {
    expect(firstPageOf(me)).toBe(page);
  });
});
