import { shift, shortDate } from "../lib/dates";
import { HELD, type Layout, type Placed } from "./timelineLayout";

export const LANE = 26;
export const TOP = 30;

export interface Frame {
  layout: Layout;
  axis: number;
  width: number;
  height: number;
}

/** Past and future, weeks and months, and today. */
export function Ground({ frame: { layout, axis, width, height } }: { frame: Frame }) {
  const foot = height - 22;
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

export function Marker({ entry, reach, now }: { entry: Placed; reach: number; now: string }) {
  const fact = entry.kind === "fact";
  const held = HELD[entry.status];
  const written = `${entry.text} ${fact ? shortDate(entry.date, now) : (held ?? "")}`.trim();
  return (
    <g className="at-lane" style={{ transform: `translate(0px, ${reach}px)` }}>
      <rect className="touch" x="-10" y={-LANE / 2} width={written.length * 6.4 + 28} height={LANE} rx="6" />
      {fact ? <rect className="shape" x="-5" y="-5" width="10" height="10" rx="2.5" /> : <circle className="shape" r="5.5" />}
      {entry.status === "completed" && <path className="tick-mark" d="M-2.6 0.2L-0.7 2.1L2.8 -1.8" />}
      {entry.status === "waived" && <path className="tick-mark" d="M-2.6 0H2.6" />}
      {entry.status === "pinned" && <circle className="pin-point" r="2" />}
      <text x="12" y="4">
        {entry.text}{" "}
        {fact && <tspan className="entry-date" dx="3">{shortDate(entry.date, now)}</tspan>}
        {held && <tspan className="entry-held" dx="3">{held}</tspan>}
      </text>
    </g>
  );
}

/** Drawn under all markers, so that none is crossed by a neighbour's. */
export function Stem({ entry: { x, kind }, axis, reach }: { entry: Placed; axis: number; reach: number }) {
  return (
    <g className={`entry-stem entry-stem-${kind}`} style={{ transform: `translate(${x}px, ${axis}px)` }} aria-hidden="true">
      <rect className="stem" x="-0.5" style={{ y: Math.min(0, reach), height: Math.abs(reach) }} width="1" />
      <circle className="notch" r={kind === "fact" ? 3 : 2.5} />
    </g>
  );
}

interface Way {
  entry: Placed;
  layout: Layout;
  y: number;
}

/** Where a deadline stood before it moved, and the way it went. */
export function Ghost({ entry, from, layout, y }: Way & { from: string | undefined }) {
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

/** Where a date would be, and the way there, under the words and not through them. */
export function Target({ entry, to, layout, y, held }: Way & { to: string | undefined; held: boolean }) {
  if (!to || to === entry.date) return null;
  const x = layout.x(to);
  const fact = entry.kind === "fact";
  return (
    <g className={`target ${held ? "target-held" : ""}`} data-target={entry.id} aria-hidden="true">
      <path className="target-way" d={`M${entry.x} ${y + 8}v3H${x}v-3`} />
      <path className="target-drop" d={`M${x} ${y}V${fact ? y + 20 : y - 20}`} />
      {fact ? <rect className="target-shape" x={x - 5} y={y - 5} width="10" height="10" rx="2.5" transform={`rotate(45 ${x} ${y})`} /> : <circle className="target-shape" cx={x} cy={y} r="6" />}
      <Flag x={x} y={y} text={held ? `${shortDate(to)}, ${shift(entry.date, to)}` : shift(entry.date, to).replace(/ days?/, "d")} />
    </g>
  );
}

function Flag({ x, y, text }: { x: number; y: number; text: string }) {
  const width = text.length * 6.4 + 12;
  return (
    <g className="target-flag">
      <rect x={x + 10} y={y - 9} width={width} height="18" rx="5" />
      <text x={x + 16} y={y + 4}>{text}</text>
    </g>
  );
}
