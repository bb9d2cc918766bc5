import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import { asProblem } from "../api/problem";
import { keys } from "../api/queries";
import type { Transaction } from "../api/types";
import { useSay } from "../ui/Toasts";
import type { Change } from "./changes";
import { ConflictDialog, type Clash } from "./ConflictDialog";
import { write, type Outcome } from "./writer";

interface Deal {
  deal: Transaction;
  /** Shows the change at once and sends it after those before it; says so, with a way back. */
  run(change: Change): Promise<Outcome>;
}

const Context = createContext<Deal | undefined>(undefined);

export function useDeal(): Deal {
  const found = useContext(Context);
  if (!found) throw new Error("useDeal outside of a deal");
  return found;
}

export function DealProvider({ deal, children }: { deal: Transaction; children: ReactNode }) {
  const client = useQueryClient();
  const say = useSay();
  const [clash, setClash] = useState<Clash>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { id } = deal;

  const send = useCallback(
    async (change: Change): Promise<Outcome> => {
      const key = keys.deal(id);
      await client.cancelQueries({ queryKey: key });
      const outcome = await write(change, {
        read: () => client.getQueryData<Transaction>(key) as Transaction,
        show: (next) => client.setQueryData(key, next),
      });
      for (const queryKey of [key, keys.history(id), keys.tasks(id), keys.deals()]) void client.invalidateQueries({ queryKey });
      return outcome;
    },
    [client, id],
  );

  const run = useCallback(
    (change: Change): Promise<Outcome> => {
      const running = last.current.then(() => send(change)).then((outcome) => {
        if (outcome.kind === "conflict") setClash({ change, ...outcome });
        if (outcome.kind === "refused" && outcome.problem.errors.length === 0) {
          const { message, detail, correlation } = outcome.problem;
          const more = [detail, correlation && `Correlation ${correlation}`].filter(Boolean).join(" ");
          say({ text: `${message}. Not saved.`, detail: more, tone: "bad", action: { label: "Try again", run: () => void run(change) } });
        }
        if (outcome.kind === "done") {
          const back = change.undo?.(outcome.before);
          const undo = back && { ...back, said: back.said };
          say({ text: change.said, action: undo && { label: "Undo", run: () => void run(withoutUndo(undo)) } });
        }
        return outcome;
      });
      last.current = running.catch((error: unknown) => say({ text: asProblem(error).message, tone: "bad" }));
      return running;
    },
    [send, say],
  );

  const value = useMemo(() => ({ deal, run }), [deal, run]);
  return (
    <Context value={value}>
      {children}
      <ConflictDialog
        clash={clash}
        onKeep={() => setClash(undefined)}
        onApply={() => {
          setClash(undefined);
          if (clash) void run(clash.change);
        }}
      />
    </Context>
  );
}

function withoutUndo({ undo: _, ...change }: Change): Change {
  return change;
}
