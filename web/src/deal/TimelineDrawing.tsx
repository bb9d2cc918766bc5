import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { relative, shortDate, weekdayDate } from "../lib/dates";
import { lockedBecause } from "./draft";
import { Ghost, Ground, LANE, Marker, Stem, Target, TOP, type Frame } from "./timelineMarks";
import { HINT, type TimelineProps } from "./Timeline";
import { HELD, layOut, type Placed } from "./timelineLayout";
import { nudgedBy, useDrag } from "./useDrag";

const FOOT = 30;
const NEAR = 24;

/** The drawn timeline. One stop for Tab, up and down along it, left and right move a date, Enter opens; markers glide when their dates move. */
export function TimelineDrawing({ entries, now, moved, pending, drafting, onOpen, width }: TimelineProps & { width: number }) {
  const { draft, targets } = drafting;
  // In hand the scale stays as it is, or the ground would run away under the pointer.
  const also = useMemo(() => (draft?.placed ? Object.values(targets) : []), [draft?.placed, targets]);
  const layout = useMemo(() => layOut(entries, width, now, also), [entries, width, now, also]);
  const [at, setAt] = useState(0);
  const drawing = useRef<SVGSVGElement>(null);
  const dragging = useDrag("x", layout.perDay, drafting);
  const axis = TOP + layout.factLanes * LANE + 8;
  const frame: Frame = { layout, axis, width, height: axis + NEAR + layout.deadlineLanes * LANE + FOOT };
  const current = Math.min(at, layout.placed.length - 1);
  const go = (index: number) => {
    const next = Math.max(0, Math.min(layout.placed.length - 1, index));
    setAt(next);
    const id = layout.placed[next]?.id ?? "";
    drawing.current?.querySelector<SVGGElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, entry: Placed) => {
    const steps: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: layout.placed.length - 1 };
    const step = steps[event.key];
    const opens = event.key === "Enter" || event.key === " ";
    if (nudgedBy(event, entry, drafting)) return event.preventDefault();
    if (step === undefined && !opens) return;
    event.preventDefault();
    if (step !== undefined) go(step);
    else open(entry, onOpen);
  };
  const y = (entry: Placed) => laneY(entry, axis);
  return (
    <svg ref={drawing} className={`drawing ${draft ? "is-drafting" : ""}`} aria-busy={pending} width={width} height={frame.height} role="group" aria-label="Key dates and deadlines in order; up and down arrow keys move along">
      <Ground frame={frame} />
      {layout.placed.map((entry) => (
        <Ghost key={`ghost-${entry.id}`} entry={entry} from={moved[entry.id]} layout={layout} y={y(entry)} />
      ))}
      {layout.placed.map((entry) => (
        <Stem key={`stem-${entry.kind}-${entry.id}`} entry={entry} axis={axis} reach={y(entry) - axis} />
      ))}
      {layout.placed.map((entry, index) => (
        <g
          key={`${entry.kind}-${entry.id}`}
          data-entry={entry.id}
          className={`entry entry-${entry.status} ${moved[entry.id] ? "has-moved" : ""} ${lockedBecause(entry) ? "is-locked" : "can-move"} ${draft?.id === entry.id ? "is-held" : ""}`}
          style={{ transform: `translate(${entry.x}px, ${axis}px)` }}
          role="button"
          tabIndex={index === current ? 0 : -1}
          aria-label={spoken(entry, now)}
          aria-describedby={lockedBecause(entry) ? undefined : HINT}
          onFocus={() => setAt(index)}
          onClick={() => open(entry, onOpen)}
          onKeyDown={(event) => onKey(event, entry)}
          {...dragging(entry)}
        >
          <Marker entry={entry} reach={y(entry) - axis} now={now} />
        </g>
      ))}
      {layout.placed.map((entry) => (
        <Target key={`target-${entry.id}`} entry={entry} to={targets[entry.id]} layout={layout} y={y(entry)} held={draft?.id === entry.id} />
      ))}
    </svg>
  );
}

function open(entry: Placed, onOpen: (id: string) => void): void {
  if (entry.kind === "deadline") return onOpen(entry.id);
  document.getElementById(`fact-${entry.id}`)?.click();
}

function laneY({ kind, lane }: Placed, axis: number): number {
  return kind === "fact" ? axis - 20 - lane * LANE : axis + NEAR + lane * LANE;
}

/** Begins with what is written, as those who speak to their computer say what they see. */
function spoken({ kind, label, text, date, status }: Placed, now: string): string {
  const beside = kind === "fact" ? shortDate(date, now) : (HELD[status] ?? "");
  const state = kind === "fact" ? "key date" : status;
  return [`${text} ${beside}`.trim(), text !== label && label, weekdayDate(date), relative(date, now, status === "overdue"), state].filter(Boolean).join(", ");
}
