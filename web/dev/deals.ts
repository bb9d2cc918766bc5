import type { Deadline, DeadlineRule, HistoryEntry, Transaction, TransactionSummary } from "../src/api/types";
import { dateOf, dayNumber, today } from "../src/lib/dates";
import { forms, seeds } from "./seeds";

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
  if (resource === "contract-forms") return { status: 200, body: { items: forms } };
  if (!id) return method === "POST" ? opened(body) : list(url);
  if (id === "search") return search(url);
  const found = stored.get(id);
  if (!found) return { status: 404, body: { title: "Not found", status: 404, correlation: "dev-404" } };
  recalculate(found);
  if (method === "GET") return { status: 200, body: part === "history" ? { items: found.history } : found.deal };
  const version = Number(body["version"] ?? url.searchParams.get("version"));
  if (version !== found.deal.version) return { status: 409, body: { title: "Conflict", status: 409, current: found.deal } };
  return { status: 200, body: changed(found, { method, part, name, verb }, body) };
}

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
    log(deal.id, "FactChanged", { name, label: fact?.label, old: fact?.date, new: fields["date"] });
    if (fact && method === "PUT") fact.date = String(fields["date"]);
    if (fact && method === "DELETE") delete fact.date;
  }
  if (part === "deadlines" && verb === "met") {
    deal.deadlines = deal.deadlines.map((one) => (one.id === name ? { ...one, status: "met", metOn: String(fields["metOn"]) } : one));
    log(deal.id, "DeadlineMet", { deadlineId: name, label: deal.deadlines.find((one) => one.id === name)?.label, metOn: fields["metOn"] });
  } else if (part === "deadlines") {
    deal.deadlines = deal.deadlines.filter((one) => one.id !== name);
    if (method === "PUT") deal.deadlines.push({ ...(fields as unknown as DeadlineRule), id: name, status: "pending" });
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

function computed(deal: Transaction, rules: (DeadlineRule & { metOn?: string })[]): Transaction {
  const deadlines: Deadline[] = [];
  for (const rule of rules) {
    const fact = deal.facts.find((one) => one.name === rule.anchor);
    const from = fact?.date ?? deadlines.find((one) => one.id === rule.anchor)?.due;
    deadlines.push(from ? dated(rule, from, fact?.label ?? rule.anchor) : { ...rule, status: rule.metOn ? "met" : "pending", why: [`Waiting for ${fact?.label ?? rule.anchor}`] });
  }
  return { ...deal, deadlines };
}

function dated(rule: DeadlineRule & { metOn?: string }, from: string, label: string): Deadline {
  const due = dateOf(dayNumber(from) + rule.offset);
  const why = [`${label} is ${from}`, `${Math.abs(rule.offset)} ${rule.count} days ${rule.offset < 0 ? "before" : "after"} is ${due}`, `Ends at ${rule.endOfDay}, America/Chicago`];
  return { ...rule, due, at: `${due}T23:00:00Z`, status: rule.metOn ? "met" : due < now ? "overdue" : "open", why };
}

function log(subject: string, type: string, data: Record<string, unknown>, actor = "ana"): void {
  const found = stored.get(subject);
  found?.history.unshift({ id: `evt_${++counter}`, type, time: new Date().toISOString(), actor, version: found.deal.version, data });
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
  const deal = { ...first, ...body, id: `tx_${++counter}`, version: 1, parties: [], facts: form?.facts ?? [], deadlines: (form?.deadlines ?? []).map((one) => ({ ...one, status: "pending" })) } as Transaction;
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
  const owed = deal.deadlines.filter((one) => one.due && one.status !== "met").sort((a, b) => (a.due ?? "").localeCompare(b.due ?? ""));
  const closing = deal.facts.find(({ name }) => name === "closingDate")?.date;
  const next = owed[0];
  return {
    id, version, status, stage, side, address, contractForm, updatedAt,
    ...(price ? { price } : {}),
    ...(closing ? { closingDate: closing } : {}),
    ...(next?.due ? { nextDeadline: { id: next.id, label: next.label, due: next.due } } : {}),
  };
}
