import { expect, test } from "vitest";
import type { Fact } from "../api/types";
import { factFrom, factsInOrder, factWords, shortLabel, standIn } from "./facts";
import { willowCreek } from "./fixtures";

const NOW = "2026-11-21";
const days: Fact = { name: "optionPeriodDays", label: "Option period, days", kind: "number", min: 0, max: 365, usual: 7 };

test("every kind of value reads as people write it", () => {
  const said = ([kind, value]: [Fact["kind"], string | number | boolean]) => factWords({ kind }, value, NOW);
  const values: [Fact["kind"], string | number | boolean][] = [["date", "2026-12-18"], ["date", "2027-01-14"], ["dateTime", "2026-12-18T17:30"], ["dateTime", "2026-12-18T17:30-06:00"], ["number", 7], ["flag", true], ["flag", false], ["time", "00:05"]];
  expect(values.map(said)).toEqual(["Fri, Dec 18", "Thu, Jan 14, 2027", "Fri, Dec 18, 5:30 PM", "Fri, Dec 18, 5:30 PM UTC-06:00", "7", "Yes", "No", "12:05 AM"]);
});

test("the form's usual value is shown as such, and so is the fact that stands in for another", () => {
  expect(standIn(days, willowCreek, NOW)).toBe("7, the form’s usual");
  expect(standIn({ ...days, value: 5 }, willowCreek, NOW)).toBeUndefined();
  const received: Fact = { name: "received", label: "Received", kind: "dateTime", fallback: "effectiveDate" };
  expect(standIn(received, willowCreek, NOW)).toBe("Sat, Nov 14, as Effective date");
});

test("a number out of its range or not whole is refused with the rule, and nothing means nothing", () => {
  expect(["", "7", "7.5", "366"].map((text) => factFrom(days, text))).toEqual([{}, { value: 7 }, { wrong: "must be a whole number" }, { wrong: "must be from 0 to 365" }]);
  expect(factFrom({ name: "waived", label: "", kind: "flag" }, "true")).toEqual({ value: true });
});

test("known facts come first by day, then those that most deadlines hang on", () => {
  const facts: Fact[] = [
    { name: "surveyReceived", label: "", kind: "date" },
    { name: "closingDate", label: "", kind: "date" },
    { name: "effectiveDate", label: "", kind: "date", value: "2026-11-14", date: "2026-11-14" },
  ];
  expect(factsInOrder({ ...willowCreek, facts }).map(({ name }) => name)).toEqual(["effectiveDate", "closingDate", "surveyReceived"]);
});

test("a form's long words are cut where they begin to explain", () => {
  expect(shortLabel("Effective date: the last party's signed contract is communicated")).toBe("Effective date");
  expect(shortLabel("Closing date")).toBe("Closing date");
});
