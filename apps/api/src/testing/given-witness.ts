import { randomUUID } from 'node:crypto';
import { addStatement } from '../evidence/statements';
import { WitnessLink } from '../observations/witness-link.entity';
import { PlanItem } from '../plans/plan-item.entity';
import { sha256 } from '../platform/sha256';
import type { TestService } from './test-service';

/** Links to witnesses, without the mail that brings them. */
export const givenWitness = {
  /** A link that works. */
  link: async (service: TestService, planItemId: string, askedBy: { id: string }) => {
    const [id, token] = [randomUUID(), randomUUID()];
    await service.db.keep((tx) =>
      tx.insert(WitnessLink, linkRow(service, { id, planItemId, askedBy: askedBy.id, token })),
    );
    return { id, token };
  },

  /** The token of the receipt for an answer. */
  receipt: async (service: TestService, planItemId: string, askedBy: { id: string }) => {
    const token = randomUUID();
    const item = await service.db.read.findOneBy(PlanItem, { id: planItemId });
    const now = service.clock.now();
    await service.db.keep(async (tx) => {
      const evidenceId = await addStatement(tx, {
        apprenticeshipId: item?.apprenticeshipId ?? '',
        itemId: planItemId,
        entryId: null,
        title: 'Witness statement by Joan Abara',
        text: 'Confirmed',
        addedAt: now,
      });
      await tx.insert(WitnessLink, {
        ...linkRow(service, {
          id: randomUUID(),
          planItemId,
          askedBy: askedBy.id,
          token: randomUUID(),
        }),
        state: 'answered',
        endedAt: now,
        verdict: 'confirmed',
        evidenceId,
        receiptHash: sha256(token),
        receiptExpiresAt: '2027-02-22T14:05:00.000Z',
      });
    });
    return token;
  },
};

type Facts = { id: string; planItemId: string; askedBy: string; token: string };

const linkRow = ({ clock }: TestService, { token, ...facts }: Facts): WitnessLink => ({
  ...facts,
  entryId: null,
  name: 'Joan Abara',
  email: 'joan.abara@example.gov.uk',
  tokenHash: sha256(token),
  askedAt: clock.now(),
  expiresAt: '2026-12-09T00:00:00.000Z',
  state: 'open',
  mailId: randomUUID(),
  endedAt: null,
  verdict: null,
  evidenceId: null,
  receiptHash: null,
  receiptExpiresAt: null,
  repudiatedAt: null,
});
