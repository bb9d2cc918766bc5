import type { Conflict, Deadline, DeadlineRule, HistoryEntry, Lock, Preview, PreviewFields, Transaction, TransactionSummary } from "../src/api/types";
import { dateOf, dayNumber, today } from "../src/lib/dates";
import { facts, forms, known, ruled, rules, seeds } from "./seeds";

/** Deals in memory with calendar-day arithmetic only: enough to draw screens by, not the product's engine. */
interface Stored {
  deal: Transaction;
  history: HistoryEntry[];
  dueAgain: number;
}

const now = today();
const stored = new Map<string, Stored>();
let counter = 0;

for (const seed of seeds(now)) {
  stored.set(seed.id, { deal: computed(seed, seed.deadlines), history: [], dueAgain: 0 });
  log(seed.id, "TransactionOpened", {});
}

interface Answer {
  status: number;
  body?: unknown;
}

export function answer(method: string, url: URL, body: Record<string, unknown>): Answer {
  const [, , resource, id, part, name, verb] = url.pathname.split("/");
  if (resource === "deadlines") return { status: 200, body: { items: forms } };
  if (!id) return method === "POST" ? opened(body) : list(url);
  if (id === "search") return search(url);
  const found = stored.get(id);
  if (!found) return { status: 404, body: { title: "Not found", status: 404, correlation: "dev-404" } };
  recalculate(found);
  if (part === "preview") return { status: 200, body: preview(found.deal, body as PreviewFields) };
  if (part === "tasks") return { status: 404, body: { title: "Not found", status: 404 } };
  if (method === "GET") return { status: 200, body: read(found, part) };
  const version = Number(body["version"] ?? url.searchParams.get("version"));
  if (version !== found.deal.version) return { status: 409, body: { title: "Conflict", status: 409, current: found.deal } };
  return { status: 200, body: changed(found, { method, part, name, verb }, body) };
}

function read({ deal, history }: Stored, part: string | undefined): unknown {
  if (part === "history") return { items: history };
  if (part === "timeline") return { items: deal.deadlines.map(({ id, label, due, status, why }) => ({ kind: "deadline", id, label, date: due, status, why })) };
  return deal;
}

/** What would move by calendar days; nothing is kept. */
function preview(deal: Transaction, { facts = {}, pins = {} }: PreviewFields): Preview {
  const changed = {
    ...deal,
    facts: deal.facts.map((fact) => (fact.name in facts ? known(fact, String(facts[fact.name])) : fact)),
    deadlines: deal.deadlines.map((one) => (pins[one.id] ? held(one, "pinned", { date: pins[one.id] }) : one)),
  };
  const after = computed(changed, changed.deadlines);
  const moves = after.deadlines.flatMap(({ id, label, due, why }) => {
    const from = deal.deadlines.find((one) => one.id === id)?.due;
    return from === due ? [] : [{ id, label, why, ...(from ? { from } : {}), ...(due ? { to: due } : {}) }];
  });
  const locked = deal.deadlines.flatMap(({ id, label, lock, due }) => (lock ? [{ id, label, lock, why: [], ...(due ? { due } : {}) }] : []));
  return { version: deal.version, moves, locked, pending: [], conflictsBefore: deal.conflicts, conflictsAfter: after.conflicts, formRevision: deal.formRevision };
}

function held(one: Deadline, lock: Lock, said: Record<string, unknown>): Deadline {
  const by = { by: "Ana Flores", ...said };
  if (lock === "pinned") return { ...one, lock, pin: by as unknown as NonNullable<Deadline["pin"]> };
  if (lock === "completed") return { ...one, lock, completion: by as unknown as NonNullable<Deadline["completion"]> };
  return { ...one, lock, waiver: by };
}

const LOCKS: Record<string, Lock> = { pin: "pinned", completion: "completed", waiver: "waived" };

interface Route {
  method: string;
  part: string | undefined;
  name: string | undefined;
  verb: string | undefined;
}

function changed(found: Stored, { method, part, name = "", verb }: Route, body: Record<string, unknown>): Transaction {
  const deal = structuredClone(found.deal);
  const { version: _, ...fields } = body;
  if (part === undefined) Object.assign(deal, fields);
  if (part === "facts") {
    const fact = deal.facts.find((one) => one.name === name);
    log(deal.id, "FactChanged", { name, label: fact?.label, old: fact?.date, new: fields["value"] });
    if (fact && method === "PUT") Object.assign(fact, known(fact, String(fields["value"])));
    if (fact && method === "DELETE") {
      delete fact.date;
      delete fact.value;
    }
  }
  const lock = LOCKS[verb ?? ""];
  if (part === "deadlines" && lock) {
    deal.deadlines = deal.deadlines.map((one) => {
      const { lock: _lock, pin: _pin, completion: _completion, waiver: _waiver, ...free } = one;
      return one.id !== name ? one : method === "PUT" ? held(one, lock, fields) : free;
    });
    const type = method === "PUT" ? { pinned: "DeadlinePinned", completed: "DeadlineCompleted", waived: "DeadlineWaived" }[lock] : "DeadlineReleased";
    log(deal.id, type, { deadlineId: name, label: deal.deadlines.find((one) => one.id === name)?.label, lock, ...fields });
  } else if (part === "deadlines") {
    deal.deadlines = deal.deadlines.filter((one) => one.id !== name);
    if (method === "PUT") deal.deadlines.push(ruled({ ...(fields["rule"] as DeadlineRule), id: name }));
  }
  if (part === "parties") {
    const kept = method === "POST" ? `pty_${++counter}` : name;
    const at = deal.parties.findIndex((one) => one.id === kept);
    const party = { ...(fields as { role: string; name: string }), id: kept };
    deal.parties.splice(at < 0 ? deal.parties.length : at, at < 0 ? 0 : 1, ...(method === "DELETE" ? [] : [party]));
  }
  if (part === "facts" || part === "deadlines") {
    deal.deadlinesPending = true;
    found.dueAgain = Date.now() + 700;
  }
  return (found.deal = { ...deal, version: deal.version + 1, updatedAt: new Date().toISOString() });
}

function recalculate(found: Stored): void {
  if (!found.deal.deadlinesPending || Date.now() < found.dueAgain) return;
  const before = found.deal;
  found.deal = { ...computed(before, before.deadlines), version: before.version + 1, deadlinesPending: false };
  for (const { id, label, due, why } of found.deal.deadlines) {
    const old = before.deadlines.find((one) => one.id === id)?.due;
    if (old !== due) log(before.id, "DeadlineMoved", { deadlineId: id, label, old, new: due, why }, "RecalculateDeadlines");
  }
}

function computed(deal: Transaction, all: Deadline[]): Transaction {
  const deadlines: Deadline[] = [];
  for (const one of all) {
    const fact = deal.facts.find(({ name }) => name === one.rule.anchor);
    const from = fact?.date ?? deadlines.find(({ id }) => id === one.rule.anchor)?.due;
    const label = fact?.label ?? one.rule.anchor ?? "";
    if (one.pin) deadlines.push({ ...one, due: one.pin.date, status: "pinned", why: [`pinned by hand to ${one.pin.date}`] });
    else deadlines.push(from ? dated(one, from, label) : { ...one, status: one.lock ?? "pending", why: [`Waiting for ${label}`] });
  }
  return { ...deal, deadlines, conflicts: deadlines.flatMap(pastDue) };
}

function pastDue({ id, label, due, status }: Deadline): Conflict[] {
  return status === "overdue" && due ? [{ kind: "pastDue", deadlines: [id], date: due, words: `${label} was due ${due}` }] : [];
}

function dated(one: Deadline, from: string, label: string): Deadline {
  const { count, endOfDay } = one.rule;
  const offset = Number(one.rule.offset);
  const due = dateOf(dayNumber(from) + offset);
  const why = [`${label} is ${from}`, `${Math.abs(offset)} ${count} days ${offset < 0 ? "before" : "after"} is ${due}`, `Ends at ${endOfDay}, America/Chicago`];
  return { ...one, due, at: `${due}T23:00:00Z`, status: one.lock ?? (due < now ? "overdue" : "open"), why };
}

function log(subject: string, type: string, data: Record<string, unknown>, actor = "ana"): void {
  const found = stored.get(subject);
  found?.history.unshift({ id: `evt_${++counter}`, type, time: new Date().toISOString(), actor, correlation: "dev", version: found.deal.version, data });
}

function opened(body: Record<string, unknown>): Answer {
  const address = body["address"] as Transaction["address"];
  const missing = Object.entries({ "address.street": address.street, "address.postalCode": address.postalCode }).filter(([, value]) => !value);
  if (missing.length > 0) {
    const errors = missing.map(([field]) => ({ field, rule: "must not be blank" }));
    return { status: 400, body: { title: "Some fields need another look", status: 400, errors, correlation: "dev-400" } };
  }
  const form = forms.find(({ code }) => code === body["contractForm"]);
  const [first] = seeds(now);
  const deal = { ...first, ...body, id: `tx_${++counter}`, version: 1, parties: [], facts, deadlines: (form ? rules : []).map(ruled) } as Transaction;
  stored.set(deal.id, { deal: computed(deal, deal.deadlines), history: [], dueAgain: 0 });
  return { status: 201, body: deal };
}

function list(url: URL): Answer {
  const all = [...stored.values()].map(({ deal }) => summary(deal)).filter(({ status }) => status === url.searchParams.get("status"));
  all.sort((a, b) => (a.nextDeadline?.due ?? "9").localeCompare(b.nextDeadline?.due ?? "9"));
  return { status: 200, body: { items: all } };
}

function search(url: URL): Answer {
  const text = (url.searchParams.get("q") ?? "").toLowerCase();
  const items = [...stored.values()].filter(({ deal }) => JSON.stringify(deal).toLowerCase().includes(text)).map(({ deal }) => summary(deal));
  return { status: 200, body: { items } };
}

function summary(deal: Transaction): TransactionSummary {
  const { id, version, status, stage, side, address, contractForm, price, updatedAt } = deal;
  const owed = deal.deadlines.filter((one) => one.due && one.status !== "completed").sort((a, b) => (a.due ?? "").localeCompare(b.due ?? ""));
  const closing = deal.facts.find(({ name }) => name === "closingDate")?.date;
  const next = owed[0];
  return {
    id, version, status, stage, side, address, contractForm, updatedAt, conflicts: deal.conflicts.length,
    ...(price ? { price } : {}),
    ...(closing ? { closingDate: closing } : {}),
    ...(next?.due ? { nextDeadline: { id: next.id, label: next.label, due: next.due } } : {}),
  };
}
