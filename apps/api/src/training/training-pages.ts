import { Injectable } from '@nestjs/common';
import type { training, Response } from '@tracker/contract';
import {
  checkMayAddCertificate,
  confirmersOf,
  currencyOn,
  evidenceKindWords,
  inDaysWords,
  plural,
  runningOut,
  statusOf,
  type EvidenceKind,
  type PersonId,
} from '@tracker/domain';
import { headOf, nameIn, Records } from '../apprenticeships/records';
import { namesOf } from '../people/parties';
import type { PlanFact } from '../plans/plan-facts';
import { statusWords } from '../plans/status-words';
import { Db, type Reader } from '../platform/db';
import { againOnFor, endingsOf, heldAmong } from './certificate-rows';
import { certificateView, speaksFor, titled, trainingOf, type Training } from './certificate-views';
import { CertificateRevision, type Certificate } from './certificate.entity';
import { currencyView } from './currency-view';
import { endingViews } from './ending-views';
import { everyWords, takesCertificates, usualWords, validWords } from './usual-validity';
import { visibleCertificate } from './visible-certificate';

type TrainingPage = Response<typeof training.getTraining>;
type TrainingForm = Response<typeof training.getTrainingForm>;
type CertificatePage = Response<typeof training.getCertificate>;

/** What the pages about courses and certificates show. */
@Injectable()
export class TrainingPages {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  async list(me: PersonId, apprenticeshipId: string): Promise<TrainingPage> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, apprenticeshipId);
    const found = await trainingOf(db, record);
    const held = heldAmong(found.all);
    const view = (row: Certificate) => certificateView(me, found, row);
    return {
      apprenticeship: headOf(me, record),
      today: record.today,
      canAdd: me === record.parties.apprentice,
      sentence: sentenceFor(held, record.today),
      runningOut: endingViews(me, record, endingsOf(found.items, held)),
      held: held.map(view),
      earlier: found.all.filter((row) => !held.includes(row)).map(view),
      asked: askedOf(found, held),
      learning: learningOf(found, held),
    };
  }

  async form(me: PersonId, apprenticeshipId: string): Promise<TrainingForm> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, apprenticeshipId);
    checkMayAddCertificate(me, record.parties);
    const { items } = await trainingOf(db, record);
    return {
      apprenticeship: headOf(me, record),
      today: record.today,
      certifications: record.programme.content.certifications.map((known) => ({
        key: known.key,
        title: known.title,
        issuer: known.issuer,
        usualWords: usualWords(known.validMonths),
        note: known.note ?? '',
      })),
      learning: items.filter(isLearning).map((item) => ({
        ...titled(item),
        usualWords: usualWords(item.programmeItem.renewMonths),
      })),
      proofs: await proofsFor(db, record.id),
    };
  }

  async certificate(me: PersonId, id: string): Promise<CertificatePage> {
    const db = this.db.read;
    const { row, training: found } = await visibleCertificate(db, this.records, me, id);
    const { record } = found;
    const revisions = await db.find(CertificateRevision, {
      where: { certificateId: id },
      order: { revision: 'DESC' },
    });
    const confirmers = confirmersOf(record.parties);
    return {
      apprenticeship: headOf(me, record),
      certificate: certificateView(me, found, row),
      earlier: revisions.map(({ revision, until, content }) => ({
        revision,
        until,
        title: content.title,
        issuer: content.issuer,
        issuedOn: content.issuedOn,
        endsOn: content.endsOn,
        seenBy: content.seenBy === null ? null : nameIn(record, content.seenBy),
      })),
      onlyOthers: confirmers.includes(me)
        ? ''
        : `${namesOf(confirmers, record.names) || 'Nobody is named yet who'} can confirm that they have seen it. Nobody can confirm their own.`,
    };
  }
}

/** "2 certificates, 1 of them expired.", "1 certificate. It runs out in 27 days.", "2 certificates, all current." */
function sentenceFor(held: readonly Certificate[], today: string): string {
  if (held.length === 0) return 'No certificates yet.';
  const all = plural(held.length, 'certificate');
  const which = held.length === 1 ? 'It' : 'The first';
  const [first] = runningOut(endingsOf([], held), today);
  if (!first) return held.length === 1 ? `${all}.` : `${all}, all current.`;
  const { daysLeft } = currencyOn(first.endsOn, today);
  if (daysLeft !== null && daysLeft >= 0)
    return `${all}. ${which} runs out ${inDaysWords(daysLeft)}.`;
  const expired = held.filter(({ endsOn }) => currencyOn(endsOn, today).currency === 'expired');
  return `${all}, ${held.length === 1 ? 'expired' : `${String(expired.length)} of them expired`}.`;
}

/** Learning that asks for a certificate without naming one, or has to be done again. */
const isLearning = ({ state, programmeItem }: PlanFact) =>
  state !== 'not-required' && !programmeItem.certifications && takesCertificates(programmeItem);

const itemOfPlan = (item: PlanFact) => {
  const status = statusOf(item);
  return { ...titled(item), status, statusWords: statusWords[status] };
};

const certificatesFor = (held: readonly Certificate[], { id, programmeItem }: PlanFact) =>
  held
    .filter((row) => speaksFor(row, { id, certifications: programmeItem.certifications }))
    .map(titled);

function askedOf({ items, record }: Training, held: readonly Certificate[]) {
  const { certifications } = record.programme.content;
  return items
    .filter(({ state, programmeItem }) => state !== 'not-required' && programmeItem.certifications)
    .map((item) => ({
      item: { ...itemOfPlan(item), dueOn: item.dueOn, optional: !item.required },
      certifications: certifications
        .filter(({ key }) => item.programmeItem.certifications?.includes(key))
        .map((known) => ({ key: known.key, title: known.title, validWords: validWords(known) })),
      held: certificatesFor(held, item),
    }));
}

const learningOf = ({ items, record }: Training, held: readonly Certificate[]) =>
  items.filter(isLearning).map((item) => {
    const { renewMonths } = item.programmeItem;
    const again = againOnFor(item, held);
    return {
      item: itemOfPlan(item),
      everyWords: renewMonths === undefined ? '' : everyWords(renewMonths),
      again: again === null ? null : currencyView(again, record.today),
      certificates: certificatesFor(held, item),
    };
  });

/** Pieces of the portfolio that can be the proof, the newest first. */
async function proofsFor(db: Reader, apprenticeshipId: string) {
  const rows = await db.rows<{ id: string; title: string; kind: EvidenceKind }>(
    `SELECT id, title, kind FROM evidence
      WHERE apprenticeship_id = $1 AND state = 'ready' ORDER BY added_at DESC, id DESC LIMIT 200`,
    [apprenticeshipId],
  );
  return rows.map(({ id, title, kind }) => ({ id, title, kindWords: evidenceKindWords[kind] }));
}
