import { Inject, Injectable } from '@nestjs/common';
import { differenceBetween, signersOf, type PersonId } from '@tracker/domain';
import { nameIn } from '../apprenticeships/records';
import { Mail } from '../notifications/mail';
import { Items, type LoadedItem } from '../plans/items';
import { markChanged } from '../plans/make-move';
import { Signatures, type Touched } from '../plans/signatures';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import type { Reader, Tx } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { openRequest, requestsOf, sendRequest, signatureIn, snapshotOf } from './requests';
import { SignOffRequest } from './sign-off-request.entity';
import { Snapshots } from './snapshots';

/**
 * Finds the signatures that a change has touched, and marks exactly those (product.md rule 5). What
 * stands there now is sealed as a new revision, which waits for the signer like any other request:
 * they see the difference, and confirm it or return it.
 */
@Injectable()
export class SignatureChanges extends Signatures {
  constructor(
    private readonly clock: Clock,
    private readonly items: Items,
    private readonly snapshots: Snapshots,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  override async touched(tx: Tx, by: PersonId | null, what: Touched): Promise<void> {
    for (const id of await signedItemsOn(tx, what)) await this.compare(tx, by, id);
  }

  private async compare(tx: Tx, by: PersonId | null, itemId: string) {
    const requests = await requestsOf(tx, itemId);
    const signed = signatureIn(requests);
    if (!signed) return;
    const open = openRequest(requests);
    const item = await this.items.one(tx, itemId);
    const now = await this.snapshots.ofSigned(tx, item, snapshotOf(signed));
    const changes = differenceBetween(snapshotOf(open ?? signed), now);
    if (changes.length === 0) return;
    if (open) await tx.update(SignOffRequest, { id: open.id }, { outcome: 'superseded' });
    const sent = await sendRequest(tx, {
      planItemId: itemId,
      snapshot: now,
      after: requests,
      requestedBy: by ?? item.record.parties.apprentice,
      requestedAt: this.clock.now(),
    });
    const changed = changes.map((each) => each.what);
    await markChanged(tx, by, item, { ...sent, changed });
    // Whoever has not looked yet is not told again.
    if (!open) await this.tellSigners(tx, item, changed);
  }

  private async tellSigners(tx: Tx, item: LoadedItem, changed: readonly string[]) {
    const { record, row, programmeItem } = item;
    const apprentice = nameIn(record, record.parties.apprentice);
    await this.mail.tell(tx, signersOf(record.parties, row), {
      subject: `Changed since sign-off: ${programmeItem.title}`,
      lines: [
        `Something changed under a sign-off of ${apprentice}: ${programmeItem.title}.`,
        `What changed: ${changed.join('; ')}.`,
        'Look at the difference, and confirm the sign-off again or return the item:',
        `${this.config.publicUrl}/items/${row.id}/review`,
      ],
    });
  }
}

/** Items that are signed off, with any of this in what was signed or is to be confirmed again. */
async function signedItemsOn(db: Reader, touched: Touched): Promise<string[]> {
  const { entryIds = [], evidenceIds = [], itemIds = [] } = touched;
  const found = [
    ...(await itemsWith(db, 'sign_off_request_entries', 'entry_id', entryIds)),
    ...(await itemsWith(db, 'sign_off_request_evidence', 'evidence_id', evidenceIds)),
    ...itemIds,
  ];
  return [...new Set(found)].sort();
}

async function itemsWith(db: Reader, table: string, column: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db.rows<{ id: string }>(
    `SELECT DISTINCT i.id FROM ${table} h
       JOIN sign_off_requests r ON r.id = h.request_id
       JOIN plan_items i ON i.id = r.plan_item_id
      WHERE i.state IN ('signed-off', 'changed') AND r.outcome IN ('open', 'signed-off')
        AND h.${column} IN (${placeholders(ids, 1)})`,
    ids,
  );
  return rows.map(({ id }) => id);
}
