import { expect, test } from "vitest";

Object.assign(globalThis, { sessionStorage: { getItem: () => null, setItem() {}, removeItem() {} } });
const { deliver, pauseAfter } = await import("./socket");

test("pauses double to half a minute and never reach zero", () => {
  const longest = [0, 1, 2, 3, 4, 5, 9].map((failures) => pauseAfter(failures, () => 1));
  expect(longest).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
  expect(pauseAfter(0, () => 0)).toBe(500);
});

test("what is no update is dropped without a word", () => {
  const got: string[] = [];
  for (const text of ["", "null", "[]", "{}", '{"type":"FactChanged"}', "<html>", '{"type":"FactChanged","subject":"tx_1","version":3}']) deliver(text, { onUpdate: ({ subject }) => got.push(subject) });
  expect(got).toEqual(["tx_1"]);
});
