import { Check, Minus } from "lucide-react";
import type { Task } from "../api/types";
import { daysBetween, relative, shortDate, today, weekdayDate } from "../lib/dates";
import { ROLES } from "../lib/words";
import { Button } from "../ui/Button";
import { useDeal } from "./DealContext";
import { isDone } from "./entries";
import { ReasonChain } from "./ReasonChain";
import { assignTask, checkItem, completeTask, reopenTask, waiveTask, type TaskChange } from "./tasks";

interface Props {
  task: Task;
  now: string;
  run(change: TaskChange): void;
}

export function TaskRow({ task, now, run }: Props) {
  const { deal } = useDeal();
  const { title, status, items, required, completion } = task;
  const done = isDone(status);
  const ticked = items.filter((item) => item.done).length;
  const tick = () => run(done ? reopenTask(task, completion ? "completion" : "waiver") : completeTask(task, today(deal.timeZone)));
  return (
    <li className={`task task-${status}`}>
      <button type="button" role="checkbox" aria-checked={done} aria-label={title} className="task-tick" onClick={tick}>
        {status === "completed" && <Check size={12} strokeWidth={3} />}
        {status === "waived" && <Minus size={12} strokeWidth={3} />}
      </button>
      <details>
        <summary>
          <span className="task-words">
            <span className="task-title">
              {title}
              {required && !done && <span className="held-word">required</span>}
              {status === "waived" && <span className="held-word">not needed</span>}
            </span>
            <span className="sub">{[who(task), items.length > 0 && `${ticked} of ${items.length} ticked`].filter(Boolean).join(", ")}</span>
          </span>
          <When task={task} now={now} />
        </summary>
        <Detail task={task} run={run} />
      </details>
    </li>
  );
}

function who({ assignees, role }: Task): string {
  return assignees.length > 0 ? assignees.map(({ name }) => name).join(", ") : `${ROLES[role] ?? role}, nobody yet`;
}

function When({ task: { due, status, completion }, now }: { task: Task; now: string }) {
  if (completion) return <span className="task-when sub">{`done ${shortDate(completion.completedOn, now)}`}</span>;
  if (status === "waived") return null;
  if (!due) return <span className="task-when sub">{status === "pending" ? "waits for a date" : "no date"}</span>;
  const tone = status === "overdue" ? "late" : daysBetween(now, due) <= 3 ? "soon" : "";
  return (
    <span className="task-when">
      <time dateTime={due}>{weekdayDate(due)}</time>
      <span className={`sub ${tone}`}>{relative(due, now, status === "overdue")}</span>
    </span>
  );
}

function Detail({ task, run }: Omit<Props, "now">) {
  const { deal } = useDeal();
  const { items, assignee, role, why, status, title, waiver } = task;
  return (
    <div className="task-detail">
      {items.length > 0 && (
        <ul className="task-items">
          {items.map((item, place) => (
            <li key={place}>
              <label>
                <input type="checkbox" checked={item.done} onChange={(event) => run(checkItem(task, place, event.target.checked))} />
                <span>{item.text}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <div className="task-acts">
        <select className="input" aria-label={`Who does ${title}`} value={assignee ?? ""} onChange={(event) => run(assignTask(task, deal.parties.find(({ id }) => id === event.target.value), deal.parties))}>
          <option value="">{`Whoever is ${(ROLES[role] ?? role).toLowerCase()}`}</option>
          {deal.parties.map((party) => (
            <option key={party.id} value={party.id}>{party.name}</option>
          ))}
        </select>
        {!isDone(status) && <Button size="sm" look="ghost" onClick={() => run(waiveTask(task))}>Not needed</Button>}
        {waiver && <Button size="sm" look="ghost" onClick={() => run(reopenTask(task, "waiver"))}>Needed after all</Button>}
      </div>
      {why.length > 0 && <ReasonChain why={why} />}
    </div>
  );
}
