import type { Conflict, Fact, FactSetting, PreviewFields, Transaction } from "../api/types";
import { dateOf, dayNumber, daysBetween } from "../lib/dates";
import { setFact, type Change } from "./changes";
import { pin } from "./locks";
import type { Entry } from "./timelineLayout";

/** A date that someone holds in hand, or has put down to see what would follow. Nothing of it is stored. */
export interface Draft {
  kind: Entry["kind"];
  id: string;
  label: string;
  from: string;
  to: string;
  /** Put down: the panel tells what would follow. Until then only the timeline does. */
  placed: boolean;
}

export function taken(entry: Entry, days: number): Draft {
  const { kind, id, label, date } = entry;
  return { kind, id, label, from: date, to: dateOf(dayNumber(date) + days), placed: false };
}

/** A fact's day moves and its hour stays; a deadline is pinned to the day. */
export function previewOf(draft: Draft, deal: Transaction): PreviewFields {
  if (draft.kind === "deadline") return { pins: { [draft.id]: draft.to } };
  return { facts: { [draft.id]: movedValue(factOf(draft, deal), draft.to) } };
}

export function commitOf(draft: Draft, deal: Transaction, note = ""): Change {
  const deadline = draft.kind === "deadline" ? deal.deadlines.find(({ id }) => id === draft.id) : undefined;
  if (deadline) return pin(deadline, draft.to, note);
  return setFact(draft.id, draft.label, movedValue(factOf(draft, deal), draft.to));
}

function factOf({ id, label, from }: Draft, deal: Transaction): Fact {
  return deal.facts.find(({ name }) => name === id) ?? { name: id, label, kind: "date", value: from, date: from };
}

/** Counted in days from the day at the property: a moment written in another zone may bear another date. */
export function movedValue({ value, date }: Fact, to: string): FactSetting {
  if (typeof value !== "string" || !date) return to;
  const written = value.slice(0, 10);
  return dateOf(dayNumber(written) + daysBetween(date, to)) + value.slice(10);
}

export interface ConflictChanges {
  solved: Conflict[];
  fresh: Conflict[];
  staying: Conflict[];
}

/** A conflict is the same one while its kind and its deadlines are; its day may be another. */
export function conflictChanges(before: Conflict[], after: Conflict[]): ConflictChanges {
  const name = ({ kind, deadlines }: Conflict) => `${kind} ${[...deadlines].sort().join(" ")}`;
  const [old, next] = [new Set(before.map(name)), new Set(after.map(name))];
  return {
    solved: before.filter((one) => !next.has(name(one))),
    fresh: after.filter((one) => !old.has(name(one))),
    staying: after.filter((one) => old.has(name(one))),
  };
}

/** Why an entry stays where it is; undefined where it can be moved. */
export function lockedBecause({ kind, status }: Pick<Entry, "kind" | "status">): string | undefined {
  if (kind === "fact") return undefined;
  const why = { completed: "it is completed", waived: "it is waived", pinned: "it is pinned" };
  return why[status as keyof typeof why];
}
