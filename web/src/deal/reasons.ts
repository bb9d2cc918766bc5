import type { Transaction } from "../api/types";
import { readable } from "./entries";

/** What a step of the reason chain is about; the words stay the engine's. */
export type StepKind = "anchor" | "dayOff" | "count" | "roll" | "end" | "held" | "waits" | "source";

export interface Step {
  kind: StepKind;
  text: string;
}

const KINDS: [StepKind, RegExp][] = [
  ["source", /^source: /i],
  ["dayOff", / is (not counted|no day for it)(: |$)|more days off$/],
  ["roll", /^moves (forward|backward) to /],
  ["end", /^ends at /],
  ["held", /^(pinned|completed|waived)\b/],
  ["waits", /^(waits for|is being computed)/],
  ["count", /(\b(before|after|elapsed): |^the same day$)/],
];

export function stepsOf(why: string[], deal: Pick<Transaction, "facts" | "deadlines">): Step[] {
  return why.map((sentence) => {
    const kind = KINDS.find(([, form]) => form.test(sentence))?.[0] ?? "anchor";
    return { kind, text: kind === "source" ? sentence.replace(/^source: /i, "") : readable(sentence, deal) };
  });
}

const DAY_OFF = /^[A-Z][a-z]+day (\d{4}-\d{2}-\d{2}) is (?:not counted|no day for it): (.+)$/;

/** The holidays that the deal's reasons name, by day. Weekends need no name. */
export function namedDaysOff(deal: Pick<Transaction, "deadlines">): Map<string, string> {
  const named = new Map<string, string>();
  for (const sentence of deal.deadlines.flatMap(({ why }) => why)) {
    const [, date, name] = DAY_OFF.exec(sentence) ?? [];
    if (date && name && !/^(a (saturday|sunday)|no working day)$/i.test(name)) named.set(date, name);
  }
  return named;
}
