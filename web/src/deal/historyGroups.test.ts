import { expect, test } from "vitest";
import type { HistoryEntry } from "../api/types";
import { groupsOf } from "./historyGroups";

let count = 0;
const entry = (type: string, correlation: string, version: number, actor = "ana"): HistoryEntry => ({ id: `e${++count}`, type, time: `2026-11-20T10:0${version}:00Z`, actor, correlation, version, data: {} });

test("a change and the moves that followed are one group, told with its cause and its author", () => {
  const moved = [entry("DeadlinesRecalculated", "c2", 4, "RecalculateDeadlines"), entry("DeadlineMoved", "c2", 4, "RecalculateDeadlines"), entry("MessageRequested", "c2", 4, "RecalculateDeadlines")];
  const cause = entry("FactChanged", "c2", 3);
  const opened = entry("TransactionOpened", "c1", 1, "ben");
  const groups = groupsOf([...moved, cause, opened]);
  expect(groups.map(({ actor, version }) => [actor, version])).toEqual([["ana", 4], ["ben", 1]]);
  expect(groups[0]?.changes).toEqual([cause]);
  expect(groups[0]?.moves).toEqual([moved[1]]);
  expect(groups[0]?.others).toEqual([moved[2]]);
});

test("moves without a known cause still tell of themselves, each once", () => {
  const move = entry("DeadlineMoved", "c3", 5, "RecalculateDeadlines");
  expect(groupsOf([move])).toMatchObject([{ changes: [move], moves: [] }]);
});
