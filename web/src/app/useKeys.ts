import { useEffect, useRef } from "react";

/** Keyboard shortcuts: `/`, `?`, or two in a row such as `g d`. Typing in a field or an open dialog silences them. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

const PAUSE = 900;

export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    let first = "";
    let at = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return;
      const sequence = event.timeStamp - at < PAUSE ? `${first} ${event.key}` : "";
      const run = latest.current[sequence] ?? latest.current[event.key];
      [first, at] = [event.key, event.timeStamp];
      if (!run) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("[data-veil]")) return true;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
