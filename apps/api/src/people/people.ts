import { Injectable } from '@nestjs/common';
import type { Body, people, PersonRow, Response } from '@tracker/contract';
import {
  accountMovesOpenTo,
  conflict,
  missing,
  moveAccount,
  type AccountMove,
  type PersonId,
} from '@tracker/domain';
import { Invitations } from '../accounts/invitations';
import { Person } from '../accounts/person.entity';
import { Sessions } from '../accounts/sessions';
import { Waiting } from '../accounts/waiting';
import { Clock } from '../platform/clock';
import { Db, type Reader, type Tx } from '../platform/db';
import { InvalidInput } from '../platform/invalid-input';
import { judgesOf } from './judges';
import { addInvited } from './new-person';
import { roleWordsOf } from './role-words';

type Invitation = Response<typeof people.addPerson>;

/** What a programme lead does with accounts. Who may is said by the contract; the moves are the domain's. */
@Injectable()
export class People {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
    private readonly waiting: Waiting,
  ) {}

  async view(me: PersonId, id: PersonId): Promise<Response<typeof people.getPerson>> {
    const person = await this.db.read.findOneBy(Person, { id });
    if (!person) throw missing('Person');
    const row = await this.rowOf(this.db.read, me, person);
    return { ...row, waiting: await this.waiting.countFor(id) };
  }

  add(me: PersonId, facts: Body<typeof people.addPerson>): Promise<Invitation> {
    return this.db.write(async (tx) => {
      const { person, isNew } = await addInvited(tx, me, facts, this.clock.now());
      if (!isNew)
        throw new InvalidInput({
          email: `${person.name} already has an account with this email address`,
        });
      return this.invitationFor(tx, person);
    });
  }

  invite(me: PersonId, id: PersonId): Promise<Invitation> {
    return this.db.write(async (tx) =>
      this.invitationFor(tx, await this.move(tx, me, id, 'invite')),
    );
  }

  /** Signs the person out everywhere, at once, and ends their open link. */
  disable(me: PersonId, id: PersonId, reason: string): Promise<PersonRow> {
    return this.db.write(async (tx) => {
      const person = await this.move(tx, me, id, 'disable', { reason });
      await this.sessions.endAll(tx, id);
      await this.invitations.endAll(tx, id);
      return this.rowOf(tx, me, person);
    });
  }

  enable(me: PersonId, id: PersonId): Promise<PersonRow> {
    return this.db.write(async (tx) => this.rowOf(tx, me, await this.move(tx, me, id, 'enable')));
  }

  /** Compare-and-set: of two moves at the same time, one is told that it came too late. */
  private async move(
    tx: Tx,
    me: PersonId,
    id: PersonId,
    name: AccountMove,
    detail: Record<string, string> = {},
  ): Promise<Person> {
    const person = await tx.findOneBy(Person, { id });
    if (!person) throw missing('Person');
    const hasPassword = person.passwordHash !== null;
    const judgesActor = (await judgesOf(tx, me, this.clock.today())).has(id);
    const state = moveAccount(me, { ...person, personId: id, hasPassword, judgesActor }, name);
    if ((await tx.update(Person, { id, state: person.state }, { state })) === 0)
      throw conflict('Somebody else has just changed this account');
    tx.record({
      by: me,
      what: `person.${name}`,
      subject: { kind: 'person', id },
      apprenticeshipId: null,
      detail,
    });
    return { ...person, state };
  }

  private async invitationFor(tx: Tx, { id, name }: Person): Promise<Invitation> {
    return { personId: id, name, ...(await this.invitations.issue(tx, id)) };
  }

  private async rowOf(db: Reader, me: PersonId, person: Person): Promise<PersonRow> {
    const today = this.clock.today();
    const words = await roleWordsOf(db, [person.id], today);
    return viewOf(me, person, words, await judgesOf(db, me, today));
  }
}

type Listed = Pick<Person, 'id' | 'name' | 'email' | 'state'>;

export const viewOf = (
  me: PersonId,
  { id, name, email, state }: Listed,
  words: ReadonlyMap<PersonId, string>,
  judges: ReadonlySet<PersonId>,
): PersonRow => ({
  id,
  name,
  email,
  roles: words.get(id) ?? '',
  state,
  moves: accountMovesOpenTo(me, { personId: id, state, judgesActor: judges.has(id) }),
});
