import { relative, shift, weekdayDate } from "../lib/dates";
import { StatusMark } from "../ui/Marks";
import type { TimelineProps } from "./Timeline";
import type { Entry } from "./timelineLayout";

/** The upright timeline: the same entries along a rail, with today's place between them. */
export function TimelineList({ entries, now, moved, pending, onOpen }: TimelineProps) {
  const ordered = [...entries].sort((a, b) => a.date.localeCompare(b.date) || a.kind.localeCompare(b.kind));
  const next = ordered.findIndex(({ date }) => date >= now);
  const upcoming = next === -1 ? ordered.length : next;
  return (
    <ol className="upright" aria-busy={pending}>
      {ordered.slice(0, upcoming).map((entry) => (
        <Item key={entry.id} entry={entry} now={now} from={moved[entry.id]} onOpen={onOpen} />
      ))}
      <li className="upright-today">
        <span>Today</span>
        <time dateTime={now}>{weekdayDate(now)}</time>
      </li>
      {ordered.slice(upcoming).map((entry) => (
        <Item key={entry.id} entry={entry} now={now} from={moved[entry.id]} onOpen={onOpen} />
      ))}
    </ol>
  );
}

interface ItemProps {
  entry: Entry;
  now: string;
  from: string | undefined;
  onOpen(id: string): void;
}

function Item({ entry, now, from, onOpen }: ItemProps) {
  const fact = entry.kind === "fact";
  const click = () => (fact ? document.getElementById(`fact-${entry.id}`)?.click() : onOpen(entry.id));
  return (
    <li className={`upright-item ${from ? "has-moved" : ""} ${fact ? "is-fact" : ""}`}>
      <button type="button" onClick={click}>
        {entry.status === "fact" ? <i className="mark-fact" /> : <StatusMark status={entry.status} />}
        <span className="upright-label">{entry.label}</span>
        <time dateTime={entry.date}>
          {weekdayDate(entry.date)}
          <span className="sub">{from ? shift(from, entry.date) : relative(entry.date, now, entry.status === "overdue")}</span>
        </time>
      </button>
    </li>
  );
}
