import { Dialog } from "../ui/Dialog";
import { Keys } from "../ui/Marks";

const GROUPS: [string, [string, string][]][] = [
  ["Anywhere", [["g d", "Open deals"], ["g c", "Closed deals"], ["g a", "API reference"], ["c", "New deal"], ["?", "This list"]]],
  ["Deals", [["/", "Search"], ["j", "Next deal"], ["k", "Previous deal"], ["Enter", "Open"]]],
  ["A deal", [["1", "Overview"], ["2", "Calendar"], ["3", "Parties"], ["4", "History"], ["u", "Back to the list"], ["↑ ↓", "Along the timeline"], ["← →", "Move a date by a day"], ["Shift ← →", "Move it by a week"], ["Enter", "Preview what follows, or open"], ["Esc", "Close, cancel"]]],
];

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts">
      <div className="shortcuts">
        {GROUPS.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, what]) => (
                <div key={keys}>
                  <dt>{what}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
