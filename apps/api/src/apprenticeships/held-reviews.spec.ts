import { apprenticeships } from '@tracker/contract';
import { cast, leila, namesake, priya, ruth, tom, type ExamplePerson } from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { TestService } from '../testing/test-service';
import { Review } from './apprenticeship.entity';

let service: TestService;
let id: string;

let sam: ExamplePerson;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  await given.people(service, leila);
});
beforeEach(async () => {
  sam = namesake(cast.apprentice);
  id = await given.apprenticeship(service, { apprentice: sam });
});
afterAll(() => service.stop());

const record = async (person: ExamplePerson, heldOn: string) =>
  (await service.as(person)).call(apprenticeships.recordReview, {
    params: { id },
    body: { heldOn },
  });

describe('Recording a 12-weekly review', () => {
  it('keeps the day and who recorded it, with a row of the audit trail', async () => {
    expect((await record(tom, '2026-11-20')).data).toEqual({});
    const reviews = await service.db.read.findBy(Review, { apprenticeshipId: id });
    expect(reviews).toMatchObject([{ heldOn: '2026-11-20', recordedBy: tom.id }]);
    const [row] = await service.db.read.findBy(AuditEvent, {
      what: 'review.record',
      apprenticeshipId: id,
    });
    expect(row).toMatchObject({ by: tom.id, apprenticeshipId: id });
    expect(JSON.parse(row?.detail ?? '')).toEqual({ heldOn: '2026-11-20' });
  });

  it.each([
    ['2026-11-25', 'The day of the review must be today or in the past'],
    ['2026-07-05', 'The day of the review must be on or after the first day of the apprenticeship'],
    ['2026-11-31', 'Enter a real date, like 24 11 2026'],
  ])('refuses %s', async (heldOn, message) => {
    const { status, problem } = await record(tom, heldOn);
    expect(status).toBe(422);
    expect(problem.errors).toEqual({ heldOn: message });
  });

  it('refuses the same day twice', async () => {
    await record(tom, '2026-11-20');
    expect((await record(tom, '2026-11-20')).status).toBe(409);
  });

  it.each([
    ['the apprentice', () => sam, 403],
    ['the mentor', () => priya, 403],
    ['a programme lead', () => ruth, 403],
    ['a stranger', () => leila, 404],
  ])('answers %s with no', async (_who, person, status) => {
    expect((await record(person(), '2026-11-20')).status).toBe(status);
    expect(await service.db.read.countBy(Review, { apprenticeshipId: id })).toBe(0);
  });
});
