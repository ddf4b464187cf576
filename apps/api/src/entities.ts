import { Invitation, Session, SignInAttempts } from './accounts/session.entity';
import { Person } from './accounts/person.entity';
import { Apprenticeship, Review } from './apprenticeships/apprenticeship.entity';
import { AuditEvent, AuditHead } from './audit/audit-event.entity';
import { Absence } from './cover/absence.entity';
import {
  Evidence,
  EvidenceEntry,
  EvidenceItem,
  EvidenceOpening,
  EvidenceRevision,
} from './evidence/evidence.entity';
import { FileCheck } from './evidence/file-check.entity';
import { Draft, LogEntry, LogEntryItem, LogEntryRevision } from './log/log-entry.entity';
import { OutboxMail } from './notifications/outbox-mail.entity';
import { Observation } from './observations/observation.entity';
import { WitnessLink } from './observations/witness-link.entity';
import { Relationship } from './people/relationship.entity';
import { PlanItem } from './plans/plan-item.entity';
import { DoneUnit } from './platform/done-unit.entity';
import { Job } from './platform/job.entity';
import { ProgrammeVersion } from './programmes/programme-version.entity';
import {
  SignOffRequest,
  SignOffRequestEntry,
  SignOffRequestEvidence,
} from './sign-offs/sign-off-request.entity';
import { Certificate, CertificateRevision } from './training/certificate.entity';

/** Every table of the service. */
export const entities = [
  Absence,
  Apprenticeship,
  AuditEvent,
  AuditHead,
  Certificate,
  CertificateRevision,
  DoneUnit,
  Draft,
  Evidence,
  EvidenceEntry,
  EvidenceItem,
  EvidenceOpening,
  EvidenceRevision,
  FileCheck,
  Invitation,
  Job,
  LogEntry,
  LogEntryItem,
  LogEntryRevision,
  Observation,
  OutboxMail,
  Person,
  PlanItem,
  ProgrammeVersion,
  Relationship,
  Review,
  Session,
  SignInAttempts,
  SignOffRequest,
  SignOffRequestEntry,
  SignOffRequestEvidence,
  WitnessLink,
];
