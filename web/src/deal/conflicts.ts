import type { Conflict, Transaction } from "../api/types";
import { shortDate } from "../lib/dates";
import type { Draft } from "./draft";
import { readable } from "./entries";

/** Conflicts of one kind, as they are told. */
export interface ConflictGroup {
  kind: Conflict["kind"];
  title: string;
  conflicts: Conflict[];
}

/** The law comes first, a table that wants a look last. */
const ORDER: Record<Conflict["kind"], (count: number) => string> = {
  closingTooEarly: () => "Closing is earlier than the law allows",
  afterClosing: (count) => (count === 1 ? "A deadline lies after closing" : `${count} deadlines lie after closing`),
  pastDue: (count) => (count === 1 ? "A deadline is past due" : `${count} deadlines are past due`),
  holidaySetsDisagree: () => "Holiday tables disagree",
};

export function conflictGroups(conflicts: Conflict[]): ConflictGroup[] {
  return (Object.keys(ORDER) as Conflict["kind"][]).flatMap((kind) => {
    const alike = conflicts.filter((one) => one.kind === kind);
    return alike.length === 0 ? [] : [{ kind, title: ORDER[kind](alike.length), conflicts: alike }];
  });
}

export function conflictWords({ words }: Conflict, deal: Transaction): string {
  return readable(words, deal);
}

/** What there is to choose: the fact that lies too early, moved to the first day that the law allows. */
export function remedy({ kind, deadlines, date }: Conflict, deal: Transaction): Draft | undefined {
  if (kind !== "closingTooEarly") return undefined;
  const name = deal.deadlines.find(({ id, rule }) => deadlines.includes(id) && rule.earliestFor)?.rule.earliestFor;
  const named = deal.facts.find((fact) => fact.name === name);
  const fact = named && named.value === undefined ? (deal.facts.find((one) => one.name === named.fallback) ?? named) : named;
  if (!fact?.date || fact.date >= date) return undefined;
  return { kind: "fact", id: fact.name, label: fact.label, from: fact.date, to: date, placed: true };
}

export function tooEarlyWords({ date }: Conflict, now: string): string {
  return `Earliest legal date: ${shortDate(date, now)}`;
}
