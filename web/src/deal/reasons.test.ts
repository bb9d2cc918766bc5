import { expect, test } from "vitest";
import { willowCreek } from "./fixtures";
import { stepsOf } from "./reasons";

test("each step of a reason chain is known by what it tells", () => {
  const why = [
    "closingDate is Friday 2026-12-18",
    "Saturday 2026-12-12 is not counted: a Saturday",
    "nor are 3 more days off",
    "3 business days before: Tuesday 2026-12-15",
    "Friday 2026-12-25 is no day for it: Christmas Day",
    "moves backward to Thursday 2026-12-24",
    "pinned by hand to Monday 2026-12-14",
    "ends at 17:00 America/Chicago",
    "source: 12 CFR 1026.19(f)(1)(ii)",
    "waits for effectiveDate",
  ];
  const steps = stepsOf(why, willowCreek);
  expect(steps.map(({ kind }) => kind)).toEqual(["anchor", "dayOff", "dayOff", "count", "dayOff", "roll", "held", "end", "source", "waits"]);
  expect(steps[0]?.text).toBe("Closing date is Fri, Dec 18");
  expect(steps[8]?.text).toBe("12 CFR 1026.19(f)(1)(ii)");
});
