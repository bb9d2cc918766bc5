import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "./client";
import type { ContractForm, HistoryEntry, Page, Status, Transaction, TransactionSummary } from "./types";

export const keys = {
  deals: (status?: Status) => (status ? (["deals", status] as const) : (["deals"] as const)),
  search: (text: string) => ["search", text] as const,
  deal: (id: string) => ["deal", id] as const,
  history: (id: string) => ["history", id] as const,
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

export const formsQuery = queryOptions({
  queryKey: keys.forms,
  queryFn: ({ signal }) => call<Page<ContractForm>>("/v1/contract-forms?limit=100", { signal }),
  staleTime: 3_600_000,
});
