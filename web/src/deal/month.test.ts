import { expect, test } from "vitest";
import type { Deadline } from "../api/types";
import { willowCreek } from "./fixtures";
import { dayByKey, monthAfter, openingDay, sameDay, weeksOf } from "./month";

const [disclosure] = willowCreek.deadlines as [Deadline];

test("a month is whole weeks from Sunday to Saturday, with its neighbours' days marked", () => {
  const weeks = weeksOf("2026-11", willowCreek);
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
  expect([weeks[0]?.[0]?.date, weeks.at(-1)?.[6]?.date]).toEqual(["2026-11-01", "2026-12-05"]);
  expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(30);
  expect(weeksOf("2027-02", willowCreek)).toHaveLength(5);
  expect(weeksOf("2026-02", willowCreek)).toHaveLength(4);
});

test("dates stand on their day, and holidays are those that the reasons name", () => {
  const why = ["Thursday 2026-12-24 is not counted: Christmas Eve", "Sunday 2026-12-20 is no day for it: a Sunday"];
  const deal = { ...willowCreek, deadlines: [{ ...disclosure, why }] };
  const days = weeksOf("2026-12", deal).flat();
  expect(days.find(({ date }) => date === "2026-12-18")?.entries.map(({ id }) => id)).toEqual(["closingDate"]);
  expect(days.find(({ date }) => date === "2026-12-15")?.entries.map(({ id }) => id)).toEqual(["disclosure"]);
  expect(days.filter(({ holiday }) => holiday).map(({ date, holiday }) => [date, holiday])).toEqual([["2026-12-24", "Christmas Eve"]]);
});

test("keys walk days, weeks and months over the ends of months and years", () => {
  const led = (key: string) => dayByKey(key, "2026-12-31");
  expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "a"].map(led)).toEqual([
    "2026-12-30",
    "2027-01-01",
    "2026-12-24",
    "2027-01-07",
    "2026-12-27",
    "2027-01-02",
    "2026-11-30",
    "2027-01-31",
    undefined,
  ]);
  expect([sameDay("2026-01-31", 1), monthAfter("2026-01", -1)]).toEqual(["2026-02-28", "2025-12"]);
});

test("it opens on the next date of the deal, or on today when none is to come", () => {
  expect([openingDay(willowCreek, "2026-11-20"), openingDay(willowCreek, "2027-01-01")]).toEqual(["2026-12-15", "2027-01-01"]);
});
