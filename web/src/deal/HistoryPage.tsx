import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { historyQuery } from "../api/queries";
import { today } from "../lib/dates";
import { Button } from "../ui/Button";
import { Bone, Empty, Failed, Loading } from "../ui/States";
import { AsKnown } from "./AsKnown";
import { useDeal } from "./DealContext";
import { HistoryLine } from "./HistoryLine";
import { groupsOf } from "./historyGroups";

/** Who changed what, from what to what, and what followed; and the dates as they were known before. */
export function HistoryPage() {
  const { deal } = useDeal();
  const { asOf, version } = useSearch({ from: "/deals/$id/history" });
  const navigate = useNavigate();
  const query = useInfiniteQuery(historyQuery(deal.id));
  const known = asOf ? { asOf } : version ? { asOfVersion: version } : undefined;
  const look = (search: { asOf?: string; version?: number }) =>
    void navigate({ to: "/deals/$id/history", params: { id: deal.id }, search, resetScroll: search.version !== undefined });
  if (query.isPending) return <HistoryBones />;
  if (!query.data) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  const groups = groupsOf(query.data.pages.flatMap((page) => page.items));
  return (
    <section className="section" aria-labelledby="history-title">
      <header className="section-head history-head">
        <h2 id="history-title">History</h2>
        <span className="quiet">Who changed what, from what, and why. Nothing here can be edited.</span>
        <label className="as-known-day">
          <span>As known on</span>
          <input type="date" className="input" min="2000-01-01" max={today(deal.timeZone)} value={asOf ?? ""} onChange={(event) => look(event.target.value ? { asOf: event.target.value } : {})} />
        </label>
      </header>
      {known && <AsKnown known={known} onClose={() => look({})} />}
      {groups.length === 0 && <Empty title="Nothing has happened yet">Changes appear here as they are made.</Empty>}
      <ol className="history">
        {groups.map((group) => (
          <HistoryLine key={group.correlation} group={group} onLook={(at) => look({ version: at })} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Older changes
        </Button>
      )}
    </section>
  );
}

function HistoryBones() {
  return (
    <Loading label="the history">
      <div className="bones-rows">
        {[62, 48, 70, 55, 64, 40].map((w) => (
          <Bone key={w} w={`${w}%`} h={16} />
        ))}
      </div>
    </Loading>
  );
}
