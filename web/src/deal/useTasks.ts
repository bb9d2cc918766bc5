import { useInfiniteQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { call } from "../api/client";
import { asProblem } from "../api/problem";
import { keys, tasksQuery } from "../api/queries";
import type { Task, TaskAnswer, TaskPage } from "../api/types";
import { useSay } from "../ui/Toasts";
import type { TaskChange } from "./tasks";

type Pages = InfiniteData<TaskPage, string | undefined>;

/** A deal's tasks, and changes of them one after another: shown at once, taken off the screen where refused. */
export function useTasks(dealId: string) {
  const client = useQueryClient();
  const say = useSay();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const query = useInfiniteQuery(tasksQuery(dealId));

  const send = useCallback(
    async (change: TaskChange): Promise<Task | undefined> => {
      const key = keys.tasks(dealId);
      await client.cancelQueries({ queryKey: key });
      const pages = client.getQueryData<Pages>(key);
      const before = pages?.pages.flatMap(({ items }) => items).find(({ id }) => id === change.id);
      if (!pages || !before) return undefined;
      client.setQueryData(key, withTask(pages, change.apply(before)));
      const version = pages.pages[0]?.version ?? 0;
      const at = `/v1/transactions/${encodeURIComponent(dealId)}/tasks/${encodeURIComponent(change.id)}${change.rest}`;
      try {
        const answer =
          change.method === "DELETE"
            ? await call<TaskAnswer>(`${at}?version=${version}`, { method: "DELETE" })
            : await call<TaskAnswer>(at, { method: change.method, body: { ...change.body, version } });
        client.setQueryData(key, withTask(client.getQueryData<Pages>(key) ?? pages, answer.task, answer.version));
        return before;
      } catch (error) {
        client.setQueryData(key, pages);
        throw error;
      } finally {
        for (const queryKey of [key, keys.deal(dealId), keys.history(dealId)]) void client.invalidateQueries({ queryKey });
      }
    },
    [client, dealId],
  );

  const run = useCallback(
    (change: TaskChange) => {
      last.current = last.current
        .then(() => send(change))
        .then((before) => {
          const back = before && change.undo?.(before);
          say({ text: change.said, action: back && { label: "Undo", run: () => run(withoutUndo(back)) } });
        })
        .catch((error: unknown) => {
          const { message, detail, status } = asProblem(error);
          const text = status === 409 ? "Someone changed this task while you did. Not saved." : `${message}. Not saved.`;
          say({ text, detail, tone: "bad", action: { label: "Try again", run: () => run(change) } });
        });
    },
    [send, say],
  );
  return { query, run };
}

function withTask(pages: Pages, task: Task, version?: number): Pages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      version: version ?? page.version,
      items: page.items.map((one) => (one.id === task.id ? task : one)),
    })),
  };
}

function withoutUndo({ undo: _, ...change }: TaskChange): TaskChange {
  return change;
}
