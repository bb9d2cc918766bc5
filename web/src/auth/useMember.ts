import { useSyncExternalStore } from "react";
import type { Member } from "./claims";
import { member, onSession } from "./session";

export function useMember(): Member | undefined {
  return useSyncExternalStore(onSession, member);
}
