/** The resources of the HTTP API as the screens use them; schema.ts, generated, is held against these in contract.ts. */

import type { Amendment, Conflict, DeadlineRule, DealRuleSet, Deadline, DeadlineStatus, Fact } from "./dates";

export * from "./dates";
export * from "./work";

export type Stage = "draft" | "underContract" | "clearToClose" | "closed" | "canceled";
export type Side = "buyer" | "seller" | "dual";
export type Status = "open" | "closed";
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

export interface Party {
  id: string;
  role: string;
  name: string;
  email?: string;
  phone?: string;
  company?: string;
  /** Whether told when dates move or come near; absent for what is usual in the role. */
  notified?: boolean;
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
  formRevision: string;
  ruleSets: DealRuleSet[];
  price?: Money;
  facts: Fact[];
  deadlines: Deadline[];
  conflicts: Conflict[];
  deadlinesPending: boolean;
  parties: Party[];
  amendments: Amendment[];
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
  conflicts: number;
  updatedAt: string;
}

export interface HistoryEntry {
  id: string;
  type: string;
  time: string;
  actor: string;
  /** What a person's change and all that followed from it have in common. */
  correlation: string;
  /** The deal's version that this made. */
  version: number;
  data: Record<string, unknown>;
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
export type DetailFields = Partial<Pick<Transaction, "address" | "stage" | "side" | "price" | "contractForm" | "formRevision">>;
