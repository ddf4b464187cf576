/** What a unit of work wants, on which thing, and what its writer had read. `thing` is known once it is done. */
export type Intent = {
  kind: 'add' | 'change' | 'verify' | 'withdraw' | 'note' | 'rewrite' | 'write';
  record: string;
  thing: string;
  version: string;
  minutes: number;
  /** Title of a note, or the words of a statement. */
  text: string;
};

type Session = { record: string; minutes: number; revision: number; state: string };
type Piece = { record: string; title: string; revision: number };
type Item = { record: string; version: number; statement: string };

/**
 * What the service does, one unit after the other, in memory and without a database: the rules of
 * versions and states alone. What really happened, in whatever order, has to equal it in some order.
 */
export class SerialModel {
  readonly sessions = new Map<string, Session>();
  readonly pieces = new Map<string, Piece>();
  readonly items = new Map<string, Item>();
  /** Record → units done on it. */
  readonly done = new Map<string, number>();

  /** False where the unit could not have been done now. */
  apply(intent: Intent): boolean {
    if (!this.isDone(intent)) return false;
    this.done.set(intent.record, (this.done.get(intent.record) ?? 0) + 1);
    return true;
  }

  private isDone({ kind, record, thing, version, minutes, text }: Intent): boolean {
    switch (kind) {
      case 'add':
        this.sessions.set(thing, { record, minutes, revision: 1, state: 'submitted' });
        return true;
      case 'note':
        this.pieces.set(thing, { record, title: text, revision: 1 });
        return true;
      case 'change':
        return this.session(thing, version, (session) => ({
          minutes,
          revision: session.revision + 1,
          state: 'submitted',
        }));
      case 'verify':
        return this.session(thing, version, () => ({ state: 'verified' }));
      case 'withdraw':
        return this.session(thing, null, () => ({ state: 'withdrawn' }));
      case 'rewrite': {
        const piece = this.pieces.get(thing);
        if (!piece || String(piece.revision) !== version) return false;
        this.pieces.set(thing, { ...piece, title: text, revision: piece.revision + 1 });
        return true;
      }
      case 'write': {
        const item = this.items.get(thing);
        if (!item || String(item.version) !== version) return false;
        this.items.set(thing, { ...item, statement: text, version: item.version + 1 });
        return true;
      }
    }
  }

  private session(
    id: string,
    version: string | null,
    changed: (session: Session) => Partial<Session>,
  ): boolean {
    const session = this.sessions.get(id);
    if (!session || session.state === 'withdrawn') return false;
    if (version !== null && version !== `${String(session.revision)}-${session.state}`)
      return false;
    this.sessions.set(id, { ...session, ...changed(session) });
    return true;
  }
}
