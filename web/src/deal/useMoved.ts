import { useEffect, useRef, useState } from "react";
import type { Deadline } from "../api/types";
import { movedBetween } from "./entries";

const REMEMBERED = 14_000;

/** Which deadlines have just moved, and from where; forgotten after a while. */
export function useMoved(deadlines: Deadline[]): Record<string, string> {
  const before = useRef(deadlines);
  const [moved, setMoved] = useState<Record<string, string>>({});
  useEffect(() => {
    const fresh = movedBetween(before.current, deadlines);
    before.current = deadlines;
    if (Object.keys(fresh).length > 0) setMoved(fresh);
  }, [deadlines]);
  useEffect(() => {
    if (Object.keys(moved).length === 0) return;
    const timer = setTimeout(() => setMoved({}), REMEMBERED);
    return () => clearTimeout(timer);
  }, [moved]);
  return moved;
}
