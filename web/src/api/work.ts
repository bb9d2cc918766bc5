import type { DeadlineRule, DeadlineStatus } from "./dates";
import type { Page, Stage } from "./types";

/** A calendar's address that its owner can take back; the address itself is told once, when it is made. */
export interface CalendarFeed {
  id: string;
  scope: "deal" | "mine" | "team";
  transaction?: string;
  name: string;
  user: string;
  createdAt: string;
  url?: string;
}

/** Something to be done by a role, due by the same rules as deadlines. */
export interface Task {
  id: string;
  title: string;
  role: string;
  /** The phase of the deal that it belongs to. */
  stage: Stage;
  required: boolean;
  /** The template that brought it; absent for the deal's own. */
  template?: string;
  rule?: Omit<DeadlineRule, "id" | "label">;
  /** A day that a person chose. */
  date?: string;
  due?: string;
  at?: string;
  status: DeadlineStatus;
  /** Only where a person gave it to a party. */
  assignee?: string;
  /** That party, else all of the role. */
  assignees: { partyId: string; name: string; role: string }[];
  items: { text: string; done: boolean; by?: string }[];
  completion?: { completedOn: string; by: string; note?: string };
  waiver?: { by: string; note?: string };
  missing: string[];
  why: string[];
  changedIn: number;
}

export interface TaskAnswer {
  version: number;
  deadlinesPending: boolean;
  task: Task;
}

export interface TaskPage extends Page<Task> {
  version: number;
  deadlinesPending: boolean;
  progress: { total: number; completed: number; waived: number; overdue: number; required: number; requiredDone: number };
}
