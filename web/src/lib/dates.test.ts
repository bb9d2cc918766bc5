import { expect, test } from "vitest";
import { clock, dateOf, dayNumber, relative, shift, shortDate, today } from "./dates";

test("day arithmetic crosses leap days, years and the changes of daylight saving time", () => {
  expect(dateOf(dayNumber("2028-02-28") + 1)).toBe("2028-02-29");
  expect(dateOf(dayNumber("2026-12-31") + 1)).toBe("2027-01-01");
  expect(dayNumber("2026-11-02") - dayNumber("2026-10-31")).toBe(2);
});

test("today is the day where the property stands", () => {
  const moment = new Date("2026-11-21T05:30:00Z");
  expect(today("America/Chicago", moment)).toBe("2026-11-20");
  expect(today("Europe/Berlin", moment)).toBe("2026-11-21");
});

test("nearness is told in words, and lateness only for what is owed", () => {
  const now = "2026-11-21";
  const told = ["2026-11-21", "2026-11-22", "2026-12-01", "2026-11-20", "2026-11-18", "2027-06-21"].map((date) => relative(date, now));
  expect(told).toEqual(["today", "tomorrow", "in 10 days", "yesterday", "3 days ago", "in 7 months"]);
  expect(relative("2026-11-18", now, true)).toBe("3 days late");
});

test("a move is told with its sign", () => {
  expect([shift("2026-12-18", "2026-12-21"), shift("2026-12-18", "2026-12-17")]).toEqual(["+3 days", "−1 day"]);
});

test("the year shows only when it is another one", () => {
  expect([shortDate("2026-12-18", "2026-01-01"), shortDate("2027-01-04", "2026-01-01")]).toEqual(["Dec 18", "Jan 4, 2027"]);
});

test("the hour of a deadline is told on the clock of the property", () => {
  expect(clock("2026-12-18T23:00:00Z", "America/Chicago")).toMatch(/^5:00\sPM CST$/);
});
