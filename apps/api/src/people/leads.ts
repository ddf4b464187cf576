import { Injectable } from '@nestjs/common';
import type { PersonId } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Invitations, type IssuedLink } from '../accounts/invitations';
import { Person } from '../accounts/person.entity';
import { Sessions } from '../accounts/sessions';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import { addInvited } from './new-person';
import { Relationship } from './relationship.entity';

/** `issued` is null when the person needs no link: they have a password, or must not sign in. */
export type Appointed = { person: Person; wasLead: boolean; issued: IssuedLink | null };

/** Makes somebody a programme lead from outside the service: the first one comes in by no other way. */
@Injectable()
export class Leads {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
  ) {}

  /** Can be asked again: only what is missing is done. */
  async appoint(facts: { name: string; email: string }): Promise<Appointed> {
    const known = await this.db.read.findOneBy(Person, { email: facts.email });
    const wasLead = known !== null && (await this.sessions.hasRole(known.id, ['programme-lead']));
    if (wasLead && known.state !== 'invited') return { person: known, wasLead, issued: null };
    return this.db.write(async (tx) => {
      const { person } = await addInvited(tx, null, facts, this.clock.now());
      if (!wasLead) await this.relate(tx, person.id);
      const issued = person.state === 'invited' ? await this.invite(tx, person.id) : null;
      return { person, wasLead, issued };
    });
  }

  private async relate(tx: Tx, personId: PersonId) {
    await tx.insert(Relationship, {
      id: randomUUID(),
      personId,
      role: 'programme-lead',
      apprenticeshipId: null,
      fromOn: this.clock.today(),
      untilOn: null,
    });
    record(tx, 'person.appoint-lead', personId);
  }

  private async invite(tx: Tx, personId: PersonId): Promise<IssuedLink> {
    record(tx, 'person.invite', personId);
    return this.invitations.issue(tx, personId);
  }
}

const record = (tx: Tx, what: string, id: PersonId) =>
  tx.record({ by: null, what, subject: { kind: 'person', id }, apprenticeshipId: null });

const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});

/** What the command says. `publicUrl` is the service's own address, without a slash at its end. */
export function appointedWords({ person, wasLead, issued }: Appointed, publicUrl: string): string {
  const already = wasLead ? ' already' : '';
  const isLead = `${person.name} is${already} a programme lead.`;
  if (issued)
    return [
      `${isLead} Give them this link. It works once, until ${dayAndTime.format(new Date(issued.expiresAt))}:`,
      `${publicUrl}${issued.link}`,
    ].join('\n');
  if (person.state === 'disabled')
    return `${isLead} Their account is disabled: another programme lead can enable it.`;
  return `${isLead} They sign in with the password that they have.`;
}
