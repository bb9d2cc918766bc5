import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { keys } from "../api/queries";
import type { Transaction } from "../api/types";
import { openChannel, type LiveState, type Update } from "./socket";

const Live = createContext<LiveState>("connecting");

export function useLiveState(): LiveState {
  return useContext(Live);
}

/** Keeps the push channel open while someone is signed in, and lets its messages refresh what is on screen. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  useEffect(() => {
    const address = `${location.origin.replace(/^http/, "ws")}/live`;
    const refresh = refresher(client);
    const channel = openChannel(address, {
      onState: (next) => {
        setState(next);
        // What was missed while away is caught up at once.
        if (next === "live") void client.invalidateQueries();
      },
      onUpdate: refresh,
    });
    return () => channel.close();
  }, [client]);
  return <Live value={state}>{children}</Live>;
}

/** Several events of one change arrive together: lists are refreshed once for all of them. */
function refresher(client: QueryClient): (update: Update) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return ({ subject, version }) => {
    const shown = client.getQueryData<Transaction>(keys.deal(subject));
    const known = shown && version !== undefined && shown.version >= version && !shown.deadlinesPending;
    if (!known) void client.invalidateQueries({ queryKey: keys.deal(subject) });
    for (const queryKey of [keys.history(subject), keys.tasks(subject)]) void client.invalidateQueries({ queryKey });
    clearTimeout(timer);
    timer = setTimeout(() => void client.invalidateQueries({ queryKey: keys.deals() }), 250);
  };
}
