import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { KeyRound, Plus, SearchX } from "lucide-react";
import { dealsQuery, searchQuery } from "../api/queries";
import { asProblem } from "../api/problem";
import { Bone, Empty, Failed, Loading } from "../ui/States";
import { DealsTable } from "./DealsTable";
import { SearchBox } from "./SearchBox";

export function DealsPage() {
  const { status = "open", q = "" } = useSearch({ from: "/deals" });
  const title = q ? "Search" : status === "open" ? "Open deals" : "Closed deals";
  return (
    <div className="page">
      <title>{`${title} · Latchkey`}</title>
      <header className="page-head">
        <h1>{title}</h1>
        <nav className="segments" aria-label="Which deals">
          <Link to="/deals" activeOptions={{ exact: true, includeSearch: true }}>
            Open
          </Link>
          <Link to="/deals" search={{ status: "closed" }} activeOptions={{ exact: true, includeSearch: true }}>
            Closed
          </Link>
        </nav>
        <SearchBox />
      </header>
      {q ? <Found text={q} /> : <Listed status={status} />}
    </div>
  );
}

function Listed({ status }: { status: "open" | "closed" }) {
  const query = useInfiniteQuery(dealsQuery(status));
  if (query.isPending) return <TableBones />;
  if (query.isError && !query.data) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  const deals = query.data.pages.flatMap((page) => page.items);
  if (deals.length === 0) return <NoDeals status={status} />;
  return (
    <DealsTable
      deals={deals}
      grouping={status === "open"}
      more={query.hasNextPage}
      onMore={() => {
        if (!query.isFetching) void query.fetchNextPage();
      }}
    />
  );
}

function Found({ text }: { text: string }) {
  const navigate = useNavigate();
  const query = useQuery(searchQuery(text));
  if (query.isPending) return <TableBones />;
  if (query.isError) {
    const down = asProblem(query.error).status === 503;
    const action = down ? <Link className="button button-ghost button-md" to="/deals">Back to the list</Link> : undefined;
    return <Failed error={query.error} onRetry={() => void query.refetch()} action={action} />;
  }
  if (query.data.items.length > 0) return <DealsTable deals={query.data.items} grouping={false} />;
  return (
    <Empty
      icon={<SearchX size={22} />}
      title={`Nothing found for “${text}”`}
      action={
        <button type="button" className="button button-plain button-md" onClick={() => void navigate({ to: "/deals" })}>
          Clear search
        </button>
      }
    >
      Search looks at addresses, parties and contract forms. Try part of a street or a last name.
    </Empty>
  );
}

function NoDeals({ status }: { status: "open" | "closed" }) {
  if (status === "closed") {
    return (
      <Empty icon={<KeyRound size={22} />} title="No keys handed over yet">
        Deals come here once their stage is Closed or Canceled.
      </Empty>
    );
  }
  return (
    <Empty
      icon={<KeyRound size={22} />}
      title="No open deals"
      action={
        <Link className="button button-primary button-md" to="/deals/new">
          <Plus size={15} aria-hidden /> New deal
        </Link>
      }
    >
      Open one with the address and the contract form; its deadlines follow from the dates you enter.
    </Empty>
  );
}

function TableBones() {
  return (
    <Loading label="deals">
      <div className="bones">
        {Array.from({ length: 9 }, (_, index) => (
          <div key={index} className="bones-row">
            <Bone w={180 + ((index * 37) % 90)} />
            <Bone w={120 + ((index * 53) % 60)} />
            <Bone w={64} />
            <Bone w={88} />
          </div>
        ))}
      </div>
    </Loading>
  );
}
