import { Injectable } from '@nestjs/common';
import type { CertificateInput, CertificateView } from '@tracker/contract';
import {
  checkCertificateMove,
  checkMayAddCertificate,
  outdated,
  type CertificateMove,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Records, takeTurn } from '../apprenticeships/records';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import type { Change } from '../platform/journal';
import { checkedContent, renewedContent } from './certificate-content';
import {
  certificateFacts,
  certificateView,
  trainingOf,
  versionOf,
  type Training,
} from './certificate-views';
import { Certificate, CertificateRevision, type CertificateContent } from './certificate.entity';
import { visibleCertificate } from './visible-certificate';

type Renewal = Pick<CertificateInput, 'issuedOn' | 'runsOut' | 'expiresOn' | 'evidenceId'>;

const changedSince =
  'This certificate has changed since you opened it. Nothing was saved. Read it again before you go on';

/** Adding, changing, renewing, taking back and confirming certificates. The rules are in the domain. */
@Injectable()
export class CertificateChanges {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
  ) {}

  add(me: PersonId, apprenticeshipId: string, input: CertificateInput): Promise<CertificateView> {
    return this.db.write(async (tx) => {
      await takeTurn(tx, apprenticeshipId);
      const record = await this.records.visibleTo(tx, me, apprenticeshipId);
      checkMayAddCertificate(me, record.parties);
      const training = await trainingOf(tx, record);
      const row = this.newRow(training, await checkedContent(tx, training, input));
      await tx.insert(Certificate, row);
      tx.record(changeOf(me, row, 'add'));
      return this.seen(tx, me, row);
    });
  }

  /** A new certificate in the place of this one, which stays on the record with its dates. */
  renew(me: PersonId, id: string, input: Renewal): Promise<CertificateView> {
    return this.db.write(async (tx) => {
      const { row: renewed, training } = await this.begin(tx, me, id, 'renew');
      const content = await renewedContent(tx, training, input, renewed);
      const row = { ...this.newRow(training, content), renewsId: id };
      await tx.insert(Certificate, row);
      tx.record(changeOf(me, row, 'renew', { renews: id }));
      return this.seen(tx, me, row);
    });
  }

  /** Saves what it says now and keeps what it said. A form that changes nothing leaves it confirmed. */
  async change(
    me: PersonId,
    id: string,
    input: CertificateInput,
    version: string,
  ): Promise<CertificateView> {
    const unchanged = await this.saysTheSame(me, id, version, input);
    return unchanged ?? this.rewrite(me, id, version, input);
  }

  private async saysTheSame(me: PersonId, id: string, version: string, input: CertificateInput) {
    const db = this.db.read;
    const { row, training } = await visibleCertificate(db, this.records, me, id);
    if (versionOf(row) !== version) return null;
    checkCertificateMove(me, certificateFacts(training, row), 'change');
    const content = await checkedContent(db, training, input, row);
    return changedFields(row, content).length > 0 ? null : certificateView(me, training, row);
  }

  /** Whoever had seen it has to see it again. */
  private rewrite(
    me: PersonId,
    id: string,
    version: string,
    input: CertificateInput,
  ): Promise<CertificateView> {
    return this.db.write(async (tx) => {
      const { row, training } = await this.begin(tx, me, id, 'change', version);
      const { revision } = row;
      const content = await checkedContent(tx, training, input, row);
      const now = this.clock.now();
      await tx.insert(CertificateRevision, {
        certificateId: id,
        revision,
        content: { ...contentOf(row), seenBy: row.seenBy, seenAt: row.seenAt },
        until: now,
      });
      const sent = { revision: revision + 1, sentAt: now, ...unseen, ...renewable };
      const changed = await set(tx, row, { ...content, ...sent });
      const fields = changedFields(row, content);
      tx.record(changeOf(me, changed, 'change', { fields, wasSeen: row.seenBy !== null }));
      return this.seen(tx, me, changed);
    });
  }

  /** Takes it back. It stays on the record, struck through; what it renewed counts again. */
  withdraw(me: PersonId, id: string, reason: string): Promise<CertificateView> {
    const withdrawn = () => ({
      state: 'withdrawn' as const,
      withdrawnAt: this.clock.now(),
      withdrawnReason: reason,
    });
    return this.decide(me, id, 'withdraw', withdrawn, { reason });
  }

  /** Somebody else has seen it as it was at `version`. */
  confirm(me: PersonId, id: string, version: string): Promise<CertificateView> {
    const confirmed = () => ({ seenBy: me, seenAt: this.clock.now() });
    return this.decide(me, id, 'confirm', confirmed, {}, version);
  }

  /** The dates that it had at `version` do not have to be renewed. */
  letLapse(me: PersonId, id: string, reason: string, version: string): Promise<CertificateView> {
    const lapsed = () => ({
      letLapseBy: me,
      letLapseAt: this.clock.now(),
      letLapseReason: reason,
    });
    return this.decide(me, id, 'let-lapse', lapsed, { reason }, version);
  }

  /** One move that changes nothing of what the certificate says. */
  private decide(
    me: PersonId,
    id: string,
    name: CertificateMove,
    valuesFor: () => Partial<Certificate>,
    detail: Record<string, unknown>,
    version?: string,
  ): Promise<CertificateView> {
    return this.db.write(async (tx) => {
      const { row } = await this.begin(tx, me, id, name, version);
      const changed = await set(tx, row, valuesFor());
      tx.record(changeOf(me, changed, name, detail));
      return this.seen(tx, me, changed);
    });
  }

  /** The certificate, once the rules agree. Changes of one record take turns from here on. */
  private async begin(tx: Tx, me: PersonId, id: string, name: CertificateMove, version?: string) {
    await tx.rows(
      `UPDATE apprenticeships SET version = version + 1
        WHERE id = (SELECT apprenticeship_id FROM certificates WHERE id = $1)`,
      [id],
    );
    const found = await visibleCertificate(tx, this.records, me, id);
    if (version !== undefined && versionOf(found.row) !== version) throw outdated(changedSince);
    checkCertificateMove(me, certificateFacts(found.training, found.row), name);
    return found;
  }

  private newRow({ record }: Training, content: CertificateContent): Certificate {
    return {
      ...content,
      id: randomUUID(),
      apprenticeshipId: record.id,
      state: 'held',
      revision: 1,
      sentAt: this.clock.now(),
      renewsId: null,
      ...unseen,
      ...renewable,
      withdrawnAt: null,
      withdrawnReason: null,
    };
  }

  /** As the page shows it after the change. */
  private async seen(tx: Tx, me: PersonId, row: Certificate): Promise<CertificateView> {
    const record = await this.records.one(tx, row.apprenticeshipId);
    return certificateView(me, await trainingOf(tx, record), row);
  }
}

const unseen = { seenBy: null, seenAt: null };
/** Whether it does not have to be renewed was said about the dates that it had. */
const renewable = { letLapseBy: null, letLapseAt: null, letLapseReason: null };

/** Compare-and-set: the certificate is still as it was read. */
async function set(tx: Tx, row: Certificate, values: Partial<Certificate>): Promise<Certificate> {
  const { id, revision, state } = row;
  const changed = await tx.update(Certificate, { id, revision, state }, values);
  if (changed === 0) throw outdated(changedSince);
  return { ...row, ...values };
}

const contentOf = (row: CertificateContent): CertificateContent => ({
  title: row.title,
  issuer: row.issuer,
  certification: row.certification,
  planItemId: row.planItemId,
  issuedOn: row.issuedOn,
  endsOn: row.endsOn,
  evidenceId: row.evidenceId,
});

/** Names of the columns that do not say the same. */
const changedFields = (before: CertificateContent, after: CertificateContent) =>
  (Object.keys(after) as (keyof CertificateContent)[]).filter(
    (field) => before[field] !== after[field],
  );

const changeOf = (
  me: PersonId,
  { id, apprenticeshipId, title, issuedOn, endsOn, revision }: Certificate,
  verb: CertificateMove | 'add',
  detail: Record<string, unknown> = {},
): Change => ({
  by: me,
  what: `certificate.${verb}`,
  subject: { kind: 'certificate', id },
  apprenticeshipId,
  detail: { title, issuedOn, endsOn, revision, ...detail },
});
