import { expect, test } from "vitest";
import { movedBetween, readable } from "./entries";
import { willowCreek } from "./fixtures";
import { layOut, type Entry } from "./timelineLayout";

const WIDTH = 1080;
const entry = (id: string, date: string, kind: Entry["kind"] = "deadline"): Entry => ({ id, kind, label: `Label of ${id}`, date, status: kind === "fact" ? "fact" : "open" });

test("later dates stand farther right, inside the drawing, with room for the last label", () => {
  const { placed } = layOut([entry("c", "2026-12-20"), entry("a", "2026-11-01"), entry("b", "2026-11-20")], WIDTH, "2026-11-21");
  expect(placed.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(placed.every(({ x }) => x > 0 && x < WIDTH - 150)).toBe(true);
});

test("no label is crossed by the stem of a later entry, however close the dates", () => {
  const dates = ["2026-11-01", "2026-11-01", "2026-11-02", "2026-11-04", "2026-11-09", "2026-11-10", "2026-11-10", "2026-12-01"];
  const { placed } = layOut(dates.map((date, index) => entry(`e${index}`, date)), WIDTH, "2026-11-05");
  for (const one of placed) {
    const end = one.x + one.text.length * 6.2;
    const under = placed.filter((other) => other !== one && other.x > one.x && other.x <= end);
    expect(under.every((other) => other.lane < one.lane)).toBe(true);
  }
});

test("two entries of one day share a place and not a lane", () => {
  const { placed } = layOut([entry("a", "2026-11-10"), entry("b", "2026-11-10")], WIDTH, "2026-11-01");
  expect(placed[0]?.x).toBe(placed[1]?.x);
  expect(placed[0]?.lane).not.toBe(placed[1]?.lane);
});

test("a closing of years ago does not stretch to today", () => {
  const { todayX } = layOut([entry("a", "2020-01-01"), entry("b", "2020-02-01")], WIDTH, "2026-11-21");
  expect(todayX).toBeGreaterThan(WIDTH);
});

test("ticks are weeks when there is room and months when there is not", () => {
  const weeks = layOut([entry("a", "2026-11-01"), entry("b", "2026-12-20")], WIDTH, "2026-11-21").ticks;
  const months = layOut([entry("a", "2026-01-10"), entry("b", "2027-03-20")], WIDTH, "2026-11-21").ticks;
  expect(weeks.map(({ label }) => label)).toContain("Nov 16");
  expect(months.every(({ strong }) => strong)).toBe(true);
});

test("one date and none at all can be drawn", () => {
  expect(layOut([entry("a", "2026-11-01")], WIDTH, "2026-11-01").placed).toHaveLength(1);
  expect(layOut([], WIDTH, "2026-11-01").placed).toEqual([]);
});

test("a deadline that moved is known with its old date; one that appeared or vanished did not move", () => {
  const [first, second] = willowCreek.deadlines;
  if (!first || !second) throw new Error("the fixture has two deadlines");
  const { due: _, ...undated } = second;
  expect(movedBetween([first, undated], [{ ...first, due: "2026-12-20" }, second])).toEqual({ disclosure: "2026-12-15" });
});

test("a step of the why chain reads in labels and short dates", () => {
  expect(readable("closingDate is Friday 2026-12-18", willowCreek)).toBe("Closing date is Fri, Dec 18");
  expect(readable("Thursday 2026-11-26 is not counted: Thanksgiving Day", willowCreek)).toBe("Thu, Nov 26 is not counted: Thanksgiving Day");
  expect(readable("waits for someUnknown, which has no date", willowCreek)).toBe("Waits for someUnknown, which has no date");
});
