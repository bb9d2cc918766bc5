import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { previewQuery } from "../api/queries";
import type { Preview, Transaction } from "../api/types";
import { daysBetween } from "../lib/dates";
import { previewOf, taken, type Draft } from "./draft";
import type { Entry } from "./timelineLayout";

/** A hand that hurries over days asks only where it rests. */
const REST = 90;

export interface Drafting {
  draft: Draft | undefined;
  preview: Preview | undefined;
  /** What the API refused the day with. */
  error: unknown;
  /** Where each date would be that would have another. */
  targets: Record<string, string>;
  /** So many days from where the entry stands. */
  move(entry: Entry, days: number): void;
  /** So many days on from where the hand holds it. */
  nudge(entry: Entry, days: number): void;
  /** Puts it down: the panel opens, or nothing where it is back on its day. */
  place(): void;
  show(draft: Draft): void;
  cancel(): void;
}

export function useDraft(deal: Transaction): Drafting {
  const [draft, setDraft] = useState<Draft>();
  const asked = useRest(draft, REST);
  const query = useQuery({
    ...previewQuery(deal, asked ? previewOf(asked, deal) : {}),
    enabled: asked !== undefined && asked.from !== asked.to,
    placeholderData: (before) => before,
  });
  const move = useCallback((entry: Entry, days: number) => setDraft(taken(entry, days)), []);
  const nudge = useCallback(
    (entry: Entry, days: number) =>
      setDraft((old) => {
        const held = old?.id === entry.id ? old : taken(entry, 0);
        return { ...taken({ ...entry, date: held.to }, days), from: entry.date, placed: held.placed };
      }),
    [],
  );
  const place = useCallback(() => setDraft((old) => (old && old.from !== old.to ? { ...old, placed: true } : undefined)), []);
  const cancel = useCallback(() => setDraft(undefined), []);
  const preview = draft && draft.from !== draft.to ? query.data : undefined;
  const targets = useMemo(() => targetsOf(draft, preview), [draft, preview]);
  return { draft, preview, error: query.error, targets, move, nudge, place, show: setDraft, cancel };
}

function targetsOf(draft: Draft | undefined, preview: Preview | undefined): Record<string, string> {
  if (!draft) return {};
  const moves = (preview?.moves ?? []).flatMap(({ id, to }) => (to ? [[id, to] as const] : []));
  const own = daysBetween(draft.from, draft.to) === 0 ? [] : [[draft.id, draft.to] as const];
  return Object.fromEntries([...moves, ...own]);
}

/** The value as it was when it last rested; what is put down or let go counts at once. */
function useRest(draft: Draft | undefined, pause: number): Draft | undefined {
  const [rested, setRested] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), draft?.placed ? 0 : pause);
    return () => clearTimeout(timer);
  }, [draft, pause]);
  return draft && rested;
}
