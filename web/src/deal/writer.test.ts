import { expect, test } from "vitest";
import { Problem } from "../api/problem";
import type { Transaction } from "../api/types";
import { setFact, type Change } from "./changes";
import { willowCreek } from "./fixtures";
import { write, type Desk } from "./writer";

function deskWith(deal: Transaction): Desk & { shown: Transaction[] } {
  const shown = [deal];
  return { shown, read: () => shown.at(-1) as Transaction, show: (next) => void shown.push(next) };
}

/** Moves the closing date; each send gives the next answer, or throws it. */
function moving(...answers: unknown[]): Change & { versions: number[] } {
  const versions: number[] = [];
  const send = (deal: Transaction) => {
    versions.push(deal.version);
    const answer = answers.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { ...setFact("closingDate", "Closing date", "2026-12-22"), send, versions };
}

const closing = (deal: Transaction) => deal.facts.find(({ name }) => name === "closingDate")?.date;
const stale = (current: Transaction) => new Problem({ status: 409, current });
const recalculated: Transaction = { ...willowCreek, version: 5, deadlines: willowCreek.deadlines.map((one) => ({ ...one, due: "2026-12-16" })) };

test("a change shows before it is sent, and the answer replaces it", async () => {
  const desk = deskWith(willowCreek);
  const answer = { ...willowCreek, version: 5, deadlinesPending: true };
  expect(await write(moving(answer), desk)).toEqual({ kind: "done", before: willowCreek });
  expect(closing(desk.shown[1] as Transaction)).toBe("2026-12-22");
  expect(desk.shown[1]?.deadlinesPending).toBe(true);
  expect(desk.read()).toEqual(answer);
});

test("a recalculation in between is no conflict: the change goes again on the fresh version", async () => {
  const desk = deskWith(willowCreek);
  const change = moving(stale(recalculated), { ...recalculated, version: 6 });
  expect((await write(change, desk)).kind).toBe("done");
  expect(change.versions).toEqual([4, 5]);
});

test("what a person changed in between is never overwritten, and is named", async () => {
  const theirs = { ...recalculated, facts: willowCreek.facts.map((fact) => (fact.name === "closingDate" ? { ...fact, value: "2027-01-08", date: "2027-01-08" } : fact)) };
  const desk = deskWith(willowCreek);
  const change = moving(stale(theirs));
  expect(await write(change, desk)).toEqual({
    kind: "conflict",
    current: theirs,
    changes: [{ label: "Closing date", was: "Dec 18", now: "Jan 8, 2027" }],
  });
  expect(desk.read()).toEqual(theirs);
  expect(change.versions).toEqual([4]);
});

test("a refused change is taken off the screen", async () => {
  const desk = deskWith(willowCreek);
  const no = new Problem({ status: 400, title: "Not a date" });
  expect(await write(moving(no), desk)).toEqual({ kind: "refused", problem: no });
  expect(desk.read()).toEqual(willowCreek);
});

test("a race lost again and again ends in a refusal, not in a loop", async () => {
  const desk = deskWith(willowCreek);
  const change = moving(...Array.from({ length: 9 }, () => stale(recalculated)));
  expect((await write(change, desk)).kind).toBe("refused");
  expect(change.versions).toHaveLength(5);
});

test("a later version that came live meanwhile is not replaced by the answer", async () => {
  const desk = deskWith(willowCreek);
  const live = { ...willowCreek, version: 7 };
  const change = moving();
  change.send = () => {
    desk.show(live);
    return Promise.resolve({ ...willowCreek, version: 5 });
  };
  await write(change, desk);
  expect(desk.read()).toEqual(live);
});

test("undo puts back the date that stood before, or clears one that was not there", () => {
  const back = setFact("closingDate", "Closing date", "2026-12-22").undo?.(willowCreek);
  expect(closing(back?.apply({ ...willowCreek, facts: [] }) ?? willowCreek)).toBeUndefined();
  const moved = setFact("closingDate", "Closing date", "2026-12-22").apply(willowCreek);
  expect(closing(back?.apply(moved) as Transaction)).toBe("2026-12-18");
});
