import { CalendarPlus, Plus } from "lucide-react";
import { useState } from "react";
import type { Deadline } from "../api/types";
import { clock, daysBetween, relative, shift, shortDate, weekdayDate } from "../lib/dates";
import { ruleInWords } from "../lib/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { StatusMark } from "../ui/Marks";
import { Empty } from "../ui/States";
import { useDeal } from "./DealContext";
import { inOrder, isDone, labelIn } from "./entries";
import { RuleForm } from "./RuleForm";
import { HELD } from "./timelineLayout";

interface Props {
  now: string;
  moved: Record<string, string>;
  onOpen(id: string): void;
}

/** So many that wait are no burden to look at. */
const FEW = 3;

export function DeadlineList({ now, moved, onOpen }: Props) {
  const { deal } = useDeal();
  const [adding, setAdding] = useState(false);
  const ordered = inOrder(deal.deadlines);
  const [waiting, dated] = [ordered.filter(({ status }) => status === "pending"), ordered.filter(({ status }) => status !== "pending")];
  const row = (deadline: Deadline) => <Row key={deadline.id} deadline={deadline} now={now} from={moved[deadline.id]} onOpen={onOpen} />;
  const done = deal.deadlines.filter(({ status }) => isDone(status)).length;
  return (
    <section className="deadlines" aria-labelledby="deadlines-title">
      <header className="section-head">
        <h2 id="deadlines-title">Deadlines</h2>
        {deal.deadlines.length > 0 && <span className="quiet num">{`${done} of ${deal.deadlines.length} done`}</span>}
        <Button size="sm" look="ghost" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
          Add deadline
        </Button>
      </header>
      {deal.deadlines.length === 0 && (
        <Empty icon={<CalendarPlus size={22} />} title="No deadlines yet" action={<Button onClick={() => setAdding(true)}>Add deadline</Button>}>
          Say what it hangs on, such as three days after the effective date, and it moves along by itself.
        </Empty>
      )}
      <ul aria-busy={deal.deadlinesPending}>{dated.map(row)}</ul>
      {waiting.length > 0 && (
        <details className="waiting more" open={waiting.length <= FEW || dated.length === 0}>
          <summary>{waiting.length === 1 ? "1 waits for a date" : `${waiting.length} wait for a date`}</summary>
          <ul>{waiting.map(row)}</ul>
        </details>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title="Add deadline" description="It is computed from what it hangs on, and computed anew when that moves.">
        <RuleForm onDone={() => setAdding(false)} />
      </Dialog>
    </section>
  );
}

interface RowProps {
  deadline: Deadline;
  now: string;
  from: string | undefined;
  onOpen(id: string): void;
}

function Row({ deadline, now, from, onOpen }: RowProps) {
  const { deal } = useDeal();
  const { id, label, due, status } = deadline;
  const soon = due !== undefined && daysBetween(now, due) <= 3;
  return (
    <li className={`deadline deadline-${status} ${from ? "has-moved" : ""}`}>
      <button type="button" onClick={() => onOpen(id)}>
        <StatusMark status={status} soon={soon} />
        <span className="deadline-words">
          <span className="deadline-label">
            {label}
            {HELD[status] && <span className="held-word">{HELD[status]}</span>}
          </span>
          <span className="deadline-rule">{ruleInWords(deadline.rule, labelIn(deal))}</span>
        </span>
        {from && due && (
          <span className="deadline-move">
            <s>{shortDate(from, now)}</s> {shift(from, due)}
          </span>
        )}
        <span className="deadline-when">
          {due ? <time dateTime={due}>{weekdayDate(due)}</time> : <span className="quiet">Waiting</span>}
          <span className={`sub ${status === "overdue" ? "late" : soon && status === "open" ? "soon" : ""}`}>
            {told(deadline, deal.timeZone, now)}
          </span>
        </span>
      </button>
    </li>
  );
}

function told({ due, at, status, completion, missing }: Deadline, zone: string, now: string): string {
  if (completion) return `completed ${shortDate(completion.completedOn, now)}`;
  if (status === "waived") return "waived";
  if (!due) return missing.length > 1 ? `for ${missing.length} dates` : "no date yet";
  if (status === "overdue") return relative(due, now, true);
  return at ? `${relative(due, now)}, ${clock(at, zone)}` : relative(due, now);
}
