// What the desktop's commands answer, beyond the engine's own types.
import type { Confidence } from './types/Confidence';
import type { Contributions } from './types/Contributions';
import type { Edit } from './types/Edit';
import type { Hint } from './types/Hint';
import type { Notice } from './types/Notice';
import type { Plan } from './types/Plan';
import type { RoleYear } from './types/RoleYear';
import type { Scope } from './types/Scope';
import type { Summary } from './types/Summary';
import type { Target } from './types/Target';
import type { TargetYear } from './types/TargetYear';
import type { Unit } from './types/Unit';

/** The plan that is open, and what surrounds it. Every edit returns a fresh one. */
export interface DeskState {
  plan: Plan;
  file: PlanFile;
  /** What undo would undo, in words; null where there is nothing to undo. */
  undo: string | null;
  redo: string | null;
  /** The last changes, newest first. */
  history: HistoryEntry[];
  hints: Hint[];
  /** Grows with every change of the plan. */
  revision: number;
  /** The program's version. */
  version: string;
}

export interface PlanFile {
  name: string;
  path: string | null;
  /** Why the plan can only be read, a sentence; null where it can be changed. */
  read_only: string | null;
  /** The id of the example this is a copy of. */
  example: string | null;
}

export interface HistoryEntry {
  /** ISO 8601. */
  when: string;
  what: string;
  undone: boolean;
}

export type ChartMode = 'totals' | 'change';

/** What is in view; the answer holds nothing else. */
export interface ViewRequest {
  scenario: string;
  scope: Scope;
  unit: Unit;
  mode: 'auto' | ChartMode;
  /** The chart's size in CSS pixels. */
  width: number;
  height: number;
  theme: 'light' | 'dark';
  /** The role whose ledger is asked for. */
  role: string | null;
}

export interface RoleStanding {
  role: string;
  /** Heads in post, by projected year. */
  closing: number[];
  closing_wte: number[];
  /** Heads, by projected year. */
  contributions: Contributions[];
}

export interface View {
  chart: { svg: string; alt: string; mode: ChartMode };
  /** What the chart shows, made from the numbers. */
  sentence: string;
  summary: Summary;
  /** The chosen role by year; empty where none is chosen. */
  ledger: RoleYear[];
  /** The roles in scope. */
  roles: RoleStanding[];
  /** All the scenario's targets and notices, whatever the scope. */
  targets: TargetYear[];
  notices: Notice[];
  revision: number;
}

export interface Example {
  id: string;
  title: string;
  /** What it teaches, a sentence. */
  teaches: string;
}

export interface LibraryTarget {
  id: string;
  framework: string;
  programme: string;
  role: string;
  /** Ready to be added: scope all, evidence filled in. */
  target: Target;
  unit_as_published: string;
  basis_as_published: string;
  confidence: Confidence;
  source: string;
  note: string | null;
  /** False where it is context only or has no number. */
  addable: boolean;
  why_not: string | null;
}

export interface TrajectoryPoint {
  year: number | null;
  year_label: string;
  /** Null is a gap: nothing is published for the year. */
  value: number | null;
}

export interface Trajectory {
  programme: string;
  measure: string;
  unit: string;
  basis: string;
  kind: 'trajectory' | 'end_point' | 'outturn';
  points: TrajectoryPoint[];
  confidence: Confidence;
  source: string;
  notes: string[];
  series_source: string;
}

export interface RecentPlan {
  name: string;
  path: string;
}

/** What every command rejects with. */
export interface IpcError {
  message: string;
}

export type { Edit };
