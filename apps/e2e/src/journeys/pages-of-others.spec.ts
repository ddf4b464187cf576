import { leila, priya, ruth, tom } from '@tracker/examples';
import { everyPageIsRight, pagesOf } from '../every-page';

const { as, at, item, record } = pagesOf('pages-of-others');

describe('at every width, nothing is wrong with the pages of', () => {
  everyPageIsRight('the line manager', as(tom), {
    team: at('/team'),
    'how we work this out': at('/how-we-work-this-out'),
    'heat map': at('/team/heat-map'),
    reports: at('/reports'),
    'progress of duties': record('/progress?items=duties'),
    'progress report': record('/report'),
    record: record(),
    checklist: record('/checklist'),
    log: record('/log'),
    skills: record('/skills'),
    hours: record('/hours'),
    'record contracted hours': record('/hours/contracted/new'),
    'record prior learning': record('/hours/prior-learning'),
    training: record('/training'),
    evidence: record('/evidence'),
    timeline: record('/timeline'),
    'record a review': record('/review'),
    item: item('in-progress'),
  });

  everyPageIsRight('the programme lead', as(ruth), {
    cohorts: at('/cohorts'),
    'apprentices behind a figure': at('/cohorts/apprentices?duty=onboarding'),
    apprenticeships: at('/apprenticeships'),
    'start an apprenticeship': at('/apprenticeships/new'),
    record: record(),
    details: record('/details'),
    assign: record('/people/mentor'),
    people: at('/people'),
    'add a person': at('/people/new'),
    disable: at(`/people/${leila.id}/disable`),
    'cover of a mentor': at(`/people/${priya.id}/cover`),
    'record an absence': at(`/people/${priya.id}/cover/new`),
    reports: at('/reports'),
    programmes: at('/programmes'),
    programme: at('/programmes/apprentice-devops'),
    role: at('/programmes/apprentice-devops/role'),
  });

  everyPageIsRight('a stranger', as(leila), {
    'first page': at('/'),
    'somebody’s record': record(),
  });
});
