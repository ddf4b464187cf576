import { Invitation, Session, SignInAttempts } from './accounts/session.entity';
import { Person } from './accounts/person.entity';
import { Apprenticeship, Review } from './apprenticeships/apprenticeship.entity';
import { AuditEvent, AuditHead } from './audit/audit-event.entity';
import { BreakInLearning, BreakRequest } from './breaks/break.entity';
import { Absence } from './cover/absence.entity';
import {
  Evidence,
  EvidenceEntry,
  EvidenceItem,
  EvidenceOpening,
  EvidenceRevision,
} from './evidence/evidence.entity';
import { FileCheck } from './evidence/file-check.entity';
import { ContractedHours, PriorLearning } from './hours/agreed-hours.entity';
import { Draft, LogEntry, LogEntryItem, LogEntryRevision } from './log/log-entry.entity';
import { OutboxMail } from './notifications/outbox-mail.entity';
import { Observation } from './observations/observation.entity';
import { WitnessLink } from './observations/witness-link.entity';
import { Relationship } from './people/relationship.entity';
import { DueDateMove } from './plans/due-date-move.entity';
import { PlanItem } from './plans/plan-item.entity';
import { DoneUnit } from './platform/done-unit.entity';
import { Job } from './platform/job.entity';
import { ProgrammeVersion } from './programmes/programme-version.entity';
import {
  SignOffRequest,
  SignOffRequestEntry,
  SignOffRequestEvidence,
} from './sign-offs/sign-off-request.entity';
import { StandingRow } from './standings/standing-row.entity';
import { Certificate, CertificateRevision } from './training/certificate.entity';

/** Every table of the service. */
export const entities = [
  Absence,
  Apprenticeship,
  AuditEvent,
  AuditHead,
  BreakInLearning,
  BreakRequest,
  Certificate,
  CertificateRevision,
  ContractedHours,
  DoneUnit,
  Draft,
  DueDateMove,
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
  PriorLearning,
  ProgrammeVersion,
  Relationship,
  Review,
  Session,
  SignInAttempts,
  SignOffRequest,
  SignOffRequestEntry,
  SignOffRequestEvidence,
  StandingRow,
  WitnessLink,
];
