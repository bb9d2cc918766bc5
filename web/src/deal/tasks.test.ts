import { expect, test } from "vitest";
import type { Task } from "../api/types";
import { willowCreek } from "./fixtures";
import { assignTask, checkItem, completeTask, reopenTask, taskGroups } from "./tasks";

const order: Task = { id: "orderTitle", title: "Order title", role: "buyer", stage: "underContract", required: true, due: "2026-11-18", status: "open", assignees: [], items: [{ text: "Call", done: false }], missing: [], why: [], changedIn: 3 };

test("tasks stand by phase, those owed first and those done last", () => {
  const all: Task[] = [
    { ...order, id: "done", status: "completed" },
    { ...order, id: "keys", stage: "clearToClose" },
    { ...order, id: "later", due: "2026-11-20" },
    order,
  ];
  expect(taskGroups(all).map(({ stage, tasks }) => [stage, tasks.map(({ id }) => id)])).toEqual([["underContract", ["orderTitle", "later", "done"]], ["clearToClose", ["keys"]]]);
});

test("a task ticked off is open again after undo, and the other way round with its day", () => {
  const done = completeTask(order, "2026-11-17").apply(order);
  expect(done).toMatchObject({ status: "completed", completion: { completedOn: "2026-11-17" } });
  expect(completeTask(order, "2026-11-17").undo?.(order).apply(done).status).toBe("open");
  expect(reopenTask(done, "completion").undo?.(done).body).toEqual({ completedOn: "2026-11-17" });
});

test("a task goes to a party, and back to whoever has the role", () => {
  const [mariana] = willowCreek.parties;
  const given = assignTask(order, mariana, willowCreek.parties);
  expect([given.body, given.apply(order).assignees]).toEqual([{ assignee: "pty_1" }, [{ partyId: "pty_1", name: "Mariana Okafor", role: "buyer" }]]);
  expect(given.undo?.(order).body).toEqual({ assignee: null });
});

test("items are counted from one on the way, and a tick is undone", () => {
  const ticked = checkItem(order, 0, true);
  expect([ticked.rest, ticked.apply(order).items, ticked.undo?.(order).body]).toEqual(["/items/1", [{ text: "Call", done: true }], { done: false }]);
});
