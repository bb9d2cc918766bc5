import { expect, test } from "vitest";
import { describe } from "./describe";

const told = (type: string, data: Record<string, unknown>) => describe({ id: "e", type, time: "", actor: "", correlation: "", version: 1, data });

test("a moved deadline is told with old, new and why", () => {
  expect(told("DeadlineMoved", { label: "Closing disclosure", old: "2025-12-15", new: "2025-12-17", why: ["Closing date is Dec 22"] })).toEqual({
    title: "Closing disclosure moved",
    moves: [{ was: "Dec 15, 2025", now: "Dec 17, 2025" }],
    why: ["Closing date is Dec 22"],
  });
});

test("a deadline's first date is no move, and neither is losing it", () => {
  expect(told("DeadlineMoved", { label: "Closing", new: "2025-12-15" }).title).toBe("Closing got its date");
  expect(told("DeadlineMoved", { label: "Closing", old: "2025-12-15" }).title).toBe("Closing waits for a date");
});

test("a fact is set, moved or cleared", () => {
  const titles = [{ new: "2026-01-01" }, { old: "2026-01-01", new: "2026-01-02" }, { old: "2026-01-01" }].map((data) => told("FactChanged", { label: "Closing date", ...data }).title);
  expect(titles).toEqual(["Set Closing date", "Moved Closing date", "Cleared Closing date"]);
});

test("changed details are told in the reader's words", () => {
  const { moves } = told("TransactionChanged", { changes: [{ field: "stage", old: "draft", new: "underContract" }, { field: "price", new: { amount: "1.00", currency: "USD" } }] });
  expect(moves).toEqual([{ label: "Stage", was: "Draft", now: "Under contract" }, { label: "Price", now: "$1" }]);
});

test("an event that this page does not know yet is still told, whatever it carries", () => {
  expect(told("WireInstructionsVerified", { label: null, moved: {} }).title).toBe("Wire instructions verified");
  for (const type of ["DeadlineMoved", "TransactionChanged", "MessageRequested", "PartyAdded", "DeadlinesRecalculated"]) expect(told(type, { to: null, changes: "x", why: 3 }).title).toBeTypeOf("string");
});
