/** A deal's dates, and the forms that bring their rules, as the screens use them. */

export type DeadlineStatus = "pending" | "open" | "pinned" | "overdue" | "completed" | "waived";
export type Lock = "pinned" | "completed" | "waived";
export type FactKind = "date" | "dateTime" | "number" | "flag" | "time";
export type FactSetting = string | number | boolean;
export type Count = "calendar" | "business" | "regz-general" | "regz-specific";
export type Roll = "none" | "forward" | "backward" | "direction";
export type Strength = "hard" | "timeOfTheEssence" | "target";
export type Effect = "none" | "lapses" | "activeRemoval";

export interface Fact {
  name: string;
  label: string;
  kind: FactKind;
  /** As its kind has it; absent while nobody gave one. */
  value?: FactSetting;
  /** The day at the property, of a dated value. */
  date?: string;
  usual?: FactSetting;
  min?: number;
  max?: number;
  fallback?: string;
}

/** A rule in the API's words; those that the screens do not show are carried along. */
export interface DeadlineRule {
  id: string;
  label: string;
  anchor?: string;
  laterOf?: string[];
  earlierOf?: string[];
  /** So many, or as many as a number fact says. */
  offset: number | string;
  direction?: "after" | "before";
  unit: "days" | "hours" | "years";
  count: Count;
  holidays: string | string[];
  roll: Roll;
  endOfDay: string;
  strength?: Strength;
  effect?: Effect;
  /** The dated fact that may not lie before this deadline. */
  earliestFor?: string;
  source?: string;
}

export interface Deadline {
  id: string;
  label: string;
  rule: DeadlineRule;
  /** The form, law or template that brought the rule; absent for the deal's own. */
  ruleSet?: string;
  due?: string;
  at?: string;
  status: DeadlineStatus;
  /** Why it does not follow its rule. */
  lock?: Lock;
  pin?: { date: string; by: string; note?: string };
  completion?: { completedOn: string; by: string; note?: string };
  waiver?: { date?: string; by: string; note?: string };
  missing: string[];
  why: string[];
}

/** Dates that do not go together, for a person to settle. */
export interface Conflict {
  kind: "afterClosing" | "closingTooEarly" | "pastDue" | "holidaySetsDisagree";
  deadlines: string[];
  date: string;
  words: string;
  source?: string;
}

export interface DealRuleSet {
  code: string;
  name: string;
  revision: string;
  settled: boolean;
  governedBy?: string;
}

export interface Amendment {
  number: number;
  version: number;
  document: { name: string; reference?: string; signedOn?: string };
  note?: string;
  by: string;
  at: string;
}

/** What would come of a change of a deal's dates; the API works it out and stores nothing. */
export interface Preview {
  version: number;
  moves: PreviewMove[];
  locked: PreviewLocked[];
  pending: { id: string; missing: string[] }[];
  conflictsBefore: Conflict[];
  conflictsAfter: Conflict[];
  formRevision: string;
  /** Tasks that would have another day; absent where deals have no tasks. */
  taskMoves?: { id: string; title: string; from?: string; to?: string; why: string[] }[];
}

export interface PreviewMove {
  id: string;
  label: string;
  from?: string;
  to?: string;
  fromAt?: string;
  toAt?: string;
  why: string[];
}

export interface PreviewLocked {
  id: string;
  label: string;
  lock: Lock;
  due?: string;
  /** The day that its rule would tell. */
  byRule?: string;
  why: string[];
}

/** What a preview is asked for. */
export interface PreviewFields {
  facts?: Record<string, FactSetting>;
  pins?: Record<string, string>;
}

/** A date as it is, or as it was known on some day. */
export interface TimelineItem {
  kind: "fact" | "deadline";
  id: string;
  label: string;
  date?: string;
  at?: string;
  status?: DeadlineStatus;
  lock?: Lock;
  why: string[];
}

export interface ContractForm {
  code: string;
  name: string;
  state?: string;
  /** Oldest first. */
  revisions: FormRevision[];
}

export interface FormRevision {
  revision: string;
  from: string;
  to?: string;
  governedBy?: string;
  source: string;
  facts: FormFact[];
  deadlines: FormRule[];
}

export interface FormFact {
  name: string;
  label: string;
  kind: FactKind;
  default?: FactSetting;
  min?: number;
  max?: number;
  fallback?: string;
  fallbackDays?: string;
}

/** As a form lists it; the API says more of it than the screens show. */
export interface FormRule {
  id: string;
  label: string;
  anchor?: string;
  laterOf?: string[];
  earlierOf?: string[];
  /** So many, or as many as a number fact says. */
  offset: number | string;
  direction?: "after" | "before";
  unit: "days" | "hours" | "years";
  count: Count;
}
