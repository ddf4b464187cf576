import type { PersonId } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Person } from '../accounts/person.entity';
import type { Tx } from '../platform/db';

/**
 * An account for this email address, without a password yet, or the one that is there already. The
 * database decides which: two people may add the same address at the same time. `by` null: a command.
 * The audit row names nobody: it is kept for ever, the person may ask to be forgotten.
 */
export async function addInvited(
  tx: Tx,
  by: PersonId | null,
  { name, email }: { name: string; email: string },
  createdAt: string,
): Promise<{ person: Person; isNew: boolean }> {
  const id = randomUUID();
  await tx.rows(
    `INSERT INTO people (id, name, email, state, created_at) VALUES ($1, $2, $3, 'invited', $4)
     ON CONFLICT (email) DO NOTHING`,
    [id, name, email, createdAt],
  );
  const person = await tx.findOneBy(Person, { email });
  if (!person) throw new Error('A person who was added is gone');
  const isNew = person.id === id;
  if (isNew)
    tx.record({
      by,
      what: 'person.add',
      subject: { kind: 'person', id },
      apprenticeshipId: null,
    });
  return { person, isNew };
}
