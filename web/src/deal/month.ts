import type { Deadline, Transaction } from "../api/types";
import { dateOf, dayNumber } from "../lib/dates";
import { groupedBy } from "../lib/grouped";
import { entriesOf } from "./entries";
import { namedDaysOff } from "./reasons";
import type { Entry } from "./timelineLayout";

export interface Day {
  date: string;
  /** Of the month that is shown, and not of its neighbours. */
  inMonth: boolean;
  weekend: boolean;
  /** A holiday that one of the deal's dates met. */
  holiday: string | undefined;
  entries: Entry[];
}

const WEEK = 7;

/** Whole weeks from Sunday to Saturday that hold the month. */
export function weeksOf(month: string, deal: Pick<Transaction, "facts" | "deadlines">): Day[][] {
  const byDay = groupedBy(entriesOf(deal), ({ date }) => date);
  const holidays = namedDaysOff(deal);
  const first = dayNumber(`${month}-01`);
  const start = first - weekdayOf(first);
  const weeks: Day[][] = [];
  for (let day = start; day < dayNumber(`${monthAfter(month, 1)}-01`); day += WEEK) {
    weeks.push(
      Array.from({ length: WEEK }, (_, index) => {
        const date = dateOf(day + index);
        return {
          date,
          inMonth: date.startsWith(month),
          weekend: index === 0 || index === WEEK - 1,
          holiday: holidays.get(date),
          entries: byDay.get(date) ?? [],
        };
      }),
    );
  }
  return weeks;
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % WEEK) + WEEK) % WEEK;
}

export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + number - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The same day of another month, or that month's last. */
export function sameDay(date: string, by: number): string {
  const month = monthAfter(date.slice(0, 7), by);
  const last = dateOf(dayNumber(`${monthAfter(month, 1)}-01`) - 1);
  const wanted = `${month}-${date.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** Where the arrow keys lead in a month; Home and End are the week's ends, Page Up and Down months. */
export function dayByKey(key: string, date: string): string | undefined {
  const day = dayNumber(date);
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -WEEK,
    ArrowDown: WEEK,
    Home: -weekdayOf(day),
    End: WEEK - 1 - weekdayOf(day),
  };
  if (key === "PageUp" || key === "PageDown") return sameDay(date, key === "PageUp" ? -1 : 1);
  const step = steps[key];
  return step === undefined ? undefined : dateOf(day + step);
}

/** The day that the calendar opens on: the next date of the deal, or today where none is to come. */
export function openingDay(deal: Pick<Transaction, "facts" | "deadlines">, now: string): string {
  const to = entriesOf(deal).map(({ date }) => date).filter((date) => date >= now).sort();
  return to[0] ?? now;
}

/** Those without a date, which no calendar can show. */
export function undated(deadlines: Deadline[]): Deadline[] {
  return deadlines.filter(({ due }) => due === undefined);
}
