import type { DeadlineStatus } from "../api/types";
import { dateOf, dayNumber, shortDate } from "../lib/dates";

/** Where everything on the drawn timeline stands: pure arithmetic, so that it can be tested without a browser. */
export interface Entry {
  id: string;
  kind: "fact" | "deadline";
  label: string;
  date: string;
  status: "fact" | DeadlineStatus;
}

/** What is written beside what follows no rule any more: words, for colour alone tells not everyone. */
export const HELD: Partial<Record<Entry["status"], string>> = { pinned: "pinned", completed: "done", waived: "waived" };

export interface Placed extends Entry {
  x: number;
  lane: number;
  text: string;
}

export interface Tick {
  x: number;
  label: string;
  strong: boolean;
}

export interface Layout {
  placed: Placed[];
  ticks: Tick[];
  factLanes: number;
  deadlineLanes: number;
  todayX: number;
  /** Pixels that a day takes. */
  perDay: number;
  x(date: string): number;
}

const LEFT = 16;
/** Room for the last label to run out to the right. */
const RIGHT = 176;
const CHARACTER = 6.2;
const PADDING = 30;
const LONGEST = 26;
/** Days up to which today is drawn although it lies outside of all entries. */
const NEAR = 45;

/**
 * @param also days beyond the entries that are to find room, such as those that a preview tells
 */
export function layOut(entries: Entry[], width: number, today: string, also: string[] = []): Layout {
  const [first, last] = span([...entries.map(({ date }) => date), ...also], today);
  const perDay = (width - LEFT - RIGHT) / (last - first);
  const x = (date: string) => LEFT + (dayNumber(date) - first) * perDay;
  const ordered = [...entries].sort((a, b) => a.date.localeCompare(b.date) || a.label.localeCompare(b.label));
  const facts = pack(ordered.filter(({ kind }) => kind === "fact"), x);
  const deadlines = pack(ordered.filter(({ kind }) => kind === "deadline"), x);
  return {
    placed: [...facts, ...deadlines].sort((a, b) => a.x - b.x || a.kind.localeCompare(b.kind)),
    ticks: ticksOf(first, perDay, today, width),
    factLanes: lanesOf(facts),
    deadlineLanes: lanesOf(deadlines),
    todayX: x(today),
    perDay,
    x,
  };
}

/** From the first to the last entry with room at both ends; today belongs to it while it is near. */
function span(dates: string[], today: string): [number, number] {
  const days = dates.map(dayNumber);
  const now = dayNumber(today);
  if (days.length === 0) return [now - 14, now + 30];
  const near = now > Math.min(...days) - NEAR && now < Math.max(...days) + NEAR;
  const all = near ? [...days, now] : days;
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const room = Math.max(2, Math.round((last - first) * 0.03));
  return [first - room, Math.max(last + room, first + 14)];
}

/**
 * Stacks labels away from the axis, from the last to the first: a label lies farther out than every later one it runs
 * under, so that no stem crosses a text.
 */
function pack(entries: Entry[], x: (date: string) => number): Placed[] {
  const placed: (Placed & { end: number })[] = [];
  for (const entry of entries.toReversed()) {
    const text = cut(entry.label);
    const at = x(entry.date);
    const end = at + `${text} ${HELD[entry.status] ?? ""}`.length * CHARACTER + PADDING;
    const under = placed.filter((later) => later.x <= end).map(({ lane }) => lane);
    placed.push({ ...entry, x: at, end, text, lane: Math.max(-1, ...under) + 1 });
  }
  return placed.map(({ end: _, ...one }) => one);
}

function lanesOf(placed: Placed[]): number {
  return placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
}

function ticksOf(first: number, perDay: number, today: string, width: number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = first; LEFT + (day - first) * perDay < width - 24; day++) {
    const date = dateOf(day);
    const monday = new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
    const firstOfMonth = date.endsWith("-01");
    const weekly = perDay * 7 >= 56;
    const wanted = weekly ? monday : firstOfMonth;
    if (wanted) ticks.push({ x: LEFT + (day - first) * perDay, label: shortDate(date, weekly ? date : today), strong: firstOfMonth });
  }
  return ticks;
}

function cut(label: string): string {
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1).trimEnd()}…`;
}
