import type { TransactionSummary } from "../api/types";
import { daysBetween } from "../lib/dates";

/** The list is ordered by what is due next; these are the headings a reader expects on the way down. */
export type Row = { kind: "heading"; label: string; tone: "late" | "soon" | "plain" } | { kind: "deal"; deal: TransactionSummary };

export function grouped(deals: TransactionSummary[], now: string): Row[] {
  const rows: Row[] = [];
  let last = "";
  for (const deal of deals) {
    const label = headingOf(deal.nextDeadline?.due, now);
    if (label !== last) rows.push({ kind: "heading", label, tone: toneOf(label) });
    last = label;
    rows.push({ kind: "deal", deal });
  }
  return rows;
}

function headingOf(due: string | undefined, now: string): string {
  if (!due) return "Nothing due";
  const days = daysBetween(now, due);
  if (days < 0) return "Overdue";
  if (days === 0) return "Today";
  if (days <= 7) return "Next 7 days";
  return days <= 30 ? "Next 30 days" : "Later";
}

function toneOf(label: string): "late" | "soon" | "plain" {
  if (label === "Overdue") return "late";
  return label === "Today" ? "soon" : "plain";
}
