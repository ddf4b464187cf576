import { sam } from '@tracker/examples';
import { everyPageIsRight, pagesOf } from '../every-page';

const { nobody, as, at, item, itemId, session, certificate, piece, record } = pagesOf('pages');

describe('at every width, nothing is wrong with the pages of', () => {
  everyPageIsRight('everybody', nobody, {
    'sign in': at('/sign-in'),
    'used link': at('/set-password#this-link-was-used-long-ago'),
    help: at('/help'),
    accessibility: at('/accessibility'),
    privacy: at('/privacy'),
    cookies: at('/cookies'),
    'no such page': at('/no-such-page'),
  });

  everyPageIsRight('the apprentice', as(sam), {
    home: at('/home'),
    checklist: at('/checklist'),
    'checklist overdue': at('/checklist?show=overdue'),
    'item returned': item('returned'),
    'item not started': item('not-yet-started'),
    'item in progress': item('in-progress'),
    'item awaiting': item('awaiting-sign-off'),
    'item completed': item('completed'),
    'item that cannot start': item('cannot-start-yet'),
    statement: item('returned', '/statement'),
    request: item('returned', '/request'),
    withdraw: item('awaiting-sign-off', '/withdraw'),
    revision: item('awaiting-sign-off', '/revisions/1'),
    log: at('/log'),
    'quick log': at('/log/new'),
    session: session('change'),
    'change a session': session('change', '/change'),
    'withdraw a session': session('withdraw', '/withdraw'),
    training: at('/training'),
    'add a certificate': at('/training/new'),
    'add a certificate of the programme': at('/training/new?for=aws-ccp'),
    'add another certificate': at('/training/new?for=other'),
    certificate: certificate(),
    'change a certificate': certificate('/change'),
    'renew a certificate': certificate('/renew'),
    'withdraw a certificate': certificate('/withdraw'),
    portfolio: at('/portfolio'),
    'add evidence': at('/portfolio/new'),
    'add a file': at('/portfolio/new/file'),
    'add a link': at('/portfolio/new/link'),
    'add a note': at('/portfolio/new/note'),
    'use evidence again': () => `/portfolio/new/existing?item=${itemId('returned')}`,
    'picture of evidence': piece('file'),
    'note of evidence': piece('note'),
    'change evidence': piece('note', '/change'),
    'places of evidence': piece('link', '/places'),
    'withdraw evidence': piece('note', '/withdraw'),
    timeline: record('/timeline'),
    details: record('/details'),
    role: at('/programmes/apprentice-devops/role'),
    account: at('/account'),
    password: at('/account/password'),
    'who is away': at('/account/cover'),
    'page of others': at('/team'),
  });
});
