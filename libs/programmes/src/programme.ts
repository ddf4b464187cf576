import type { EntryKind } from '@tracker/domain';
import type { Frameworks } from './frameworks';
import type { ProgrammeItem } from './item';

export type Phase = { key: string; title: string };

export type Duty = {
  key: string;
  title: string;
  /** For navigation, tables and small bars. */
  shortTitle: string;
  summary: string;
  /** Which day-to-day bullet of the role definition it was made from, counted from 1. */
  seedBullet: number;
  /** Kinds of session that usually serve it: the log suggests its items for them. */
  kinds?: readonly EntryKind[];
};

export type FocusArea = { key: string; title: string; summary: string };

export type Certification = {
  key: string;
  title: string;
  issuer: string;
  /** Null: the issuer gives no end date. */
  validMonths: number | null;
  note?: string;
};

export type OffTheJobHours = {
  /** The floor that the funding rules set: only verified hours count towards it. */
  minimumHours: number;
  /** What this programme plans for. */
  plannedHours: number;
  note: string;
};

/** What apprentices follow: plain data, the same whether it ships or is written by a programme lead. */
export type Programme = {
  key: string;
  title: string;
  organisation: string;
  profession: string;
  grade: string;
  durationWeeks: number;
  durationNote: string;
  reviewEveryWeeks: number;
  offTheJob: OffTheJobHours;
  frameworks: Frameworks;
  phases: readonly Phase[];
  duties: readonly Duty[];
  focusAreas: readonly FocusArea[];
  certifications: readonly Certification[];
  items: readonly ProgrammeItem[];
};

/** The phases that every programme starts with (product.md, Words). */
export const onboardingPhases: readonly Phase[] = [
  { key: 'before', title: 'Before day 1' },
  { key: 'day1', title: 'Day 1' },
  { key: 'week1', title: 'Week 1' },
  { key: 'month1', title: 'Month 1' },
  { key: 'months3', title: 'First 3 months' },
];
