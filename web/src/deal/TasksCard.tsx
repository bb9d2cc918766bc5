import { ListChecks } from "lucide-react";
import { useState } from "react";
import { asProblem } from "../api/problem";
import type { Task } from "../api/types";
import { STAGES } from "../lib/words";
import { Button } from "../ui/Button";
import { Bone, Empty, Failed, Loading } from "../ui/States";
import { useDeal } from "./DealContext";
import { isDone } from "./entries";
import { taskGroups, type TaskChange } from "./tasks";
import { TaskRow } from "./TaskRow";
import { useTasks } from "./useTasks";

/** The deal's checklist by phase: who does what by when, ticked off in place. */
export function TasksCard({ now }: { now: string }) {
  const { deal } = useDeal();
  const { query, run } = useTasks(deal.id);
  const [all, setAll] = useState(false);
  const tasks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const progress = query.data?.pages[0]?.progress;
  if (query.error && !query.data && asProblem(query.error).status === 404) return null;
  const shown = all ? tasks : tasks.filter(({ status }) => !isDone(status));
  return (
    <section className="tasks" aria-labelledby="tasks-title">
      <header className="section-head">
        <h2 id="tasks-title">Tasks</h2>
        {progress && progress.total > 0 && <span className="quiet num">{`${progress.completed + progress.waived} of ${progress.total} done${progress.overdue > 0 ? `, ${progress.overdue} overdue` : ""}`}</span>}
        {progress && progress.completed + progress.waived > 0 && (
          <Button size="sm" look="ghost" aria-pressed={all} onClick={() => setAll(!all)}>{all ? "Hide what is done" : "Show what is done"}</Button>
        )}
      </header>
      {query.isPending && <Loading label="the tasks"><div className="bones-rows">{[64, 50, 58].map((w) => <Bone key={w} w={`${w}%`} h={16} />)}</div></Loading>}
      {query.error && !query.data && <Failed error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Groups tasks={shown} none={tasks.length === 0} now={now} run={run} />}
      {query.hasNextPage && <Button size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>More tasks</Button>}
    </section>
  );
}

function Groups({ tasks, none, now, run }: { tasks: Task[]; none: boolean; now: string; run(change: TaskChange): void }) {
  if (none) return <Empty icon={<ListChecks size={22} />} title="No tasks yet">They come with the contract form, the state and the team’s templates.</Empty>;
  if (tasks.length === 0) return <Empty icon={<ListChecks size={22} />} title="All done">Nothing is left to do on this deal.</Empty>;
  return taskGroups(tasks).map((group) => (
    <section key={group.stage} className="task-group">
      <h3>{STAGES[group.stage]}</h3>
      <ul>
        {group.tasks.map((task) => (
          <TaskRow key={task.id} task={task} now={now} run={run} />
        ))}
      </ul>
    </section>
  ));
}
