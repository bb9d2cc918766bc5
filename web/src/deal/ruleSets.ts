import { call } from "../api/client";
import type { ContractForm, DealRuleSet, Transaction } from "../api/types";
import { part, path, type Change } from "./changes";

/** Hangs a law or a template beside the contract form; its facts and deadlines come with the answer. */
export function addRuleSet(form: Pick<ContractForm, "code" | "name">, revision?: string): Change {
  return {
    said: `${form.name} added`,
    apply: (deal) => ({ ...deal, deadlinesPending: true }),
    send: (deal) =>
      call(path(deal, `/rule-sets/${part(form.code)}`), { method: "PUT", body: { version: deal.version, ...(revision ? { revision } : {}) } }),
    undo: (before) => {
      const old = before.ruleSets.find(({ code }) => code === form.code);
      return old ? { ...addRuleSet(form, old.revision), said: `${form.name} put back` } : removeRuleSet(form);
    },
  };
}

export function removeRuleSet({ code, name }: Pick<DealRuleSet, "code" | "name">): Change {
  return {
    said: `${name} removed`,
    apply: (deal) => ({
      ...deal,
      deadlinesPending: true,
      ruleSets: deal.ruleSets.filter((set) => set.code !== code),
      deadlines: deal.deadlines.filter(({ ruleSet, lock }) => ruleSet !== code || lock !== undefined),
    }),
    send: (deal) => call(path(deal, `/rule-sets/${part(code)}?version=${deal.version}`), { method: "DELETE" }),
    undo: (before) => {
      const old = before.ruleSets.find((set) => set.code === code);
      return old && { ...addRuleSet(old, old.settled ? old.revision : undefined), said: `${name} put back` };
    },
  };
}

/** The first of a deal's rule sets is its contract form; the others can come and go. */
export function contractOf(deal: Pick<Transaction, "ruleSets">): DealRuleSet | undefined {
  return deal.ruleSets[0];
}
