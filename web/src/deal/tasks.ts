import type { Party, Stage, Task } from "../api/types";
import { isDone } from "./entries";

/** A change of one task: what it looks like at once, what is sent, and how it is taken back. */
export interface TaskChange {
  said: string;
  id: string;
  method: "PUT" | "PATCH" | "DELETE";
  /** What follows the task's own path. */
  rest: string;
  body: Record<string, unknown>;
  apply(task: Task): Task;
  undo?(before: Task): TaskChange;
}

export function completeTask({ id, title }: Task, completedOn: string, note = ""): TaskChange {
  return {
    said: `${title}: done`,
    id,
    method: "PUT",
    rest: "/completion",
    body: { completedOn, ...(note ? { note } : {}) },
    apply: (task) => ({ ...task, status: "completed", completion: { completedOn, by: "" } }),
    undo: (before) => reopenTask(before, "completion"),
  };
}

export function waiveTask({ id, title }: Task): TaskChange {
  return {
    said: `${title}: not needed`,
    id,
    method: "PUT",
    rest: "/waiver",
    body: {},
    apply: (task) => ({ ...task, status: "waived", waiver: { by: "" } }),
    undo: (before) => reopenTask(before, "waiver"),
  };
}

export function reopenTask({ id, title, completion }: Task, lock: "completion" | "waiver"): TaskChange {
  return {
    said: `${title}: to be done again`,
    id,
    method: "DELETE",
    rest: `/${lock}`,
    body: {},
    apply: ({ completion: _, waiver: __, ...task }) => ({ ...task, status: "open" }),
    undo: (before) => (lock === "completion" && completion ? completeTask(before, completion.completedOn, completion.note) : waiveTask(before)),
  };
}

/** Nobody named: whoever has the role does it. */
export function assignTask({ id, title, assignee: old }: Task, party: Party | undefined, parties: Party[]): TaskChange {
  return {
    said: party ? `${title}: ${party.name} does it` : `${title}: whoever has the role does it`,
    id,
    method: "PATCH",
    rest: "",
    body: { assignee: party?.id ?? null },
    apply: ({ assignee: _, ...task }) => {
      const by = party ? [party] : parties.filter(({ role }) => role === task.role);
      return { ...task, ...(party ? { assignee: party.id } : {}), assignees: by.map(({ id: partyId, name, role }) => ({ partyId, name, role })) };
    },
    undo: (before) => assignTask(before, parties.find((one) => one.id === old), parties),
  };
}

/** @param place from 0 */
export function checkItem({ id, items }: Task, place: number, done: boolean): TaskChange {
  return {
    said: `${items[place]?.text ?? "Item"}: ${done ? "done" : "open again"}`,
    id,
    method: "PUT",
    rest: `/items/${place + 1}`,
    body: { done },
    apply: (task) => ({ ...task, items: task.items.map((item, at) => (at === place ? { ...item, done } : item)) }),
    undo: (before) => checkItem(before, place, !done),
  };
}

export interface TaskGroup {
  stage: Stage;
  tasks: Task[];
}

const STAGE_ORDER: Stage[] = ["draft", "underContract", "clearToClose", "closed", "canceled"];

/** By the phase that they belong to, in a deal's order; within it what is owed first and what is done last. */
export function taskGroups(tasks: Task[]): TaskGroup[] {
  const rank = ({ status, due }: Task) => (isDone(status) ? 2 : due ? 0 : 1);
  const sorted = [...tasks].sort((a, b) => rank(a) - rank(b) || (a.due ?? "").localeCompare(b.due ?? "") || a.title.localeCompare(b.title));
  return STAGE_ORDER.flatMap((stage) => {
    const alike = sorted.filter((task) => task.stage === stage);
    return alike.length > 0 ? [{ stage, tasks: alike }] : [];
  });
}
