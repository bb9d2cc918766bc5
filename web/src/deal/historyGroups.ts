import type { HistoryEntry } from "../api/types";
import { groupedBy } from "../lib/grouped";

/** One change, and what followed from it by itself. */
export interface HistoryGroup {
  correlation: string;
  time: string;
  actor: string;
  /** The deal's version after the last of it. */
  version: number;
  changes: HistoryEntry[];
  moves: HistoryEntry[];
  /** Messages and the rest that followed. */
  others: HistoryEntry[];
}

const FOLLOWS = /^(DeadlineMoved|DeadlinesRecalculated|Message|Deadline(Due|Reminder))/;

/** Entries come newest first; those of one change share its correlation and are told together, its cause first. */
export function groupsOf(entries: HistoryEntry[]): HistoryGroup[] {
  const byCause = groupedBy(entries, ({ correlation, id }) => correlation || id);
  return [...byCause.entries()].map(([correlation, group]) => groupOf(correlation, group.toReversed()));
}

function groupOf(correlation: string, entries: HistoryEntry[]): HistoryGroup {
  const changes = entries.filter(({ type }) => !FOLLOWS.test(type));
  const first = changes[0] ?? entries[0];
  return {
    correlation,
    time: first?.time ?? "",
    actor: first?.actor ?? "",
    version: Math.max(...entries.map(({ version }) => version)),
    changes: changes.length > 0 ? changes : entries.slice(0, 1),
    moves: entries.filter((entry) => entry.type === "DeadlineMoved" && (changes.length > 0 || entry !== entries[0])),
    others: entries.filter((entry) => changes.length > 0 && FOLLOWS.test(entry.type) && entry.type !== "DeadlineMoved" && entry.type !== "DeadlinesRecalculated"),
  };
}
