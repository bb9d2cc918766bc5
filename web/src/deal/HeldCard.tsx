import { useQuery } from "@tanstack/react-query";
import { Lock as LockIcon, Undo2 } from "lucide-react";
import { previewQuery } from "../api/queries";
import type { Deadline, Lock } from "../api/types";
import { longDate, weekdayDate } from "../lib/dates";
import { Button } from "../ui/Button";
import { useDeal } from "./DealContext";
import { release } from "./locks";

interface Props {
  deadline: Deadline;
  lock: Lock;
  onDone(): void;
}

const TAKEN_BACK: Record<Lock, string> = { pinned: "Unpin", completed: "Not completed after all", waived: "Not waived after all" };

/** Why a deadline does not follow its rule: who said so, with what note, and what the rule would say. */
export function HeldCard({ deadline, lock, onDone }: Props) {
  const { deal, run } = useDeal();
  // An empty change moves nothing, and the answer tells what the rules of locked deadlines would say.
  const { data } = useQuery(previewQuery(deal, {}));
  const byRule = data?.locked.find(({ id }) => id === deadline.id)?.byRule;
  const { by, note } = deadline[({ pinned: "pin", completed: "completion", waived: "waiver" } as const)[lock]] ?? {};
  const takeBack = () => {
    onDone();
    void run(release(deadline, lock));
  };
  return (
    <div className="held-card">
      <LockIcon size={14} aria-hidden />
      <div>
        <p>
          <strong>{said(deadline, lock)}</strong>
          {by && ` by ${by}`}. It moves no more.
        </p>
        {note && <blockquote>{note}</blockquote>}
        {byRule && byRule !== deadline.due && <p className="quiet num">{`Its rule says ${weekdayDate(byRule)}.`}</p>}
      </div>
      <Button size="sm" icon={<Undo2 size={14} />} onClick={takeBack}>
        {TAKEN_BACK[lock]}
      </Button>
    </div>
  );
}

function said({ pin, completion, waiver }: Deadline, lock: Lock): string {
  if (lock === "pinned") return pin ? `Pinned to ${longDate(pin.date)}` : "Pinned";
  if (lock === "completed") return completion ? `Completed on ${longDate(completion.completedOn)}` : "Completed";
  return waiver?.date ? `Waived; what hangs on it counts from ${longDate(waiver.date)}` : "Waived";
}
