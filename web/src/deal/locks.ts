import { call } from "../api/client";
import type { Deadline, Lock, Transaction } from "../api/types";
import { shortDate } from "../lib/dates";
import { part, path, withDeadline, type Change } from "./changes";

/** What people take in hand: a day of their own, done, nobody has to. Each is taken back by the same door. */

interface Held {
  deadline: Deadline;
  lock: Lock;
  said: string;
  body: Record<string, unknown>;
  /** What shows until the answer comes. */
  shown: Partial<Deadline>;
}

const PLACES: Record<Lock, string> = { pinned: "pin", completed: "completion", waived: "waiver" };

export function complete(deadline: Deadline, completedOn: string, note = ""): Change {
  const completion = { completedOn, by: "", ...noted(note) };
  return hold({ deadline, lock: "completed", said: `${deadline.label} is completed`, body: { completedOn, ...noted(note) }, shown: { completion } });
}

export function pin(deadline: Deadline, date: string, note = ""): Change {
  const shown = { due: date, pin: { date, by: "", ...noted(note) } };
  return hold({ deadline, lock: "pinned", said: `${deadline.label} is pinned to ${shortDate(date)}`, body: { date, ...noted(note) }, shown });
}

/** Without a day of its own, what hangs on it counts from the day that it has. */
export function waive(deadline: Deadline, date: string, note = ""): Change {
  const body = { ...(date ? { date } : {}), ...noted(note) };
  return hold({ deadline, lock: "waived", said: `${deadline.label} is waived`, body, shown: { waiver: { by: "", ...body } } });
}

export function release(deadline: Deadline, lock: Lock): Change {
  return {
    said: `${deadline.label} follows its rule again`,
    apply: (deal) => waiting(deal, { ...deadline, status: "open" }),
    send: (deal) => call(path(deal, `${place(deadline, lock)}?version=${deal.version}`), { method: "DELETE" }),
    undo: (before) => {
      const old = before.deadlines.find(({ id }) => id === deadline.id);
      const back = old && again(old, lock);
      return back && { ...back, said: `${deadline.label} is ${lock} again` };
    },
  };
}

function hold({ deadline, lock, said, body, shown }: Held): Change {
  return {
    said,
    apply: (deal) => waiting(deal, { ...deadline, ...shown, status: lock, lock }),
    send: (deal) => call(path(deal, place(deadline, lock)), { method: "PUT", body: { version: deal.version, ...body } }),
    undo: (before) => {
      const old = before.deadlines.find(({ id }) => id === deadline.id) ?? deadline;
      const back = again(old, lock) ?? release(deadline, lock);
      return { ...back, said: `${deadline.label} is as it was` };
    },
  };
}

/** What stood before under the same lock, said anew. */
function again(old: Deadline, lock: Lock): Change | undefined {
  if (lock === "pinned") return old.pin && pin(old, old.pin.date, old.pin.note);
  if (lock === "completed") return old.completion && complete(old, old.completion.completedOn, old.completion.note);
  return old.waiver && waive(old, old.waiver.date ?? "", old.waiver.note);
}

function waiting(deal: Transaction, changed: Deadline): Transaction {
  return { ...withDeadline(deal, changed), deadlinesPending: true };
}

function place({ id }: Deadline, lock: Lock): string {
  return `/deadlines/${part(id)}/${PLACES[lock]}`;
}

function noted(note: string): { note?: string } {
  return note.trim() ? { note: note.trim() } : {};
}
