/** The resources of the HTTP API as the screens use them; schema.ts, generated, is held against these in contract.ts. */

export type Stage = "draft" | "underContract" | "clearToClose" | "closed" | "canceled";
export type Side = "buyer" | "seller" | "dual";
export type Status = "open" | "closed";
export type DeadlineStatus = "pending" | "open" | "met" | "overdue";
export type Count = "calendar" | "business";
export type Roll = "none" | "forward" | "backward";

export interface Address {
  street: string;
  unit?: string;
  city: string;
  stateOrProvince: string;
  postalCode: string;
}

export interface Money {
  /** Text, such as `465000.00`: no reader takes it for a binary fraction. */
  amount: string;
  currency: string;
}

export interface Fact {
  name: string;
  label: string;
  date?: string;
}

export interface DeadlineRule {
  id: string;
  label: string;
  anchor: string;
  offset: number;
  count: Count;
  roll: Roll;
  endOfDay: string;
}

export interface Deadline extends DeadlineRule {
  due?: string;
  at?: string;
  status: DeadlineStatus;
  metOn?: string;
  why?: string[];
}

export interface Party {
  id: string;
  role: string;
  name: string;
  email?: string;
  phone?: string;
  company?: string;
}

export interface Transaction {
  id: string;
  version: number;
  status: Status;
  stage: Stage;
  side: Side;
  address: Address;
  timeZone: string;
  contractForm: string;
  price?: Money;
  facts: Fact[];
  deadlines: Deadline[];
  deadlinesPending: boolean;
  parties: Party[];
  createdAt: string;
  updatedAt: string;
}

export interface TransactionSummary {
  id: string;
  version: number;
  status: Status;
  stage: Stage;
  side: Side;
  address: Address;
  contractForm: string;
  price?: Money;
  closingDate?: string;
  nextDeadline?: { id: string; label: string; due: string; status?: DeadlineStatus };
  updatedAt: string;
}

export interface HistoryEntry {
  id: string;
  type: string;
  time: string;
  actor: string;
  /** The deal's version that this made. */
  version: number;
  data: Record<string, unknown>;
}

export interface ContractForm {
  code: string;
  name: string;
  state?: string;
  facts: { name: string; label: string }[];
  deadlines: DeadlineRule[];
  source?: string;
}

export interface Page<T> {
  items: T[];
  next?: string;
}

export interface NewTransaction {
  address: Address;
  side: Side;
  contractForm: string;
  price?: Money;
  facts?: { name: string; date: string }[];
}

export type PartyFields = Omit<Party, "id">;
export type RuleFields = Omit<DeadlineRule, "id">;
export type DetailFields = Partial<Pick<Transaction, "address" | "stage" | "side" | "price">>;
