import type { AccountState, PersonId, Problems } from '@tracker/domain';
import type { Reader, Tx } from '../platform/db';
import { placeholders } from '../platform/placeholders';

export type Account = { id: PersonId; name: string; email: string; state: AccountState };

/** E-mail address → its account. One statement; addresses that nobody has are left out. */
export async function accountsOf(
  db: Reader,
  emails: readonly string[],
): Promise<Map<string, Account>> {
  if (emails.length === 0) return new Map();
  const rows = await db.rows<Account>(
    `SELECT id, name, email, state FROM people WHERE email IN (${placeholders(emails, 1)})`,
    emails,
  );
  return new Map(rows.map((row) => [row.email, row]));
}

/** Why this account cannot be named, or null. `called` is how the sentence speaks of it. */
export function accountProblem(account: Account | undefined, called = 'this address') {
  if (!account) return `No account has ${called}. Add the person first`;
  return account.state === 'disabled'
    ? `The person with ${called} cannot sign in. Let them sign in again first`
    : null;
}

/** One message for each field whose address cannot be named. */
export const accountProblems = (
  accounts: ReadonlyMap<string, Account>,
  emailByField: Readonly<Record<string, string>>,
): Problems =>
  Object.fromEntries(
    Object.entries(emailByField).flatMap(([field, email]) => {
      const problem = accountProblem(accounts.get(email));
      return problem ? [[field, problem]] : [];
    }),
  );

/** Two changes that start something for one person take turns, also on PostgreSQL. */
export const takeTurnOf = (tx: Tx, person: PersonId) =>
  tx.rows('UPDATE people SET name = name WHERE id = $1', [person]);
