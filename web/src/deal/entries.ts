import type { Deadline, DeadlineRule, DeadlineStatus, Transaction } from "../api/types";
import { weekdayDate } from "../lib/dates";
import { fromCamel } from "../lib/words";
import { shortLabel } from "./facts";
import type { Entry } from "./timelineLayout";

export function entriesOf(deal: Pick<Transaction, "facts" | "deadlines">): Entry[] {
  const facts = deal.facts.flatMap(({ name, label, date }): Entry[] =>
    date ? [{ id: name, kind: "fact", label: shortLabel(label), date, status: "fact" }] : [],
  );
  const deadlines = deal.deadlines.flatMap(({ id, label, due, status }): Entry[] =>
    due ? [{ id, kind: "deadline", label, date: due, status }] : [],
  );
  return [...facts, ...deadlines];
}

/** What is owed first comes first; what waits for a date comes after, and what is done last. */
export function inOrder(deadlines: Deadline[]): Deadline[] {
  const group = ({ status, due }: Deadline) => (isDone(status) ? 2 : due ? 0 : 1);
  return [...deadlines].sort(
    (a, b) => group(a) - group(b) || (a.due ?? "").localeCompare(b.due ?? "") || a.label.localeCompare(b.label),
  );
}

/** The old due date of each deadline that moved between two looks at a deal. */
export function movedBetween(before: Deadline[], after: Deadline[]): Record<string, string> {
  const moved = after.flatMap(({ id, due }) => {
    const old = before.find((deadline) => deadline.id === id)?.due;
    return old && due && old !== due ? [[id, old] as const] : [];
  });
  return Object.fromEntries(moved);
}

/** Whether nothing has to be done any more. */
export function isDone(status: DeadlineStatus): boolean {
  return status === "completed" || status === "waived";
}

/** Whether the rule form can say all of it. */
export function isSimple({ anchor, offset, unit }: DeadlineRule): boolean {
  return anchor !== undefined && typeof offset === "number" && unit === "days";
}

/** How the deal's facts and deadlines are called. */
export function labelIn(deal: Pick<Transaction, "facts" | "deadlines">): (name: string) => string {
  return (name) => labelOfAnchor(deal, name) ?? fromCamel(name);
}

export function labelOfAnchor(deal: Pick<Transaction, "facts" | "deadlines">, anchor: string): string | undefined {
  const fact = deal.facts.find(({ name }) => name === anchor);
  return (fact && shortLabel(fact.label)) ?? deal.deadlines.find(({ id }) => id === anchor)?.label;
}

/** A step of the why chain in the page's own words: labels for names, `Fri, Dec 18` for `Friday 2026-12-18`. */
export function readable(step: string, deal: Pick<Transaction, "facts" | "deadlines">): string {
  const dated = step.replace(/(?:\b[A-Z][a-z]+day )?\b(\d{4}-\d{2}-\d{2})\b/g, (_all, date: string) => weekdayDate(date));
  const named = dated.replace(/\b[a-z]+(?:[A-Z][a-z0-9]*)+\b/g, (name) => labelOfAnchor(deal, name) ?? name);
  return named.charAt(0).toUpperCase() + named.slice(1);
}
