import { useLayoutEffect, useRef, useState } from "react";
import { TimelineDrawing } from "./TimelineDrawing";
import { TimelineList } from "./TimelineList";
import type { Entry } from "./timelineLayout";

export interface TimelineProps {
  entries: Entry[];
  now: string;
  /** Old due dates of what has just moved. */
  moved: Record<string, string>;
  pending: boolean;
  onOpen(deadlineId: string): void;
}

const NARROW = 640;

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
  const moves = Object.keys(props.moved).length;
  return (
    <section className="timeline" ref={frame} aria-labelledby="timeline-title">
      <header className="timeline-head">
        <h2 id="timeline-title">Timeline</h2>
        <p role="status" className={`timeline-note ${props.pending ? "is-busy" : ""}`}>
          {props.pending ? "Recalculating deadlines" : moves > 0 ? `${moves} ${moves === 1 ? "deadline" : "deadlines"} moved` : ""}
        </p>
        <Legend />
      </header>
      {props.entries.length === 0 && <p className="timeline-empty">Set a key date and the deadlines that hang on it appear here.</p>}
      {width >= NARROW && props.entries.length > 0 && <TimelineDrawing {...props} width={width} />}
      {width > 0 && width < NARROW && props.entries.length > 0 && <TimelineList {...props} />}
    </section>
  );
}

function Legend() {
  return (
    <ul className="legend" aria-hidden="true">
      <li><i className="mark-fact" />Key date</li>
      <li><i className="mark mark-open" />Open</li>
      <li><i className="mark mark-overdue" />Overdue</li>
      <li><i className="mark mark-met" />Met</li>
    </ul>
  );
}
