import { expect, test } from "vitest";
import type { Deadline, Transaction } from "../api/types";
import { willowCreek } from "./fixtures";
import { complete, pin, release, waive } from "./locks";

const [disclosure] = willowCreek.deadlines as [Deadline];
const first = (deal: Transaction) => deal.deadlines[0];

test("each lock shows at once, and the dates that hang on it wait", () => {
  const completed = complete(disclosure, "2026-12-10", "mailed").apply(willowCreek);
  expect(first(completed)).toEqual({ ...disclosure, status: "completed", lock: "completed", completion: { completedOn: "2026-12-10", by: "", note: "mailed" } });
  expect(completed.deadlinesPending).toBe(true);
  expect(first(waive(disclosure, "").apply(willowCreek))).toEqual({ ...disclosure, status: "waived", lock: "waived", waiver: { by: "" } });
});

test("undo of a pin on a free deadline frees it; on a pinned one it puts the old pin back", () => {
  const pinned = pin(disclosure, "2026-12-14", "first").apply(willowCreek);
  const freed = pin(disclosure, "2026-12-14").undo?.(willowCreek)?.apply(pinned);
  expect(freed && first(freed)).toMatchObject({ status: "open" });
  const again = pin(first(pinned) as Deadline, "2026-12-11").undo?.(pinned)?.apply(willowCreek);
  expect(again && first(again)?.pin).toEqual({ date: "2026-12-14", by: "", note: "first" });
});

test("undo of taking a lock back puts it back with its day and note", () => {
  const held = complete(disclosure, "2026-12-10", "mailed").apply(willowCreek);
  const back = release(first(held) as Deadline, "completed").undo?.(held);
  expect(back && first(back.apply(willowCreek))?.completion).toEqual({ completedOn: "2026-12-10", by: "", note: "mailed" });
});
