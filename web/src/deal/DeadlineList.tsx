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
import { inOrder, labelOfAnchor } from "./entries";
import { RuleForm } from "./RuleForm";

interface Props {
  now: string;
  moved: Record<string, string>;
  onOpen(id: string): void;
}

export function DeadlineList({ now, moved, onOpen }: Props) {
  const { deal } = useDeal();
  const [adding, setAdding] = useState(false);
  const met = deal.deadlines.filter(({ status }) => status === "met").length;
  return (
    <section className="deadlines" aria-labelledby="deadlines-title">
      <header className="section-head">
        <h2 id="deadlines-title">Deadlines</h2>
        {deal.deadlines.length > 0 && <span className="quiet num">{`${met} of ${deal.deadlines.length} met`}</span>}
        <Button size="sm" look="ghost" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
          Add deadline
        </Button>
      </header>
      {deal.deadlines.length === 0 && (
        <Empty icon={<CalendarPlus size={22} />} title="No deadlines yet" action={<Button onClick={() => setAdding(true)}>Add deadline</Button>}>
          Say what it hangs on, such as three days after the effective date, and it moves along by itself.
        </Empty>
      )}
      <ul aria-busy={deal.deadlinesPending}>
        {inOrder(deal.deadlines).map((deadline) => (
          <Row key={deadline.id} deadline={deadline} now={now} from={moved[deadline.id]} onOpen={onOpen} />
        ))}
      </ul>
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
  const { id, label, due, at, status, metOn } = deadline;
  const soon = due !== undefined && daysBetween(now, due) <= 3;
  return (
    <li className={`deadline deadline-${status} ${from ? "has-moved" : ""}`}>
      <button type="button" onClick={() => onOpen(id)}>
        <StatusMark status={status} soon={soon} />
        <span className="deadline-words">
          <span className="deadline-label">{label}</span>
          <span className="deadline-rule">{ruleInWords(deadline, labelOfAnchor(deal, deadline.anchor) ?? deadline.anchor)}</span>
        </span>
        {from && due && (
          <span className="deadline-move">
            <s>{shortDate(from, now)}</s> {shift(from, due)}
          </span>
        )}
        <span className="deadline-when">
          {due ? <time dateTime={due}>{weekdayDate(due)}</time> : <span className="quiet">Waiting</span>}
          <span className={`sub ${status === "overdue" ? "late" : soon && status === "open" ? "soon" : ""}`}>
            {status === "met" && metOn ? `met ${shortDate(metOn, now)}` : due ? `${relative(due, now, status === "overdue")}${at && status !== "overdue" ? `, ${clock(at, deal.timeZone)}` : ""}` : "no date yet"}
          </span>
        </span>
      </button>
    </li>
  );
}
