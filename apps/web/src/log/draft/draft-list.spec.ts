import { draftName } from './draft-list';

const today = '2026-11-24';

describe('The name of a draft', () => {
  it('says what was begun, as far as it was', () => {
    expect(draftName({}, today)).toBe('Session');
    expect(draftName({ kind: 'shadowing', 'on.choice': today }, today)).toBe('Shadowing today');
    expect(
      draftName(
        {
          kind: 'service-desk',
          'on.choice': '2026-11-20',
          'minutes.choice': '90',
          did: 'Sent two tickets to the right owner, and asked why one of them came back',
        },
        today,
      ),
    ).toBe('Service desk on 20 November, 1 h 30 min: Sent two tickets to the right owner, and…');
  });

  it('leaves out a date or a length that makes no sense', () => {
    const content = {
      kind: 'testing',
      'on.choice': 'another',
      'on.day': '31',
      'on.month': '2',
      'on.year': '2026',
      'minutes.choice': 'another',
      'minutes.hours': 'two',
      'minutes.minutes': '',
    };
    expect(draftName(content, today)).toBe('Testing');
  });
});
