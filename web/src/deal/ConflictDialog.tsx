import type { Transaction } from "../api/types";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import type { Change } from "./changes";
import type { Difference } from "./conflict";

export interface Clash {
  change: Change;
  current: Transaction;
  changes: Difference[];
}

interface Props {
  clash: Clash | undefined;
  onKeep(): void;
  onApply(): void;
}

/** Someone was faster. Shows what they did, and lets the reader decide with both in view. */
export function ConflictDialog({ clash, onKeep, onApply }: Props) {
  return (
    <Dialog
      open={clash !== undefined}
      onClose={onKeep}
      title="Someone changed this deal while you did"
      description="Your change is not saved yet. This is what is new:"
    >
      <ul className="differences">
        {clash?.changes.map(({ label, was, now }) => (
          <li key={label}>
            <span>{label}</span>
            <span>
              <s>{was}</s> <span aria-label="is now">→</span> <strong>{now}</strong>
            </span>
          </li>
        ))}
      </ul>
      <div className="form-end">
        <Button look="ghost" onClick={onKeep}>
          Keep theirs
        </Button>
        <Button look="primary" onClick={onApply}>
          Apply mine again
        </Button>
      </div>
    </Dialog>
  );
}
