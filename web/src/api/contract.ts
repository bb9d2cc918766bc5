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
  FormFact: Differs<ours.FormFact, Named["FormFact"]>;
  FormRevision: Differs<ours.FormRevision, Named["FormRevision"]>;
  FormRule: Exclude<keyof ours.FormRule, keyof Named["DeadlineRuleWords"]>;
  HistoryEntry: Differs<ours.HistoryEntry, Named["HistoryItem"]>;
  Money: Differs<ours.Money, Named["Money"]>;
  NewTransaction: Exclude<keyof ours.NewTransaction, keyof Named["Bodies.NewTransaction"]>;
  NextDeadline: Differs<NonNullable<ours.TransactionSummary["nextDeadline"]>, Named["Views.NextDeadline"]>;
  Party: Differs<ours.Party, Named["Party"]>;
  PartyFields: Exclude<keyof ours.PartyFields, keyof Named["Bodies.PartyBody"]>;
  RuleFields: Exclude<keyof ours.RuleFields, keyof Named["DeadlineRuleWords"]>;
  Conflict: Differs<ours.Conflict, Named["Conflict"]>;
  DealRuleSet: Differs<ours.DealRuleSet, Named["DealRuleSet"]>;
  Amendment: Differs<ours.Amendment, Named["Amendment"]>;
  Preview: Exclude<Differs<ours.Preview, Named["Preview"]>, "taskMoves">;
  PreviewFields: Exclude<keyof ours.PreviewFields, keyof Named["DateBodies.PreviewBody"]>;
  PreviewLocked: Differs<ours.PreviewLocked, Named["PreviewLocked"]>;
  PreviewMove: Differs<ours.PreviewMove, Named["PreviewMove"]>;
  TimelineItem: Differs<ours.TimelineItem, Named["TimelineItem"]>;
  Transaction: Differs<ours.Transaction, Named["Transaction"]>;
  TransactionSummary: Differs<ours.TransactionSummary, Named["TransactionSummary"]>;
}

type Agrees<T extends Record<keyof T, never>> = T;

export type Contract = Agrees<Agreement>;
