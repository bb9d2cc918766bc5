import type { Deadline, Fact, FactSetting, Transaction } from "../api/types";
import { weekdayDate } from "../lib/dates";

/** A fact's value as its kind has it, in a reader's words. */
export function factWords({ kind }: Pick<Fact, "kind">, value: FactSetting, now: string): string {
  if (kind === "flag") return value === true ? "Yes" : "No";
  if (kind === "time") return hour(String(value));
  if (kind === "number") return String(value);
  const [day = "", time] = String(value).split("T");
  const year = day.slice(0, 4);
  const said = year === now.slice(0, 4) ? weekdayDate(day) : `${weekdayDate(day)}, ${year}`;
  return time ? `${said}, ${hour(time)}${zoneOf(time)}` : said;
}

/** What a fact without a value of its own counts as. */
export function standIn(fact: Fact, deal: Pick<Transaction, "facts">, now: string): string | undefined {
  if (fact.value !== undefined) return undefined;
  if (fact.usual !== undefined) return `${factWords(fact, fact.usual, now)}, the form’s usual`;
  const other = deal.facts.find(({ name }) => name === fact.fallback);
  if (!other) return undefined;
  return other.value === undefined ? `As ${shortLabel(other.label)}` : `${factWords(other, other.value, now)}, as ${shortLabel(other.label)}`;
}

/** The form's own words run on after a colon; a name is enough where the fact is only spoken of. */
export function shortLabel(label: string): string {
  return label.split(/[:(]/)[0]?.trim() ?? label;
}

function hour(time: string): string {
  const [hours = 0, minutes = 0] = time.slice(0, 5).split(":").map(Number);
  return `${hours % 12 || 12}:${String(minutes).padStart(2, "0")} ${hours < 12 ? "AM" : "PM"}`;
}

function zoneOf(time: string): string {
  const [, offset] = /(Z|[+-]\d{2}:\d{2})$/.exec(time) ?? [];
  return offset ? ` UTC${offset === "Z" ? "" : offset}` : "";
}

/** Known ones first, by day; of the others those first that most deadlines hang on. */
export function factsInOrder({ facts, deadlines }: Pick<Transaction, "facts" | "deadlines">): Fact[] {
  const weights = weightsOf(deadlines);
  const weight = ({ name }: Fact) => weights.get(name) ?? 0;
  const group = ({ value }: Fact) => (value === undefined ? 1 : 0);
  return [...facts].sort((a, b) => group(a) - group(b) || (a.date ?? "").localeCompare(b.date ?? "") || weight(b) - weight(a));
}

function weightsOf(deadlines: Deadline[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { rule } of deadlines) {
    const names = [rule.anchor, ...(rule.laterOf ?? []), ...(rule.earlierOf ?? []), rule.offset];
    for (const name of names) if (typeof name === "string") weights.set(name, (weights.get(name) ?? 0) + 1);
  }
  return weights;
}

/** What an editor's text means for the kind: undefined for nothing, and a rule in words for what cannot be. */
export function factFrom(fact: Fact, text: string): { value?: FactSetting; wrong?: string } {
  const { kind, min, max } = fact;
  const said = text.trim();
  if (said === "") return {};
  if (kind === "flag") return { value: said === "true" };
  if (kind !== "number") return { value: said };
  const number = Number(said);
  if (!Number.isInteger(number)) return { wrong: "must be a whole number" };
  if ((min !== undefined && number < min) || (max !== undefined && number > max)) return { wrong: `must be from ${min ?? "any"} to ${max ?? "any"}` };
  return { value: number };
}
