import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Deadline } from "../api/types";
import { clock, longDate, relative } from "../lib/dates";
import { COUNTS, EFFECTS, ROLLS, ruleInWords, STRENGTHS } from "../lib/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { StatusMark } from "../ui/Marks";
import { removeRule } from "./changes";
import { useDeal } from "./DealContext";
import { DeadlineActions } from "./DeadlineActions";
import type { Draft } from "./draft";
import { isSimple, labelIn } from "./entries";
import { HeldCard } from "./HeldCard";
import { ReasonChain } from "./ReasonChain";
import { RuleForm } from "./RuleForm";

interface Props {
  id: string | undefined;
  now: string;
  onClose(): void;
  onOpen(id: string): void;
  onTry(draft: Draft): void;
}

/** One deadline: when, how it came to be that day, what hangs on it, and what can be done. */
export function DeadlineSheet({ id, now, onClose, onOpen, onTry }: Props) {
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
        <Detail deadline={deadline} onEdit={() => setEditing(id)} onClose={close} onOpen={onOpen} onTry={onTry} />
      )}
    </Dialog>
  );
}

function sentence({ due, completion, status }: Deadline, now: string): string {
  if (completion) return `Completed on ${longDate(completion.completedOn)}`;
  if (status === "waived") return "Waived";
  if (!due) return "Waiting for the date it hangs on";
  return `Due ${relative(due, now, true)}`;
}

interface DetailProps {
  deadline: Deadline;
  onEdit(): void;
  onClose(): void;
  onOpen(id: string): void;
  onTry(draft: Draft): void;
}

function Detail({ deadline, onEdit, onClose, onOpen, onTry }: DetailProps) {
  const { deal, run } = useDeal();
  const { id, label, due, at, status, lock, why, rule } = deadline;
  const words = ruleInWords(rule, labelIn(deal));
  const followers = deal.deadlines.filter((one) => [one.rule.anchor, ...(one.rule.laterOf ?? []), ...(one.rule.earlierOf ?? [])].includes(id));
  return (
    <div className="sheet-body">
      <div className={`due-card due-card-${status}`}>
        <StatusMark status={status} />
        <div>
          <strong className="num">{due ? longDate(due) : "No date yet"}</strong>
          <span className="quiet">{at ? `${clock(at, deal.timeZone)}, where the property stands (${deal.timeZone})` : words}</span>
        </div>
      </div>
      {lock ? <HeldCard deadline={deadline} lock={lock} onDone={onClose} /> : <DeadlineActions key={id} deadline={deadline} onDone={onClose} onTry={onTry} />}
      <section>
        <h3>Why this day</h3>
        {why.length > 0 ? <ReasonChain why={why} /> : <p className="rule-text">{words}</p>}
      </section>
      <section>
        <h3>Rule</h3>
        <p className="rule-text">
          {words}, counted in {COUNTS[rule.count]}. On a weekend or holiday it {ROLLS[rule.roll]}.
          {rule.strength && ` ${STRENGTHS[rule.strength]}.`}
          {rule.effect && rule.effect !== "none" && ` ${EFFECTS[rule.effect]}.`}
        </p>
        <RuleOrigin deadline={deadline} />
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
        {isSimple(rule) && (
          <Button icon={<Pencil size={14} />} onClick={onEdit}>
            Edit rule
          </Button>
        )}
      </div>
    </div>
  );
}

/** The form or law that brought the rule, in the revision that the deal has. */
function RuleOrigin({ deadline: { ruleSet, rule, why } }: { deadline: Deadline }) {
  const { deal } = useDeal();
  const set = deal.ruleSets.find(({ code }) => code === ruleSet);
  const told = why.some((step) => step.startsWith("source: "));
  return (
    <p className="rule-origin">
      {set ? `From ${set.name}, revision ${set.revision}.` : "This deal’s own rule."}
      {rule.source && !told && (
        <>
          {" "}Source: <cite>{rule.source}</cite>
        </>
      )}
    </p>
  );
}
