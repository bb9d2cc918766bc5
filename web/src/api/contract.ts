import type { components } from "./schema";
import type * as ours from "./types";

/**
 * Holds the screens' types against those generated from the API's document: a field that is gone, new or renamed there
 * stops the build here, by name. (The generated types themselves say `null` and `object` where the API sends nothing,
 * so the screens do not use them.)
 */
type Named = components["schemas"];
type Differs<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs> | Exclude<keyof Theirs, keyof Ours>;

interface Agreement {
  Address: Differs<ours.Address, Named["Address"]>;
  ContractForm: Differs<ours.ContractForm, Named["ContractForm"]>;
  Deadline: Differs<ours.Deadline, Named["Deadline"]>;
  DetailFields: Exclude<keyof ours.DetailFields, keyof Named["Bodies.TransactionPatch"]>;
  Fact: Differs<ours.Fact, Named["Fact"]>;
  HistoryEntry: Differs<ours.HistoryEntry, Named["HistoryItem"]>;
  Money: Differs<ours.Money, Named["Money"]>;
  NewTransaction: Exclude<keyof ours.NewTransaction, keyof Named["Bodies.NewTransaction"]>;
  NextDeadline: Differs<NonNullable<ours.TransactionSummary["nextDeadline"]>, Named["Views.NextDeadline"]>;
  Party: Differs<ours.Party, Named["Party"]>;
  PartyFields: Exclude<keyof ours.PartyFields, keyof Named["Bodies.PartyBody"]>;
  RuleFields: Exclude<keyof ours.RuleFields, keyof Named["Bodies.RuleBody"]>;
  Transaction: Differs<ours.Transaction, Named["Transaction"]>;
  TransactionSummary: Differs<ours.TransactionSummary, Named["TransactionSummary"]>;
}

type Agrees<T extends Record<keyof T, never>> = T;

export type Contract = Agrees<Agreement>;
