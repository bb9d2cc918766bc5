import { Ban, Check, Eye, Pin } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Deadline, Lock } from "../api/types";
import { today } from "../lib/dates";
import { Button } from "../ui/Button";
import { useDeal } from "./DealContext";
import type { Change } from "./changes";
import type { Draft } from "./draft";
import { complete, pin, waive } from "./locks";

interface Props {
  deadline: Deadline;
  onDone(): void;
  onTry(draft: Draft): void;
}

interface Act {
  name: string;
  icon: ReactNode;
  field: string;
  submit: string;
  change(deadline: Deadline, day: string, note: string): Change;
}

const ACTS: Record<Lock, Act> = {
  completed: { name: "Complete", icon: <Check size={15} />, field: "Completed on", submit: "Mark as completed", change: complete },
  pinned: { name: "Pin", icon: <Pin size={15} />, field: "Pinned to", submit: "Pin to this day", change: pin },
  waived: { name: "Waive", icon: <Ban size={15} />, field: "What hangs on it counts from", submit: "Waive", change: waive },
};

/** Complete, pin or waive, each with its day and a note. What was said is undone from the toast or taken back here. */
export function DeadlineActions({ deadline, onDone, onTry }: Props) {
  const { deal, run } = useDeal();
  const now = today(deal.timeZone);
  const [chosen, setChosen] = useState<Lock>("completed");
  const [days, setDays] = useState<Record<Lock, string>>({ completed: now, pinned: deadline.due ?? now, waived: "" });
  const [note, setNote] = useState("");
  const act = ACTS[chosen];
  const day = days[chosen];
  const submit = () => {
    onDone();
    void run(act.change(deadline, day, note));
  };
  const attempt = () => {
    const { id, label, due } = deadline;
    onTry({ kind: "deadline", id, label, from: due ?? day, to: day, placed: true });
  };
  return (
    <form className="acts" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <div className="acts-choice" role="group" aria-label="What to do with it">
        {(Object.keys(ACTS) as Lock[]).map((lock) => (
          <button key={lock} type="button" aria-pressed={lock === chosen} onClick={() => setChosen(lock)}>
            {ACTS[lock].icon} {ACTS[lock].name}
          </button>
        ))}
      </div>
      <div className="acts-fields">
        <label>
          <span>{act.field}{chosen === "waived" && <span className="quiet"> optional</span>}</span>
          <input type="date" className="input" required={chosen !== "waived"} min="1990-01-01" max={chosen === "completed" ? now : "2100-12-31"} value={day} onChange={(event) => setDays({ ...days, [chosen]: event.target.value })} />
        </label>
        <label>
          <span>Note <span className="quiet">optional</span></span>
          <input className="input" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </div>
      <div className="form-end">
        {chosen === "pinned" && deadline.due && day && day !== deadline.due && (
          <Button icon={<Eye size={15} />} onClick={attempt}>Preview</Button>
        )}
        <Button look="primary" type="submit" disabled={chosen !== "waived" && !day}>{act.submit}</Button>
      </div>
    </form>
  );
}
