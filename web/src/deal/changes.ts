import { call } from "../api/client";
import type { Deadline, DetailFields, Fact, FactSetting, PartyFields, RuleFields, Transaction } from "../api/types";

/**
 * A write as the screens speak of it: what it looks like at once, what is sent, and how it is taken back. `send` gets
 * the deal it stands on and carries that version.
 */
export interface Change {
  said: string;
  apply(deal: Transaction): Transaction;
  send(deal: Transaction): Promise<unknown>;
  undo?(before: Transaction): Change | undefined;
}

export const path = (deal: Transaction, rest = "") => `/v1/transactions/${encodeURIComponent(deal.id)}${rest}`;
export const part = encodeURIComponent;

export function setFact(name: string, label: string, value: FactSetting | undefined): Change {
  return {
    said: value === undefined ? `${label} cleared` : `${label} changed`,
    apply: (deal) => ({
      ...deal,
      deadlinesPending: true,
      facts: deal.facts.map((fact) => (fact.name === name ? factOf(fact, value) : fact)),
    }),
    send: (deal) =>
      value === undefined
        ? call(path(deal, `/facts/${part(name)}?version=${deal.version}`), { method: "DELETE" })
        : call(path(deal, `/facts/${part(name)}`), { method: "PUT", body: { version: deal.version, value } }),
    undo: (before) => ({
      ...setFact(name, label, before.facts.find((fact) => fact.name === name)?.value),
      said: `${label} put back`,
    }),
  };
}

function factOf({ value: _, date: __, ...fact }: Fact, value: FactSetting | undefined): Fact {
  const dated = typeof value === "string" && fact.kind.startsWith("date");
  return { ...fact, ...(value === undefined ? {} : { value }), ...(dated ? { date: value.slice(0, 10) } : {}) };
}

export function setDetails(fields: DetailFields): Change {
  return {
    said: "Deal changed",
    apply: (deal) => ({ ...deal, ...fields }),
    send: (deal) => call(path(deal), { method: "PATCH", body: { version: deal.version, ...fields } }),
    undo: (before) => {
      const names = Object.keys(fields) as (keyof DetailFields)[];
      if (names.some((name) => before[name] === undefined)) return undefined;
      const old = Object.fromEntries(names.map((name) => [name, before[name]])) as DetailFields;
      return { ...setDetails(old), said: "Change undone" };
    },
  };
}

export function saveRule(id: string, rule: RuleFields, isNew: boolean): Change {
  return {
    said: isNew ? `${rule.label} added` : `${rule.label} changed`,
    apply: (deal) => ({
      ...withDeadline(deal, {
        missing: [],
        why: [],
        ...deal.deadlines.find((d) => d.id === id),
        id,
        label: rule.label,
        rule: { ...rule, id },
        status: statusOf(deal, id),
      }),
      deadlinesPending: true,
    }),
    send: (deal) =>
      call(path(deal, `/deadlines/${part(id)}`), { method: "PUT", body: { version: deal.version, rule } }),
    undo: (before) => {
      const old = before.deadlines.find((deadline) => deadline.id === id);
      return old ? { ...saveRule(id, ruleOf(old), false), said: "Rule put back" } : removeRule(id, rule.label);
    },
  };
}

export function removeRule(id: string, label: string): Change {
  return {
    said: `${label} removed`,
    apply: (deal) => ({ ...deal, deadlines: deal.deadlines.filter((deadline) => deadline.id !== id) }),
    send: (deal) => call(path(deal, `/deadlines/${part(id)}?version=${deal.version}`), { method: "DELETE" }),
    undo: (before) => {
      const old = before.deadlines.find((deadline) => deadline.id === id);
      return old && { ...saveRule(id, ruleOf(old), true), said: `${label} put back` };
    },
  };
}

export function addParty(party: PartyFields): Change {
  return {
    said: `${party.name} added`,
    apply: (deal) => ({ ...deal, parties: [...deal.parties, { ...party, id: "new" }] }),
    send: (deal) => call(path(deal, "/parties"), { method: "POST", body: { version: deal.version, ...party } }),
  };
}

export function changeParty(id: string, party: PartyFields): Change {
  return {
    said: `${party.name} changed`,
    apply: (deal) => ({ ...deal, parties: deal.parties.map((old) => (old.id === id ? { ...party, id } : old)) }),
    send: (deal) =>
      call(path(deal, `/parties/${part(id)}`), { method: "PUT", body: { version: deal.version, ...party } }),
    undo: (before) => {
      const old = before.parties.find((one) => one.id === id);
      if (!old) return undefined;
      const { id: _, ...fields } = old;
      return { ...changeParty(id, fields), said: "Change undone" };
    },
  };
}

export function removeParty(id: string, name: string): Change {
  return {
    said: `${name} removed`,
    apply: (deal) => ({ ...deal, parties: deal.parties.filter((party) => party.id !== id) }),
    send: (deal) => call(path(deal, `/parties/${part(id)}?version=${deal.version}`), { method: "DELETE" }),
    undo: (before) => {
      const old = before.parties.find((party) => party.id === id);
      if (!old) return undefined;
      const { id: _, ...fields } = old;
      return { ...addParty(fields), said: `${name} put back` };
    },
  };
}

export function ruleOf({ rule: { id: _, ...fields } }: Deadline): RuleFields {
  return fields;
}

function statusOf(deal: Transaction, id: string): Deadline["status"] {
  return deal.deadlines.find((deadline) => deadline.id === id)?.status ?? "pending";
}

export function withDeadline(deal: Transaction, changed: Deadline): Transaction {
  const known = deal.deadlines.some((deadline) => deadline.id === changed.id);
  const deadlines = deal.deadlines.map((deadline) => (deadline.id === changed.id ? changed : deadline));
  return { ...deal, deadlines: known ? deadlines : [...deadlines, changed] };
}
