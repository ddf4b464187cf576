import { existsSync } from 'node:fs';
import path from 'node:path';
import { Database, OPEN_READWRITE } from 'sqlite3';
import { addressOf, requestIdOf, sha256, type Deed } from './deeds';

type Row = Record<string, string | number | null>;

/**
 * What is wrong with the database of a service that was killed, one sentence each: damage, what was
 * acknowledged and is not there, and units of which only a part is there. It opens as the service
 * would open it, so the caller gives it a copy.
 */
export async function problemsIn(
  file: string,
  filesFolder: string,
  deeds: readonly Deed[],
): Promise<string[]> {
  const database = new Database(file, OPEN_READWRITE);
  const rows = (sql: string) =>
    new Promise<Row[]>((resolve, reject) =>
      database.all(sql, (error, found: Row[]) => (error ? reject(error) : resolve(found))),
    );
  try {
    return [
      ...(await damage(rows)),
      ...(await halfUnits(rows)),
      ...(await halfDeeds(rows, filesFolder, deeds)),
    ];
  } finally {
    await new Promise((resolve) => database.close(resolve));
  }
}

type Rows = (sql: string) => Promise<Row[]>;

async function damage(rows: Rows): Promise<string[]> {
  const [{ integrity_check: said = 'nothing' } = {}] = await rows('PRAGMA integrity_check');
  const broken = await rows('PRAGMA foreign_key_check');
  return [
    ...(said === 'ok' ? [] : [`integrity_check says ${String(said)}`]),
    ...broken.map((row) => `foreign_key_check finds ${JSON.stringify(row)}`),
  ];
}

/** Each counts what is there without the other part of its unit. */
const halves: Record<string, string> = {
  'a session without its audit row': `SELECT count(*) AS n FROM log_entries s WHERE
    (SELECT count(*) FROM audit_events e WHERE e.subject_id = s.id AND e.what = 'log-entry.add') <> 1`,
  'an audit row without its session': `SELECT count(*) AS n FROM audit_events e
    WHERE e.what = 'log-entry.add' AND e.subject_id NOT IN (SELECT id FROM log_entries)`,
  'a changed session without its earlier words': `SELECT count(*) AS n FROM log_entries s WHERE
    s.revision - 1 <> (SELECT count(*) FROM log_entry_revisions r WHERE r.entry_id = s.id)`,
  'a changed session without its audit row': `SELECT count(*) AS n FROM log_entries s WHERE
    s.revision - 1 <> (SELECT count(*) FROM audit_events e
                        WHERE e.subject_id = s.id AND e.what = 'log-entry.change')`,
  'evidence without its audit row': `SELECT count(*) AS n FROM evidence v WHERE v.kind <> 'statement'
    AND (SELECT count(*) FROM audit_events e WHERE e.subject_id = v.id AND e.what = 'evidence.add') <> 1`,
  'an audit row without its evidence': `SELECT count(*) AS n FROM audit_events e
    WHERE e.what = 'evidence.add' AND e.subject_id NOT IN (SELECT id FROM evidence)`,
  'a question without its mail': `SELECT count(*) AS n FROM witness_links
    WHERE mail_id NOT IN (SELECT id FROM outbox)`,
  'questions and their audit rows that differ in number': `SELECT abs(
    (SELECT count(*) FROM witness_links) -
    (SELECT count(*) FROM audit_events WHERE what = 'item.ask-witness')) AS n`,
  'a chain that does not end at its head': `SELECT count(*) AS n FROM audit_head h WHERE h.id = 1
    AND (h.seq <> (SELECT count(*) FROM audit_events) OR h.seq <> (SELECT max(seq) FROM audit_events))`,
};

async function halfUnits(rows: Rows): Promise<string[]> {
  const problems: string[] = [];
  for (const [name, sql] of Object.entries(halves)) {
    const [{ n = -1 } = {}] = await rows(sql);
    if (n !== 0) problems.push(`${String(n)} times ${name}`);
  }
  return problems;
}

/** Each deed is there whole, with the word that it was done and for a file its bytes, or not at all. */
async function halfDeeds(rows: Rows, filesFolder: string, deeds: readonly Deed[]) {
  const column = async (sql: string) =>
    new Set((await rows(sql)).map(({ value }) => String(value)));
  const done = await column('SELECT request_id AS value FROM done_units');
  const said = {
    session: await column(`SELECT did AS value FROM log_entries WHERE did LIKE 'session-%'
      UNION SELECT json_extract(content, '$.did') FROM log_entry_revisions`),
    change: await column(`SELECT did AS value FROM log_entries WHERE did LIKE 'change-%'`),
    note: await column(`SELECT title AS value FROM evidence WHERE kind = 'note'`),
    file: await column(`SELECT title AS value FROM evidence WHERE kind = 'file'`),
    question: await column('SELECT email AS value FROM witness_links'),
  };
  return deeds.flatMap((deed) => {
    const isThere = said[deed.kind].has(deed.kind === 'question' ? addressOf(deed) : deed.text);
    const isDone = done.has(requestIdOf(deed));
    const what = `${deed.text}, ${deed.isAcknowledged ? '' : 'not '}acknowledged,`;
    if (isThere !== isDone) return [`${what} is there by half`];
    if (deed.isAcknowledged && !isThere) return [`${what} is lost`];
    if (deed.kind === 'file' && isThere && !existsSync(bytesOf(filesFolder, deed)))
      return [`${what} has no bytes`];
    return [];
  });
}

function bytesOf(folder: string, { text }: Deed): string {
  const name = sha256(text);
  return path.join(folder, 'kept', name.slice(0, 2), name.slice(2, 4), name);
}
