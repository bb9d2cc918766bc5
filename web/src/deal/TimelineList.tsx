import { GripVertical } from "lucide-react";
import { relative, shift, weekdayDate } from "../lib/dates";
import { StatusMark } from "../ui/Marks";
import { lockedBecause } from "./draft";
import { HINT, type TimelineProps } from "./Timeline";
import { HELD, type Entry } from "./timelineLayout";
import { nudgedBy, useDrag } from "./useDrag";

/** A finger's width of way for two days. */
const PER_DAY = 14;

/** The upright timeline: the same entries along a rail, with today's place between them. */
export function TimelineList(props: TimelineProps) {
  const { entries, now, pending } = props;
  const ordered = [...entries].sort((a, b) => a.date.localeCompare(b.date) || a.kind.localeCompare(b.kind));
  const next = ordered.findIndex(({ date }) => date >= now);
  const upcoming = next === -1 ? ordered.length : next;
  const item = (entry: Entry) => <Item key={entry.id} entry={entry} timeline={props} />;
  return (
    <ol className="upright" aria-busy={pending}>
      {ordered.slice(0, upcoming).map(item)}
      <li className="upright-today">
        <span>Today</span>
        <time dateTime={now}>{weekdayDate(now)}</time>
      </li>
      {ordered.slice(upcoming).map(item)}
    </ol>
  );
}

function Item({ entry, timeline: { now, moved, drafting, onOpen } }: { entry: Entry; timeline: TimelineProps }) {
  const fact = entry.kind === "fact";
  const from = moved[entry.id];
  const to = drafting.targets[entry.id];
  const locked = lockedBecause(entry);
  const dragging = useDrag("y", PER_DAY, drafting)(entry);
  const click = () => (fact ? document.getElementById(`fact-${entry.id}`)?.click() : onOpen(entry.id));
  return (
    <li className={`upright-item ${from ? "has-moved" : ""} ${fact ? "is-fact" : ""} ${to ? "has-target" : ""}`} data-item={entry.id}>
      <button
        type="button"
        className="upright-open"
        aria-describedby={locked ? undefined : HINT}
        onClick={click}
        onKeyDown={(event) => nudgedBy(event, entry, drafting) && event.preventDefault()}
      >
        {entry.status === "fact" ? <i className="mark-fact" /> : <StatusMark status={entry.status} />}
        <span className="upright-label">
          {entry.label}
          {HELD[entry.status] && <span className="held-word">{HELD[entry.status]}</span>}
        </span>
        <time dateTime={entry.date}>
          {to ? <s>{weekdayDate(entry.date)}</s> : weekdayDate(entry.date)}
          <span className="sub">{to ? `${weekdayDate(to)}, ${shift(entry.date, to)}` : from ? shift(from, entry.date) : relative(entry.date, now, entry.status === "overdue")}</span>
        </time>
      </button>
      {!locked && (
        <span className="grip" {...dragging} aria-hidden="true">
          <GripVertical size={16} />
        </span>
      )}
    </li>
  );
}
