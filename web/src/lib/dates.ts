/** Calendar dates travel as `2026-12-18` and are never read as moments: a due date is the same day for everyone. */

const DAY = 86_400_000;

export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Today where the property stands, or where the reader sits when no zone is given. */
export function today(zone?: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(now);
}

export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

const short = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", month: "short", day: "numeric" });
const year = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", month: "short", day: "numeric", year: "numeric" });
const weekday = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", weekday: "short", month: "short", day: "numeric" });
const long = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  weekday: "long",
  month: "long",
  day: "numeric",
  year: "numeric",
});

const monthOnly = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", month: "long", year: "numeric" });

const utc = (date: string) => new Date(`${date}T00:00:00Z`);

/** `Dec 18`, with the year only when it is not this one. */
export function shortDate(date: string, now = today()): string {
  return date.slice(0, 4) === now.slice(0, 4) ? short.format(utc(date)) : year.format(utc(date));
}

/** `Fri, Dec 18` */
export function weekdayDate(date: string): string {
  return weekday.format(utc(date));
}

export function longDate(date: string): string {
  return long.format(utc(date));
}

/** `2026-12` -> `December 2026` */
export function monthName(month: string): string {
  return monthOnly.format(utc(`${month}-01`));
}

/** `today`, `tomorrow`, `in 6 days`, `3 days late` (late only for what is still owed). */
export function relative(date: string, from: string, owed = false): string {
  const days = daysBetween(from, date);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days > 1) return days < 60 ? `in ${days} days` : `in ${Math.round(days / 30)} months`;
  if (owed) return days === -1 ? "1 day late" : `${-days} days late`;
  if (days === -1) return "yesterday";
  return days > -60 ? `${-days} days ago` : `${Math.round(-days / 30)} months ago`;
}

/** `+3 days`, `−1 day` */
export function shift(from: string, to: string): string {
  const days = daysBetween(from, to);
  const sign = days < 0 ? "−" : "+";
  return `${sign}${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
}

export function moment(instant: string, zone?: string): string {
  return new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(instant));
}

/** `5:00 PM CST`: the hour a deadline falls, on the clock of the property. */
export function clock(instant: string, zone: string): string {
  const style = { timeZone: zone, hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  return new Intl.DateTimeFormat("en-US", style).format(new Date(instant));
}
