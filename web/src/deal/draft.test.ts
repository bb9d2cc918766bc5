import { expect, test } from "vitest";
import type { Conflict } from "../api/types";
import { commitOf, conflictChanges, lockedBecause, movedValue, previewOf, taken } from "./draft";
import { willowCreek } from "./fixtures";
import type { Entry } from "./timelineLayout";

const closing: Entry = { id: "closingDate", kind: "fact", label: "Closing date", date: "2026-12-18", status: "fact" };
const disclosure: Entry = { id: "disclosure", kind: "deadline", label: "Closing disclosure", date: "2026-12-15", status: "open" };

test("an entry taken by days knows where it came from and is not put down yet", () => {
  expect(taken(closing, 14)).toEqual({ kind: "fact", id: "closingDate", label: "Closing date", from: "2026-12-18", to: "2027-01-01", placed: false });
});

test("a fact is previewed by its value, a deadline by a pin", () => {
  expect(previewOf(taken(closing, 4), willowCreek)).toEqual({ facts: { closingDate: "2026-12-22" } });
  expect(previewOf(taken(disclosure, -1), willowCreek)).toEqual({ pins: { disclosure: "2026-12-14" } });
});

test("a moment keeps its hour and its offset when its day moves, even where it bears another date elsewhere", () => {
  const moment = (value: string) => movedValue({ name: "effectiveDate", label: "", kind: "dateTime", value, date: "2026-11-14" }, "2026-11-16");
  expect(moment("2026-11-14T16:30")).toBe("2026-11-16T16:30");
  expect(moment("2026-11-15T03:30Z")).toBe("2026-11-17T03:30Z");
  expect(moment("2026-11-14")).toBe("2026-11-16");
});

test("what is committed shows as previewed, and undo puts it back", () => {
  const moved = commitOf(taken(closing, 4), willowCreek);
  expect(moved.apply(willowCreek).facts[1]).toEqual({ ...willowCreek.facts[1], value: "2026-12-22", date: "2026-12-22" });
  const pinned = commitOf(taken(disclosure, -1), willowCreek, " by the lender ").apply(willowCreek).deadlines[0];
  expect(pinned).toMatchObject({ status: "pinned", lock: "pinned", due: "2026-12-14", pin: { date: "2026-12-14", note: "by the lender" } });
});

test("conflicts before and after are told apart by what they are about, not by their words", () => {
  const conflict = (kind: Conflict["kind"], deadline: string, words: string): Conflict => ({ kind, deadlines: [deadline], date: "2026-12-18", words });
  const before = [conflict("afterClosing", "a", "a is late"), conflict("pastDue", "b", "b was due")];
  const after = [conflict("afterClosing", "a", "a is later still"), conflict("closingTooEarly", "c", "too early")];
  expect(conflictChanges(before, after)).toEqual({ solved: [before[1]], fresh: [after[1]], staying: [after[0]] });
});

test("facts and open deadlines can be moved; what people took in hand says why not", () => {
  const because = (status: Entry["status"]) => lockedBecause({ kind: status === "fact" ? "fact" : "deadline", status });
  expect(["fact", "open", "overdue", "pinned", "completed", "waived"].map((status) => because(status as Entry["status"]))).toEqual([
    undefined,
    undefined,
    undefined,
    "it is pinned",
    "it is completed",
    "it is waived",
  ]);
});
