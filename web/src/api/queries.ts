import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "./client";
import type { CalendarFeed, ContractForm, HistoryEntry, Page, Preview, PreviewFields, Status, TaskPage, TimelineItem, Transaction, TransactionSummary } from "./types";

export const keys = {
  deals: (status?: Status) => (status ? (["deals", status] as const) : (["deals"] as const)),
  search: (text: string) => ["search", text] as const,
  deal: (id: string) => ["deal", id] as const,
  history: (id: string) => ["history", id] as const,
  preview: (id: string) => ["preview", id] as const,
  known: (id: string) => ["known", id] as const,
  feeds: ["calendar-feeds"] as const,
  tasks: (id: string) => ["tasks", id] as const,
  forms: ["forms"] as const,
};

const after = (next: string | undefined) => (next ? `&cursor=${encodeURIComponent(next)}` : "");

export function dealsQuery(status: Status) {
  return infiniteQueryOptions({
    queryKey: keys.deals(status),
    queryFn: ({ pageParam, signal }) =>
      call<Page<TransactionSummary>>(`/v1/transactions?status=${status}&limit=50${after(pageParam)}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

export function searchQuery(text: string) {
  return queryOptions({
    queryKey: keys.search(text),
    queryFn: ({ signal }) =>
      call<Page<TransactionSummary>>(`/v1/transactions/search?q=${encodeURIComponent(text)}&limit=50`, { signal }),
    enabled: text.length > 0,
    placeholderData: (before) => before,
  });
}

export function dealQuery(id: string) {
  return queryOptions({
    queryKey: keys.deal(id),
    queryFn: ({ signal }) => call<Transaction>(`/v1/transactions/${encodeURIComponent(id)}`, { signal }),
  });
}

export function historyQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.history(id),
    queryFn: ({ pageParam, signal }) =>
      call<Page<HistoryEntry>>(`/v1/transactions/${encodeURIComponent(id)}/history?limit=50${after(pageParam)}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

/** What would move. Asked anew when the deal has another version, for then the answer may be another one. */
export function previewQuery({ id, version }: Pick<Transaction, "id" | "version">, body: PreviewFields) {
  return queryOptions({
    queryKey: [...keys.preview(id), version, body],
    queryFn: ({ signal }) => call<Preview>(`/v1/transactions/${encodeURIComponent(id)}/preview`, { method: "POST", body, signal }),
    retry: false,
    staleTime: 60_000,
  });
}

/** A day, of which the end at the property is meant, or one of the deal's versions. */
export type Known = { asOf: string } | { asOfVersion: number };

export function knownQuery(id: string, known: Known) {
  const [[name, value] = ["", ""]] = Object.entries(known) as [string, string | number][];
  return infiniteQueryOptions({
    queryKey: [...keys.known(id), name, value],
    queryFn: ({ pageParam, signal }) =>
      call<Page<TimelineItem>>(`/v1/transactions/${encodeURIComponent(id)}/timeline?${name}=${encodeURIComponent(value)}&limit=100${after(pageParam)}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    retry: false,
  });
}

export function tasksQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.tasks(id),
    queryFn: ({ pageParam, signal }) => call<TaskPage>(`/v1/transactions/${encodeURIComponent(id)}/tasks?limit=100${after(pageParam)}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

export const feedsQuery = infiniteQueryOptions({
  queryKey: keys.feeds,
  queryFn: ({ pageParam, signal }) => call<Page<CalendarFeed>>(`/v1/calendar-feeds?limit=50${after(pageParam)}`, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
});

export const formsQuery = queryOptions({
  queryKey: keys.forms,
  queryFn: ({ signal }) => call<Page<ContractForm>>("/v1/deadlines/forms?limit=100", { signal }),
  staleTime: 3_600_000,
});
