import { release } from '../../testing/plan';
import { dayIn, lengthOf, likeSession, sessionAsTyped } from './form-content';

describe('The form of a session', () => {
  it('says yesterday on the day after a draft was begun, and a date after that', () => {
    const draft = { 'on.choice': '2026-11-24' };
    const choiceOn = (today: string, yesterday: string) => dayIn(draft, { today, yesterday });
    expect(choiceOn('2026-11-24', '2026-11-23').choice).toBe('2026-11-24');
    expect(choiceOn('2026-11-25', '2026-11-24').choice).toBe('2026-11-24');
    expect(choiceOn('2026-11-26', '2026-11-25')).toEqual({
      choice: 'another',
      day: '24',
      month: '11',
      year: '2026',
    });
  });

  it('keeps a date that was not finished as it was typed', () => {
    const draft = { 'on.choice': 'another', 'on.day': '31', 'on.month': '', 'on.year': '' };
    expect(dayIn(draft, { today: '2026-11-24', yesterday: '2026-11-23' })).toEqual({
      choice: 'another',
      day: '31',
      month: '',
      year: '',
    });
  });

  it('shows a usual length as a tap, and any other in hours and minutes', () => {
    expect(lengthOf(90)).toEqual({ 'minutes.choice': '90' });
    expect(lengthOf(315)).toEqual({
      'minutes.choice': 'another',
      'minutes.hours': '5',
      'minutes.minutes': '15',
    });
  });

  it('takes over from a session like it everything but the words and the day', () => {
    const like = likeSession(release({ newLearning: false }), '2026-11-24');
    expect(like).toEqual({
      kind: 'shadowing',
      mode: 'shadowed',
      'minutes.choice': '90',
      with: ['Priya Nair'],
      itemIds: [],
      answered: 'on',
      relevant: 'on',
      inPaidHours: 'on',
      notEnglishOrMaths: 'on',
      notAssessmentOrReview: 'on',
      'on.choice': '2026-11-24',
    });
  });

  it('takes over all of a session that is changed', () => {
    expect(sessionAsTyped(release())).toMatchObject({
      'on.choice': '2026-11-20',
      did: 'Watched a release to live',
      learned: 'A failed health check stops it',
      newLearning: 'on',
    });
  });
});
