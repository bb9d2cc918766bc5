import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { lockedBecause } from "./draft";
import type { Drafting } from "./useDraft";
import type { Entry } from "./timelineLayout";

const SLACK = 4;
const WEEK = 7;

interface Held {
  entry: Entry;
  at: number;
  dragging: boolean;
}

/** Mouse, pen and touch: an entry follows the pointer in whole days and is put down where it is let go. */
export function useDrag(axis: "x" | "y", perDay: number, { move, place, cancel }: Drafting) {
  const held = useRef<Held | undefined>(undefined);
  const dragged = useRef(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape" && held.current) held.current = undefined;
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
  const at = (event: PointerEvent) => (axis === "x" ? event.clientX : event.clientY);
  return (entry: Entry) => ({
    onPointerDown(event: PointerEvent) {
      dragged.current = false;
      if (event.button !== 0 || !event.isPrimary || lockedBecause(entry)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { entry, at: at(event), dragging: false };
    },
    onPointerMove(event: PointerEvent) {
      const hold = held.current;
      if (!hold) return;
      const by = at(event) - hold.at;
      if (!hold.dragging && Math.abs(by) < SLACK) return;
      hold.dragging = true;
      dragged.current = true;
      move(hold.entry, Math.round(by / perDay));
    },
    onPointerUp() {
      if (held.current?.dragging) place();
      held.current = undefined;
    },
    onPointerCancel() {
      if (held.current?.dragging) cancel();
      held.current = undefined;
    },
    /** The click that ends a drag opens nothing. */
    onClickCapture(event: MouseEvent) {
      if (!dragged.current) return;
      dragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  });
}

/**
 * Left and right move a date by a day, with Shift by a week; Enter puts it down, Escape lets go. Answers whether the key
 * was one of these.
 */
export function nudgedBy(event: KeyboardEvent, entry: Entry, drafting: Drafting): boolean {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const holding = drafting.draft?.id === entry.id;
  if (step !== undefined) {
    if (!lockedBecause(entry)) drafting.nudge(entry, event.shiftKey ? step * WEEK : step);
    return true;
  }
  if (event.key === "Escape" && drafting.draft) {
    drafting.cancel();
    return true;
  }
  if (event.key !== "Enter" || !holding || drafting.draft?.placed) return false;
  drafting.place();
  return true;
}
