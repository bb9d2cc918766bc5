import { expect, test } from "vitest";
import { humanChanges } from "./conflict";
import { willowCreek } from "./fixtures";

test("the same deal twice differs in nothing", () => {
  expect(humanChanges(willowCreek, structuredClone(willowCreek))).toEqual([]);
});

test("what the engine derives is nobody's change", () => {
  const derived = { ...willowCreek, version: 9, updatedAt: "2027-01-01T00:00:00Z", deadlines: willowCreek.deadlines.map((one) => ({ ...one, due: "2027-02-01", status: "overdue" as const, why: ["x"] })) };
  expect(humanChanges(willowCreek, derived)).toEqual([]);
});

test("stage, price, rules, completions and people are named with old and new", () => {
  const [first, second] = willowCreek.deadlines;
  if (!first || !second) throw new Error("the fixture has two deadlines");
  const after = {
    ...willowCreek,
    stage: "clearToClose" as const,
    price: { amount: "470000.00", currency: "USD" },
    deadlines: [{ ...first, rule: { ...first.rule, offset: -5 } }, { ...second, completion: { completedOn: "2026-12-16", by: "Ana" } }],
    parties: [],
  };
  expect(humanChanges(willowCreek, after).map(({ label, was, now }) => `${label}: ${was} > ${now}`)).toEqual([
    "Stage: Under contract > Clear to close",
    "Price: $465,000 > $470,000",
    "Closing disclosure: 3 business days before closingDate, backward, 17:00 > 5 business days before closingDate, backward, 17:00",
    "Final walk-through: completed: — > Dec 16",
    "Buyer: Mariana Okafor > —",
  ]);
});
