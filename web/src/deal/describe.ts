import type { FactKind, FactSetting, HistoryEntry, Money } from "../api/types";
import { shortDate, today } from "../lib/dates";
import { fromCamel, priceOf, ROLES, SIDES, STAGES } from "../lib/words";
import { factWords, shortLabel } from "./facts";

/** A line of the deal's history in a reader's words. */
export interface Told {
  title: string;
  moves: { label?: string; was?: string; now?: string }[];
  why: string[];
}

export function describe({ type, data }: HistoryEntry): Told {
  const label = text(data["label"]) || fromCamel(text(data["name"]) || text(data["deadlineId"]));
  switch (type) {
    case "TransactionOpened":
      return told("Opened the deal");
    case "TransactionChanged":
      return { ...told("Changed the deal"), moves: changesOf(data["changes"]) };
    case "FactChanged":
      return factChanged(shortLabel(label), data);
    case "DeadlineMoved":
      return { title: movedTitle(label, data), moves: [move(data)], why: list(data["why"]) };
    case "DeadlineMet":
      return told(`Completed ${label} on ${value(data["metOn"])}`);
    case "DeadlineCompleted":
      return noted(`Completed ${label} on ${value(data["completedOn"])}`, data);
    case "DeadlinePinned":
      return noted(`Pinned ${label} to ${value(data["date"])}`, data);
    case "DeadlineWaived":
      return noted(`Waived ${label}`, data);
    case "DeadlineReleased":
      return told(`${label} is ${text(data["lock"])} no more`);
    case "RuleSetChanged":
      return told(`${text(data["name"])}, ${text(data["revision"])}, ${text(data["change"])}`);
    case "TransactionAmended":
      return noted(`Amended the deal: ${text((data["document"] as { name?: unknown } | undefined)?.name)}`, data);
    case "DeadlineRuleChanged":
      return told(`Changed the rule of ${label}`);
    case "DeadlinesRecalculated":
      return told(recalculated(data["moved"]));
    case "PartyAdded":
      return told(`Added ${person(data)}`);
    case "PartyChanged":
      return told(`Changed ${person(data)}`);
    case "PartyRemoved":
      return told(`Removed ${person(data)}`);
    case "MessageRequested":
      return { ...told(`Asked to notify ${text((data["to"] as { name?: unknown } | undefined)?.name)} by ${text(data["channel"])}`), why: [text(data["reason"])].filter(Boolean) };
    case "MessageSent":
      return told(`Sent a message by ${text(data["channel"])}`);
    case "MessageFailed":
      return { ...told(`A message by ${text(data["channel"])} failed`), why: [text(data["reason"])].filter(Boolean) };
    default:
      return told(fromCamel(type));
  }
}

/** A date moves, and whatever else a fact is changes. */
function factChanged(label: string, data: Record<string, unknown>): Told {
  const kind = FACT_KINDS.find((one) => one === data["kind"]) ?? "date";
  const said = (name: "old" | "new") => (data[name] === undefined ? undefined : factWords({ kind }, data[name] as FactSetting, today()));
  const [was, now] = [said("old"), said("new")];
  const verb = now === undefined ? "Cleared" : was === undefined ? "Set" : kind.startsWith("date") ? "Moved" : "Changed";
  return { ...told(`${verb} ${label}`), moves: [{ ...(was ? { was } : {}), ...(now ? { now } : {}) }] };
}

const FACT_KINDS: FactKind[] = ["date", "dateTime", "number", "flag", "time"];

/** A deadline that gets its first date, or loses it, did not move. */
function movedTitle(label: string, data: Record<string, unknown>): string {
  if (!data["new"]) return `${label} waits for a date`;
  return data["old"] ? `${label} moved` : `${label} got its date`;
}

/** What the person wrote beside it follows. */
const noted = (title: string, data: Record<string, unknown>): Told => ({ ...told(title), why: [text(data["note"])].filter(Boolean) });
const told = (title: string): Told => ({ title, moves: [], why: [] });
const text = (from: unknown): string => (typeof from === "string" ? from : "");
const list = (from: unknown): string[] => (Array.isArray(from) ? from.filter((one) => typeof one === "string") : []);

function move(data: Record<string, unknown>): { was?: string; now?: string } {
  return { ...(data["old"] === undefined ? {} : { was: value(data["old"]) }), ...(data["new"] === undefined ? {} : { now: value(data["new"]) }) };
}

function changesOf(changes: unknown): Told["moves"] {
  if (!Array.isArray(changes)) return [];
  return (changes as Record<string, unknown>[]).map((change) => ({ label: fromCamel(text(change["field"])), ...move(change) }));
}

function recalculated(moved: unknown): string {
  const count = typeof moved === "number" ? moved : Array.isArray(moved) ? moved.length : 0;
  if (count === 0) return "Recalculated the deadlines: none moved";
  return `Recalculated the deadlines: ${count} moved`;
}

function person(data: Record<string, unknown>): string {
  const role = text(data["role"]);
  return role ? `${text(data["name"])} (${ROLES[role] ?? role})` : text(data["name"]);
}

/** Dates, money and code words as people read them. */
export function value(from: unknown): string {
  if (typeof from === "string") {
    if (/^\d{4}-\d{2}-\d{2}$/.test(from)) return shortDate(from);
    return { ...STAGES, ...SIDES }[from as keyof typeof STAGES] ?? from;
  }
  if (typeof from !== "object" || from === null) return String(from ?? "");
  if ("amount" in from && "currency" in from) return priceOf(from as Money);
  return Object.values(from).filter((one) => typeof one === "string").join(", ");
}
