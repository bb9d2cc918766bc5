import { Check, Minus } from "lucide-react";
import type { DeadlineStatus, Stage } from "../api/types";
import { STAGES } from "../lib/words";

export function StagePill({ stage }: { stage: Stage }) {
  return <span className={`pill pill-${stage}`}>{STAGES[stage]}</span>;
}

const SPOKEN: Record<DeadlineStatus, string> = { open: "Open", pinned: "Pinned to a day", completed: "Completed", waived: "Waived", overdue: "Overdue", pending: "Waiting for a date" };

export function StatusMark({ status, soon = false }: { status: DeadlineStatus; soon?: boolean }) {
  return (
    <span className={`mark mark-${soon && status === "open" ? "soon" : status}`} role="img" aria-label={SPOKEN[status]}>
      {status === "completed" && <Check size={11} strokeWidth={3} />}
      {status === "waived" && <Minus size={11} strokeWidth={3} />}
    </span>
  );
}

export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(" ").map((key, index) => (
        <kbd key={index}>{key}</kbd>
      ))}
    </span>
  );
}

export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M16 7.5a5 5 0 0 0-2.1 9.54L12.6 24.5h6.8l-1.3-7.46A5 5 0 0 0 16 7.5Z" />
    </svg>
  );
}
