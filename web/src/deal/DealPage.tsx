import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { asProblem } from "../api/problem";
import { dealQuery } from "../api/queries";
import type { Transaction } from "../api/types";
import { NotFoundPage } from "../app/NotFoundPage";
import { useKeys } from "../app/useKeys";
import { useLiveState } from "../live/useLive";
import { streetOf } from "../lib/words";
import { Bone, Failed, Loading } from "../ui/States";
import { DealHeader } from "./DealHeader";
import { DealProvider } from "./DealContext";

export function DealPage() {
  const { id } = useParams({ from: "/deals/$id" });
  const navigate = useNavigate();
  const live = useLiveState() === "live";
  const query = useQuery({
    ...dealQuery(id),
    // The push channel tells when deadlines have moved; looking again is for when it is away or a message is lost.
    refetchInterval: ({ state }) => pauseFor(state.data, live),
  });
  useKeys({
    "1": () => void navigate({ to: "/deals/$id", params: { id } }),
    "2": () => void navigate({ to: "/deals/$id/calendar", params: { id } }),
    "3": () => void navigate({ to: "/deals/$id/parties", params: { id } }),
    "4": () => void navigate({ to: "/deals/$id/history", params: { id } }),
    u: () => void navigate({ to: "/deals" }),
  });
  if (query.isPending) return <DealBones />;
  if (!query.data) {
    if (asProblem(query.error).status === 404) return <NotFoundPage />;
    return <Failed alone error={query.error} onRetry={() => void query.refetch()} />;
  }
  const deal = query.data;
  return (
    <DealProvider deal={deal} key={deal.id}>
      <title>{`${streetOf(deal.address)} · Latchkey`}</title>
      <div className="page">
        <Link to="/deals" search={deal.status === "closed" ? { status: "closed" } : {}} className="back">
          <ChevronLeft size={14} aria-hidden /> {deal.status === "closed" ? "Closed deals" : "Open deals"}
        </Link>
        <DealHeader />
        <nav className="tabs" aria-label="Deal">
          <Link to="/deals/$id" params={{ id }} activeOptions={{ exact: true, includeSearch: false }}>
            Overview
          </Link>
          <Link to="/deals/$id/calendar" params={{ id }}>
            Calendar
          </Link>
          <Link to="/deals/$id/parties" params={{ id }}>
            Parties <span className="count">{deal.parties.length}</span>
          </Link>
          <Link to="/deals/$id/history" params={{ id }}>
            History
          </Link>
        </nav>
        <Outlet />
      </div>
    </DealProvider>
  );
}

function pauseFor(deal: Transaction | undefined, live: boolean): number | false {
  if (deal?.deadlinesPending) return live ? 2_500 : 900;
  return live ? false : 20_000;
}

function DealBones() {
  return (
    <Loading label="the deal">
      <div className="page">
        <Bone w={88} />
        <div className="bones-head">
          <Bone w="min(360px, 70%)" h={26} />
          <Bone w="min(240px, 50%)" />
        </div>
        <div className="bones-timeline">
          <Bone h={280} />
        </div>
        <div className="bones-rows">
          {[72, 58, 80, 64, 70].map((w) => (
            <Bone key={w} w={`${w}%`} h={16} />
          ))}
        </div>
      </div>
    </Loading>
  );
}
