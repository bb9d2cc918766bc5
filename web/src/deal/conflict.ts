import type { Deadline, FactSetting, Party, Transaction } from "../api/types";
import { shortDate } from "../lib/dates";
import { priceOf, ROLES, ruleInWords, SIDES, STAGES, streetOf, townOf } from "../lib/words";

/** One thing that a person changed between two versions of a deal. */
export interface Difference {
  label: string;
  was: string;
  now: string;
}

const none = "—";

/**
 * What people changed between two versions. What the deadline engine derives (due dates, status, why) is left out:
 * a recalculation in between is no reason to ask anyone anything.
 */
export function humanChanges(before: Transaction, after: Transaction): Difference[] {
  return [...details(before, after), ...facts(before, after), ...rules(before, after), ...parties(before, after)];
}

function details(before: Transaction, after: Transaction): Difference[] {
  const rows: [string, (deal: Transaction) => string][] = [
    ["Stage", (deal) => STAGES[deal.stage]],
    ["Side", (deal) => SIDES[deal.side]],
    ["Price", (deal) => priceOf(deal.price)],
    ["Address", (deal) => `${streetOf(deal.address)}, ${townOf(deal.address)}`],
    ["Contract form", (deal) => deal.contractForm],
  ];
  return rows.flatMap(([label, read]) => difference(label, read(before), read(after)));
}

function facts(before: Transaction, after: Transaction): Difference[] {
  const known = (deal: Transaction, name: string) => said(deal.facts.find((fact) => fact.name === name)?.value);
  return unionOf(before.facts, after.facts, "name").flatMap(({ name, label }) =>
    difference(label, known(before, name), known(after, name)),
  );
}

function rules(before: Transaction, after: Transaction): Difference[] {
  const text = (deadline: Deadline | undefined) =>
    deadline ? `${ruleInWords(deadline.rule, (name) => name)}, ${deadline.rule.roll}, ${deadline.rule.endOfDay}` : undefined;
  return unionOf(before.deadlines, after.deadlines, "id").flatMap(({ id, label }) => {
    const [was, now] = [before, after].map((deal) => deal.deadlines.find((deadline) => deadline.id === id));
    return [
      ...difference(label, text(was), text(now)),
      ...difference(`${label}: completed`, dated(was?.completion?.completedOn), dated(now?.completion?.completedOn)),
      ...difference(`${label}: pinned`, dated(was?.pin?.date), dated(now?.pin?.date)),
      ...difference(`${label}: waived`, was?.waiver && "waived", now?.waiver && "waived"),
    ];
  });
}

function parties(before: Transaction, after: Transaction): Difference[] {
  const text = (party: Party | undefined) =>
    party ? [party.name, party.company, party.email, party.phone].filter(Boolean).join(", ") : undefined;
  return unionOf(before.parties, after.parties, "id").flatMap(({ id, role }) => {
    const [was, now] = [before, after].map((deal) => deal.parties.find((party) => party.id === id));
    return difference(ROLES[role] ?? role, text(was), text(now));
  });
}

function unionOf<T, K extends keyof T>(before: T[], after: T[], key: K): T[] {
  return [...after, ...before.filter((old) => !after.some((one) => one[key] === old[key]))];
}

/** A fact's value as people read it. */
function said(value: FactSetting | undefined): string | undefined {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDate(value);
  return value === undefined ? undefined : String(value);
}

function dated(date: string | undefined): string | undefined {
  return date && shortDate(date);
}

function difference(label: string, was: string | undefined, now: string | undefined): Difference[] {
  return was === now ? [] : [{ label, was: was || none, now: now || none }];
}
