import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Archive, Braces, ChevronsUpDown, KeyRound, Plus } from "lucide-react";
import { dealsQuery } from "../api/queries";
import type { Member } from "../auth/claims";
import { useLiveState } from "../live/useLive";
import { daysBetween, shortDate, today } from "../lib/dates";
import { initials, streetOf } from "../lib/words";
import { Keys, Logo } from "../ui/Marks";
import { MemberMenu } from "./MemberMenu";

export function Sidebar({ member, onShortcuts }: { member: Member; onShortcuts(): void }) {
  return (
    <nav className="sidebar" aria-label="Main">
      <div className="sidebar-top">
        <Link to="/deals" className="brand">
          <Logo />
          Latchkey
        </Link>
        {member.team === "demo" && <span className="badge">Demo data</span>}
      </div>
      <Link to="/deals/new" className="button button-plain button-md sidebar-new">
        <Plus size={15} aria-hidden /> New deal <Keys keys="c" />
      </Link>
      <ul className="nav">
        <li>
          <Link to="/deals" activeOptions={{ exact: true, includeSearch: true }}>
            <KeyRound size={16} aria-hidden /> Open deals
          </Link>
        </li>
        <li>
          <Link to="/deals" search={{ status: "closed" }} activeOptions={{ exact: true, includeSearch: true }}>
            <Archive size={16} aria-hidden /> Closed deals
          </Link>
        </li>
      </ul>
      <DueNext />
      <div className="sidebar-end">
        <ul className="nav">
          <li>
            <Link to="/openapi">
              <Braces size={16} aria-hidden /> API reference
            </Link>
          </li>
        </ul>
        <LiveLine />
        <MemberMenu
          member={member}
          side="top"
          onShortcuts={onShortcuts}
          trigger={
            <button type="button" className="member">
              <span className="avatar">{initials(member.name)}</span>
              <span className="member-name">{member.name}</span>
              <ChevronsUpDown size={14} aria-hidden />
            </button>
          }
        />
      </div>
    </nav>
  );
}

/** The five deadlines of the team that come first, wherever one is in the app. */
function DueNext() {
  const { data } = useInfiniteQuery(dealsQuery("open"));
  const now = today();
  const next = (data?.pages[0]?.items ?? []).filter((deal) => deal.nextDeadline).slice(0, 5);
  if (next.length === 0) return null;
  return (
    <section className="due-next">
      <h2>Due next</h2>
      <ul>
        {next.map(({ id, address, nextDeadline }) => (
          <li key={id}>
            <Link to="/deals/$id" params={{ id }} search={{ deadline: nextDeadline?.id ?? "" }}>
              <span className="due-what">{nextDeadline?.label}</span>
              <time className={tone(nextDeadline?.due ?? now, now)}>{shortDate(nextDeadline?.due ?? now, now)}</time>
              <span className="due-where">{streetOf(address)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tone(due: string, now: string): string {
  const days = daysBetween(now, due);
  return days < 0 ? "late" : days <= 3 ? "soon" : "";
}

function LiveLine() {
  const state = useLiveState();
  const text = { live: "Live", connecting: "Connecting", offline: "Reconnecting" }[state];
  return (
    <p className={`live live-${state}`} role="status">
      <span aria-hidden="true" />
      {text}
    </p>
  );
}
