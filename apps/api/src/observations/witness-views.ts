import type { ItemView } from '@tracker/contract';
import {
  dayAt,
  dayWords,
  mayAskWitness,
  verdictWords,
  type PersonId,
  type Verdict,
} from '@tracker/domain';
import type { LoadedItem } from '../plans/items';
import type { Reader } from '../platform/db';

type Row = {
  id: string;
  name: string;
  state: string;
  askedAt: string;
  expiresAt: string;
  verdict: Verdict | null;
  text: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  endedAt: string | null;
  mailState: string | null;
};

/** Who was asked, and what they said: the newest first. Addresses and links are nobody's to read. */
export async function witnessesView(
  db: Reader,
  me: PersonId,
  { row, facts }: LoadedItem,
  now: string,
): Promise<ItemView['witnesses']> {
  const rows = await db.rows<Row>(
    `SELECT w.id, w.name, w.state, w.asked_at AS "askedAt", w.expires_at AS "expiresAt", w.verdict,
            w.ended_at AS "endedAt", e.text, e.withdrawn_at AS "withdrawnAt",
            e.withdrawn_reason AS "withdrawnReason", m.state AS "mailState"
       FROM witness_links w
       LEFT JOIN evidence e ON e.id = w.evidence_id
       LEFT JOIN outbox m ON m.id = w.mail_id
      WHERE w.plan_item_id = $1 ORDER BY w.asked_at DESC, w.id DESC`,
    [row.id],
  );
  const isOwner = me === facts.parties.apprentice;
  return {
    canAsk: mayAskWitness(me, facts),
    list: rows.map((link) => ({
      id: link.id,
      name: link.name,
      words: linkWords(link, now),
      canCancel: isOwner && isOpenLink(link, now),
      statement: statementOf(link),
    })),
  };
}

const isOpenLink = ({ state, expiresAt }: Row, now: string) => state === 'open' && expiresAt > now;

/** "Asked Leila Haddad on 24 November; not answered yet" */
function linkWords(link: Row, now: string): string {
  const asked = `Asked ${link.name} on ${dayWords(dayAt(link.askedAt))}`;
  if (link.state === 'answered')
    return `${asked}; answered on ${dayWords(dayAt(link.endedAt ?? link.askedAt))}`;
  if (link.state === 'cancelled') return `${asked}; cancelled`;
  if (link.mailState === 'failed') return `${asked}; the mail could not be delivered`;
  return isOpenLink(link, now)
    ? `${asked}; not answered yet`
    : `${asked}; not answered, and the link has expired`;
}

const statementOf = ({ verdict, text, withdrawnAt, withdrawnReason }: Row) =>
  verdict && text !== null
    ? {
        verdict,
        verdictWords: verdictWords[verdict],
        text,
        withdrawn: withdrawnAt ? { on: dayAt(withdrawnAt), reason: withdrawnReason ?? '' } : null,
      }
    : null;
