import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { relative, shortDate, weekdayDate } from "../lib/dates";
import type { TimelineProps } from "./Timeline";
import { layOut, type Layout, type Placed } from "./timelineLayout";

const LANE = 26;
const TOP = 30;
const FOOT = 30;
const NEAR = 24;

/** The drawn timeline. One stop for Tab, arrows along it, Enter opens; markers glide when their dates move. */
export function TimelineDrawing({ entries, now, moved, pending, onOpen, width }: TimelineProps & { width: number }) {
  const layout = useMemo(() => layOut(entries, width, now), [entries, width, now]);
  const [at, setAt] = useState(0);
  const drawing = useRef<SVGSVGElement>(null);
  const axis = TOP + layout.factLanes * LANE + 8;
  const height = axis + NEAR + layout.deadlineLanes * LANE + FOOT;
  const current = Math.min(at, layout.placed.length - 1);
  const go = (index: number) => {
    const next = Math.max(0, Math.min(layout.placed.length - 1, index));
    setAt(next);
    const id = layout.placed[next]?.id ?? "";
    drawing.current?.querySelector<SVGGElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, entry: Placed) => {
    const steps: Record<string, number> = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: layout.placed.length - 1 };
    const step = steps[event.key];
    const opens = event.key === "Enter" || event.key === " ";
    if (step === undefined && !opens) return;
    event.preventDefault();
    if (step !== undefined) go(step);
    else open(entry, onOpen);
  };
  return (
    <svg ref={drawing} className="drawing" aria-busy={pending} width={width} height={height} role="group" aria-label="Key dates and deadlines in order; arrow keys move along">
      <Ground layout={layout} axis={axis} width={width} height={height} />
      {layout.placed.map((entry) => (
        <Ghost key={`ghost-${entry.id}`} entry={entry} from={moved[entry.id]} layout={layout} y={laneY(entry, axis)} />
      ))}
      {layout.placed.map((entry) => (
        <Stem key={`stem-${entry.kind}-${entry.id}`} entry={entry} axis={axis} reach={laneY(entry, axis) - axis} />
      ))}
      {layout.placed.map((entry, index) => (
        <g
          key={`${entry.kind}-${entry.id}`}
          data-entry={entry.id}
          className={`entry entry-${entry.status} ${moved[entry.id] ? "has-moved" : ""}`}
          style={{ transform: `translate(${entry.x}px, ${axis}px)` }}
          role="button"
          tabIndex={index === current ? 0 : -1}
          aria-label={spoken(entry, now)}
          onFocus={() => setAt(index)}
          onClick={() => open(entry, onOpen)}
          onKeyDown={(event) => onKey(event, entry)}
        >
          <Marker entry={entry} reach={laneY(entry, axis) - axis} now={now} />
        </g>
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
  const seen = text === label ? label : `${text} ${label}`;
  const state = kind === "fact" ? "key date" : { met: "met", overdue: "overdue", open: "open", pending: "waiting", fact: "" }[status];
  const written = kind === "fact" ? `${seen} ${shortDate(date, now)}` : seen;
  return `${written}, ${weekdayDate(date)}, ${relative(date, now, status === "overdue")}, ${state}`;
}

function Ground({ layout, axis, width, height }: { layout: Layout; axis: number; width: number; height: number }) {
  const foot = height - FOOT + 8;
  const past = Math.max(0, Math.min(width, layout.todayX));
  return (
    <g aria-hidden="true">
      <rect className="past" x="0" y={TOP - 10} width={past} height={foot - TOP + 10} />
      {layout.ticks.map(({ x, label, strong }) => (
        <g key={label} className={strong ? "tick tick-strong" : "tick"}>
          <path d={`M${x} ${TOP - 10}V${foot}`} />
          <text x={x} y={height - 6}>{label}</text>
        </g>
      ))}
      <path className="axis" d={`M0 ${axis}H${width}`} />
      {layout.todayX > 0 && layout.todayX < width && (
        <g className="today" style={{ transform: `translate(${layout.todayX}px, 0)` }}>
          <path d={`M0 ${TOP - 10}V${foot}`} />
          <rect x="-24" y="2" width="48" height="18" rx="9" />
          <text y="15">Today</text>
        </g>
      )}
    </g>
  );
}

function Marker({ entry, reach, now }: { entry: Placed; reach: number; now: string }) {
  const fact = entry.kind === "fact";
  return (
    <>
      <g className="at-lane" style={{ transform: `translate(0px, ${reach}px)` }}>
        <rect className="touch" x="-10" y={-LANE / 2} width={entry.text.length * 6.2 + 28} height={LANE} rx="6" />
        {fact ? <rect className="shape" x="-5" y="-5" width="10" height="10" rx="2.5" /> : <circle className="shape" r="5.5" />}
        {entry.status === "met" && <path className="tick-mark" d="M-2.6 0.2L-0.7 2.1L2.8 -1.8" />}
        <text x="12" y="4">
          {entry.text}{" "}
          {fact && <tspan className="entry-date" dx="3">{shortDate(entry.date, now)}</tspan>}
        </text>
      </g>
    </>
  );
}

/** Drawn under all markers, so that none is crossed by a neighbour's. */
function Stem({ entry: { x, kind }, axis, reach }: { entry: Placed; axis: number; reach: number }) {
  return (
    <g className={`entry-stem entry-stem-${kind}`} style={{ transform: `translate(${x}px, ${axis}px)` }} aria-hidden="true">
      <rect className="stem" x="-0.5" style={{ y: Math.min(0, reach), height: Math.abs(reach) }} width="1" />
      <circle className="notch" r={kind === "fact" ? 3 : 2.5} />
    </g>
  );
}

/** Where a deadline stood before it moved, and the way it went. */
function Ghost({ entry, from, layout, y }: { entry: Placed; from: string | undefined; layout: Layout; y: number }) {
  if (!from) return null;
  const old = layout.x(from);
  const toward = old < entry.x ? -9 : 9;
  return (
    <g className="ghost" aria-hidden="true">
      <circle cx={old} cy={y} r="4.5" />
      <path d={`M${old - toward * 0.6} ${y}H${entry.x + toward}`} />
    </g>
  );
}
