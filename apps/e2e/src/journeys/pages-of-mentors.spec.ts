import { priya } from '@tracker/examples';
import { everyPageIsRight, pagesOf } from '../every-page';

const { as, at, item, itemId, observed, takeBack, certificate, piece, record } =
  pagesOf('pages-of-mentors');

describe('at every width, nothing is wrong with the pages of', () => {
  everyPageIsRight('the mentor', as(priya), {
    'to review': at('/to-review'),
    review: item('awaiting-sign-off', '/review'),
    'check before signing': () => `/to-review/check?items=${itemId('awaiting-sign-off')}`,
    'signed off lately': at('/to-review/signed-off'),
    'my apprentices': at('/my-apprentices'),
    record: record(),
    progress: record('/progress'),
    checklist: record('/checklist'),
    log: record('/log'),
    skills: record('/skills'),
    hours: record('/hours'),
    'verify hours': record('/hours/verify'),
    'check the hours': record('/hours/verify?step=check'),
    training: record('/training'),
    certificate: certificate(),
    'certificate that does not have to be renewed': certificate('/let-lapse'),
    evidence: record('/evidence'),
    'picture of evidence': piece('file'),
    'link of evidence': piece('link'),
    timeline: record('/timeline'),
    details: record('/details'),
    'item awaiting': item('awaiting-sign-off'),
    'item completed': item('completed'),
    exempt: item('in-progress', '/exempt'),
    'item observed': observed(),
    observe: observed('/observe'),
    'take an observation back': takeBack,
    cover: at('/account/cover'),
    'say when away': at('/account/cover/new'),
  });
});
