import { useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { clock, longDate, monthName, today } from "../lib/dates";
import { Button } from "../ui/Button";
import { StatusMark } from "../ui/Marks";
import { useDeal } from "./DealContext";
import { dayByKey, monthAfter, openingDay, undated, weeksOf, type Day } from "./month";
import { HELD, type Entry } from "./timelineLayout";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const CHIPS = 3;

/** A deal's dates month by month. The day lives in the address, so that a look at it can be shared. */
export function CalendarPage() {
  const { deal } = useDeal();
  const now = today(deal.timeZone);
  const asked = useSearch({ from: "/deals/$id/calendar" }).day;
  const navigate = useNavigate();
  const grid = useRef<HTMLTableElement>(null);
  const walking = useRef(false);
  const [day, setDay] = useState(() => asked ?? openingDay(deal, now));
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    if (asked) setDay(asked);
  }
  useEffect(() => {
    if (walking.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    walking.current = false;
  }, [day]);
  const month = day.slice(0, 7);
  const weeks = weeksOf(month, deal);
  const choose = (next: string) => {
    setDay(next);
    void navigate({ to: "/deals/$id/calendar", params: { id: deal.id }, search: { day: next }, replace: true, resetScroll: false });
  };
  const onKey = (event: KeyboardEvent) => {
    const next = dayByKey(event.key, day);
    if (!next || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    walking.current = true;
    choose(next);
  };
  const shown = weeks.flat().find(({ date }) => date === day);
  const waiting = undated(deal.deadlines).length;
  return (
    <section className="section calendar" aria-labelledby="calendar-title">
      <header className="section-head">
        <h2 id="calendar-title" aria-live="polite">{monthName(month)}</h2>
        <span className="quiet">{waiting > 0 && `${waiting} ${waiting === 1 ? "deadline waits" : "deadlines wait"} for a date`}</span>
        <div className="calendar-turn">
          <Button size="sm" onClick={() => choose(now)}>Today</Button>
          <Button size="sm" icon={<ChevronLeft size={15} />} aria-label="Month before" onClick={() => choose(`${monthAfter(month, -1)}-01`)} />
          <Button size="sm" icon={<ChevronRight size={15} />} aria-label="Month after" onClick={() => choose(`${monthAfter(month, 1)}-01`)} />
        </div>
      </header>
      <div className="calendar-columns">
        <table ref={grid} className="month" role="grid" aria-labelledby="calendar-title" onKeyDown={onKey}>
          <thead>
            <tr>
              {WEEKDAYS.map((name) => (
                <th key={name} scope="col" abbr={name}>
                  <span aria-hidden="true">{name.slice(0, 3)}</span>
                  <span className="only-heard">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.date}>
                {week.map((one) => (
                  <Cell key={one.date} day={one} chosen={one.date === day} now={now} onChoose={choose} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {shown && <Agenda day={shown} now={now} />}
      </div>
    </section>
  );
}

function Cell({ day, chosen, now, onChoose }: { day: Day; chosen: boolean; now: string; onChoose(date: string): void }) {
  const { date, inMonth, weekend, holiday, entries } = day;
  const look = [inMonth ? "" : "is-outside", weekend || holiday ? "is-off" : "", date === now ? "is-today" : "", chosen ? "is-chosen" : ""];
  return (
    <td role="gridcell" aria-selected={chosen} className={look.filter(Boolean).join(" ")}>
      <button type="button" data-day={date} tabIndex={chosen ? 0 : -1} aria-current={date === now ? "date" : undefined} onClick={() => onChoose(date)}>
        <span className="only-heard">{spoken(day, now)}</span>
        <span className="month-day num" aria-hidden="true">
          <span className="month-number">{Number(date.slice(8))}</span>
          {holiday && <span className="month-holiday">{holiday}</span>}
        </span>
        <span className="chips">
          {entries.slice(0, entries.length > CHIPS ? CHIPS - 1 : CHIPS).map((entry) => (
            <span key={`${entry.kind}-${entry.id}`} className={`chip chip-${entry.status}`}>{entry.label}</span>
          ))}
          {entries.length > CHIPS && <span className="chip-more">{`${entries.length - CHIPS + 1} more`}</span>}
        </span>
      </button>
    </td>
  );
}

/** The day; what is due is written after it. */
function spoken({ date, weekend, holiday, entries }: Day, now: string): string {
  return [longDate(date), date === now && "today", holiday ?? (weekend && "weekend"), entries.length === 0 && "nothing due"].filter(Boolean).join(", ");
}

/** What is due on the chosen day, with the way to its reasons. */
function Agenda({ day: { date, holiday, entries }, now }: { day: Day; now: string }) {
  return (
    <aside className="agenda" aria-labelledby="agenda-title">
      <h3 id="agenda-title">{longDate(date)}</h3>
      {(holiday || date === now) && <p className="quiet">{[date === now && "Today", holiday].filter(Boolean).join(", ")}</p>}
      {entries.length === 0 && <p className="quiet agenda-empty">Nothing is due on this day. Arrow keys walk the month, Page Up and Page Down turn it.</p>}
      <ul>
        {entries.map((entry) => (
          <AgendaLine key={`${entry.kind}-${entry.id}`} entry={entry} />
        ))}
      </ul>
    </aside>
  );
}

function AgendaLine({ entry: { id, kind, label, status } }: { entry: Entry }) {
  const { deal } = useDeal();
  const navigate = useNavigate();
  const at = deal.deadlines.find((one) => kind === "deadline" && one.id === id)?.at;
  const words = kind === "fact" ? "key date" : [at && clock(at, deal.timeZone), HELD[status] ?? (status === "overdue" && "overdue")].filter(Boolean).join(", ");
  const open = () => void navigate({ to: "/deals/$id", params: { id: deal.id }, search: kind === "deadline" ? { deadline: id } : {} });
  return (
    <li>
      <button type="button" onClick={open}>
        {status === "fact" ? <i className="mark-fact" /> : <StatusMark status={status} />}
        <span>
          <span className="agenda-label">{label}</span>
          <span className={`sub ${status === "overdue" ? "late" : ""}`}>{words}</span>
        </span>
      </button>
    </li>
  );
}
