import { Problem } from "../api/problem";
import type { Transaction } from "../api/types";
import type { Change } from "./changes";
import { humanChanges, type Difference } from "./conflict";

/** Where the screens read the deal from; the query cache in the app, a plain variable in tests. */
export interface Desk {
  read(): Transaction;
  show(deal: Transaction): void;
}

export type Outcome =
  | { kind: "done"; before: Transaction }
  | { kind: "conflict"; current: Transaction; changes: Difference[] }
  | { kind: "refused"; problem: Problem };

const ATTEMPTS = 5;

/**
 * Shows a change at once and sends it. When only the engine touched the deal in between, it is sent again on the fresh
 * version; when a person did, nothing is overwritten and the caller gets to ask.
 */
export async function write(change: Change, desk: Desk): Promise<Outcome> {
  const before = desk.read();
  let base = before;
  for (let attempt = 1; ; attempt++) {
    desk.show(change.apply(base));
    try {
      settle(await change.send(base), base, desk);
      return { kind: "done", before };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const current = error.status === 409 ? error.current : undefined;
      desk.show(current ?? base);
      if (!current) return { kind: "refused", problem: error };
      const changes = humanChanges(base, current);
      if (changes.length > 0) return { kind: "conflict", current, changes };
      if (attempt === ATTEMPTS) return { kind: "refused", problem: error };
      base = current;
    }
  }
}

/** Live updates may already have brought a later version than the answer: the later one stays. */
function settle(answer: unknown, base: Transaction, desk: Desk): void {
  const shown = desk.read();
  if (isDeal(answer, base.id)) desk.show(shown.version > answer.version ? shown : answer);
}

function isDeal(answer: unknown, id: string): answer is Transaction {
  const deal = (answer ?? {}) as Partial<Transaction>;
  return deal.id === id && typeof deal.version === "number" && Array.isArray(deal.deadlines);
}
