export * from './endpoint';
export * as accounts from './accounts';
export * as apprenticeships from './apprenticeships';
export * as batches from './batches';
export * as breaks from './breaks';
export * as cohorts from './cohorts';
export * as cover from './cover';
export * as dashboard from './dashboard';
export * as evidence from './evidence';
export * as heatMap from './heat-map';
export * as hours from './hours';
export * as log from './log';
export * as observations from './observations';
export * as people from './people';
export * as plans from './plans';
export * as programmes from './programmes';
export * as progress from './progress';
export * as queue from './queue';
export * as reports from './reports';
export * as signOffs from './sign-offs';
export * as skills from './skills';
export * as timeline from './timeline';
export * as training from './training';
export * as witnesses from './witnesses';
export type { Appendix, AppendixField, ApprenticeshipHead } from './apprenticeships';
export type { Me } from './accounts';
export type { Refusal, SignedItem } from './batches';
export type { BreakPage, BreakRow } from './breaks';
export type { CohortRow } from './cohorts';
export type { AbsenceView } from './cover';
export type { BurnUpView, Fact, TeamRow } from './dashboard';
export type { EvidenceView } from './evidence';
export type { EntryInput, EntryView } from './log';
export type { HeatCellView } from './heat-map';
export type { ObservationView, WitnessView } from './observation-views';
export type { PersonRow } from './people';
export type { ChecklistFilter, DifferenceView, ItemRow, ItemView, PlanGroup } from './plans';
export type { RolePage } from './programmes';
export type { WaitingRequest } from './sign-offs';
export type { SkillView } from './skill-views';
export type { SkillRow } from './skills';
export type { StandingView } from './standing';
export type { TimelineEvent } from './timeline';
export type {
  CertificateInput,
  CertificateView,
  CurrencyView,
  EndingView,
  ItemTraining,
} from './training';
export { allEndpoints } from './all-endpoints';
