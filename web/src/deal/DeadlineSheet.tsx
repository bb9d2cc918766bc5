import { Check, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Deadline } from "../api/types";
import { clock, longDate, relative, today } from "../lib/dates";
import { COUNTS, ROLLS, ruleInWords } from "../lib/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { StatusMark } from "../ui/Marks";
import { markMet, removeRule } from "./changes";
import { useDeal } from "./DealContext";
import { labelOfAnchor, readable } from "./entries";
import { RuleForm } from "./RuleForm";

interface Props {
  id: string | undefined;
  now: string;
  onClose(): void;
  onOpen(id: string): void;
}

/** One deadline: when, how it came to be that day, what hangs on it, and what can be done. */
export function DeadlineSheet({ id, now, onClose, onOpen }: Props) {
  const { deal } = useDeal();
  const [editing, setEditing] = useState<string>();
  const deadline = deal.deadlines.find((one) => one.id === id);
  const close = () => {
    setEditing(undefined);
    onClose();
  };
  return (
    <Dialog open={deadline !== undefined} onClose={close} shape="sheet" title={deadline?.label ?? ""} description={deadline && sentence(deadline, now)}>
      {deadline && editing === id && <RuleForm deadline={deadline} onDone={() => setEditing(undefined)} />}
      {deadline && editing !== id && (
        <Detail deadline={deadline} onEdit={() => setEditing(id)} onClose={close} onOpen={onOpen} />
      )}
    </Dialog>
  );
}

function sentence({ due, status, metOn }: Deadline, now: string): string {
  if (status === "met" && metOn) return `Met on ${longDate(metOn)}`;
  if (!due) return "Waiting for the date it hangs on";
  return `Due ${relative(due, now, true)}`;
}

interface DetailProps {
  deadline: Deadline;
  onEdit(): void;
  onClose(): void;
  onOpen(id: string): void;
}

function Detail({ deadline, onEdit, onClose, onOpen }: DetailProps) {
  const { deal, run } = useDeal();
  const { id, label, due, at, status, why = [], anchor, count, roll } = deadline;
  const followers = deal.deadlines.filter((one) => one.anchor === id);
  return (
    <div className="sheet-body">
      <div className={`due-card due-card-${status}`}>
        <StatusMark status={status} />
        <div>
          <strong className="num">{due ? longDate(due) : "No date yet"}</strong>
          <span className="quiet">{at ? `${clock(at, deal.timeZone)}, where the property stands` : ruleInWords(deadline, labelOfAnchor(deal, anchor) ?? anchor)}</span>
        </div>
      </div>
      {status !== "met" && <MeetForm deadline={deadline} onDone={onClose} />}
      <section>
        <h3>Why this day</h3>
        <ol className="why">
          {why.map((step, index) => (
            <li key={index}>{readable(step, deal)}</li>
          ))}
          {why.length === 0 && <li>{ruleInWords(deadline, labelOfAnchor(deal, anchor) ?? anchor)}</li>}
        </ol>
      </section>
      <section>
        <h3>Rule</h3>
        <p className="rule-text">
          {ruleInWords(deadline, labelOfAnchor(deal, anchor) ?? anchor)}, counted in {COUNTS[count]}. On a weekend or holiday it {ROLLS[roll]}.
        </p>
      </section>
      {followers.length > 0 && (
        <section>
          <h3>Hangs on it</h3>
          <ul className="followers">
            {followers.map((one) => (
              <li key={one.id}>
                <button type="button" className="link" onClick={() => onOpen(one.id)}>
                  {one.label}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="form-end sheet-end">
        <Button look="danger" className="start" icon={<Trash2 size={14} />} onClick={() => { onClose(); void run(removeRule(id, label)); }}>
          Remove
        </Button>
        <Button icon={<Pencil size={14} />} onClick={onEdit}>
          Edit rule
        </Button>
      </div>
    </div>
  );
}

function MeetForm({ deadline, onDone }: { deadline: Deadline; onDone(): void }) {
  const { deal, run } = useDeal();
  const now = today(deal.timeZone);
  const [metOn, setMetOn] = useState(now);
  const submit = () => {
    onDone();
    void run(markMet(deadline, metOn));
  };
  return (
    <form className="meet" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <input type="date" className="input" aria-label="Met on" required max={now} value={metOn} onChange={(event) => setMetOn(event.target.value)} />
      <Button look="primary" type="submit" icon={<Check size={15} />} disabled={!metOn}>
        Mark as met
      </Button>
    </form>
  );
}
