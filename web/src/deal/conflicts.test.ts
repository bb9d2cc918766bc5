import { expect, test } from "vitest";
import type { Conflict, Deadline, Transaction } from "../api/types";
import { conflictGroups, remedy } from "./conflicts";
import { willowCreek } from "./fixtures";

const [disclosure] = willowCreek.deadlines as [Deadline];
const conflict = (kind: Conflict["kind"], deadline = "disclosure"): Conflict => ({ kind, deadlines: [deadline], date: "2026-12-22", words: "" });

test("conflicts are told by kind, the law first, with their number", () => {
  const groups = conflictGroups([conflict("pastDue"), conflict("holidaySetsDisagree"), conflict("pastDue", "walkThrough"), conflict("closingTooEarly")]);
  expect(groups.map(({ title }) => title)).toEqual(["Closing is earlier than the law allows", "2 deadlines are past due", "Holiday tables disagree"]);
});

test("a closing that is too early can be tried on the first day that the law allows", () => {
  const deal = (earliestFor: string): Transaction => ({
    ...willowCreek,
    facts: [...willowCreek.facts, { name: "consummationDate", label: "Consummation", kind: "date", fallback: "closingDate", date: "2026-12-18" }],
    deadlines: [{ ...disclosure, rule: { ...disclosure.rule, earliestFor } }],
  });
  const tried = { kind: "fact", id: "closingDate", label: "Closing date", from: "2026-12-18", to: "2026-12-22", placed: true };
  expect(remedy(conflict("closingTooEarly"), deal("closingDate"))).toEqual(tried);
  expect(remedy(conflict("closingTooEarly"), deal("consummationDate"))).toEqual(tried);
  expect(remedy(conflict("pastDue"), deal("closingDate"))).toBeUndefined();
});
