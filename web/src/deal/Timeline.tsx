import { useLayoutEffect, useRef, useState } from "react";
import { shift, weekdayDate } from "../lib/dates";
import { TimelineDrawing } from "./TimelineDrawing";
import { TimelineList } from "./TimelineList";
import type { Entry } from "./timelineLayout";
import type { Drafting } from "./useDraft";

export interface TimelineProps {
  entries: Entry[];
  now: string;
  /** Old due dates of what has just moved. */
  moved: Record<string, string>;
  pending: boolean;
  drafting: Drafting;
  onOpen(deadlineId: string): void;
}

const NARROW = 640;
/** What every entry that can be moved is described by. */
export const HINT = "timeline-hint";

/** Lies along the page where there is room, stands upright on a phone. */
export function Timeline(props: TimelineProps) {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section className="timeline" ref={frame} aria-labelledby="timeline-title">
      <header className="timeline-head">
        <h2 id="timeline-title">Timeline</h2>
        <p role="status" className={`timeline-note ${props.pending ? "is-busy" : ""}`}>
          {note(props)}
        </p>
        <Legend />
      </header>
      <p id={HINT} className="only-heard">
        Left and right arrow move it by a day, with Shift by a week. Enter shows what would follow, Escape lets go.
      </p>
      {props.entries.length === 0 && <p className="timeline-empty">Set a key date and the deadlines that hang on it appear here.</p>}
      {width >= NARROW && props.entries.length > 0 && <TimelineDrawing {...props} width={width} />}
      {width > 0 && width < NARROW && props.entries.length > 0 && <TimelineList {...props} />}
      {props.entries.length > 0 && <p className="timeline-tip quiet">Drag a date to see what would follow. Nothing is saved until you say so.</p>}
    </section>
  );
}

function note({ pending, moved, drafting: { draft, targets } }: TimelineProps): string {
  if (draft) {
    const others = Object.keys(targets).filter((id) => id !== draft.id).length;
    const follow = others === 0 ? "" : `; ${others} ${others === 1 ? "deadline follows" : "deadlines follow"}`;
    return draft.from === draft.to ? `${draft.label}: where it was` : `${draft.label}: ${weekdayDate(draft.to)}, ${shift(draft.from, draft.to)}${follow}`;
  }
  if (pending) return "Recalculating deadlines";
  const moves = Object.keys(moved).length;
  return moves > 0 ? `${moves} ${moves === 1 ? "deadline" : "deadlines"} moved` : "";
}

function Legend() {
  return (
    <ul className="legend" aria-hidden="true">
      <li><i className="mark-fact" />Key date</li>
      <li><i className="mark mark-open" />Open</li>
      <li><i className="mark mark-pinned" />Pinned</li>
      <li><i className="mark mark-overdue" />Overdue</li>
      <li><i className="mark mark-completed" />Done or waived</li>
    </ul>
  );
}
