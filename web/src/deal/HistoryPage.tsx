import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowRight, CalendarClock, Check, FileText, Mail, User, type LucideIcon } from "lucide-react";
import { historyQuery } from "../api/queries";
import type { HistoryEntry } from "../api/types";
import { useMember } from "../auth/useMember";
import { moment } from "../lib/dates";
import { Button } from "../ui/Button";
import { Bone, Empty, Failed, Loading } from "../ui/States";
import { describe, type Told } from "./describe";
import { useDeal } from "./DealContext";
import { readable } from "./entries";

export function HistoryPage() {
  const { deal } = useDeal();
  const query = useInfiniteQuery(historyQuery(deal.id));
  if (query.isPending) return <HistoryBones />;
  if (!query.data) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  const entries = query.data.pages.flatMap((page) => page.items);
  return (
    <section className="section" aria-labelledby="history-title">
      <header className="section-head">
        <h2 id="history-title">History</h2>
        <span className="quiet">Who changed what, from what, and why. Nothing here can be edited.</span>
      </header>
      {entries.length === 0 && <Empty title="Nothing has happened yet">Changes appear here as they are made.</Empty>}
      <ol className="history">
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} />
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

function Line({ entry }: { entry: HistoryEntry }) {
  const { deal } = useDeal();
  const { title, moves, why } = describe(entry);
  const Icon = iconOf(entry.type);
  return (
    <li className={`line line-${entry.type}`}>
      <span className="line-icon" aria-hidden="true">
        <Icon size={14} />
      </span>
      <div className="line-words">
        <p className="line-title">{title}</p>
        {moves.map((one, index) => (
          <Move key={index} move={one} />
        ))}
        {why.length > 0 && (
          <ul className="line-why">
            {why.map((step, index) => (
              <li key={index}>{readable(step, deal)}</li>
            ))}
          </ul>
        )}
      </div>
      <Actor sub={entry.actor} />
      <time dateTime={entry.time}>{moment(entry.time, deal.timeZone)}</time>
    </li>
  );
}

function Move({ move: { label, was, now } }: { move: Told["moves"][number] }) {
  return (
    <p className="line-move num">
      {label && <span className="quiet">{label}</span>}
      {was && <s>{was}</s>}
      {was && now && <ArrowRight size={12} aria-label="to" />}
      {now && <strong>{now}</strong>}
    </p>
  );
}

/** Functions sign with their class name, people with their id; of people this page knows only its reader. */
function Actor({ sub }: { sub: string }) {
  const me = useMember();
  if (sub === me?.sub) return <span className="line-actor">{`${me.name} (you)`}</span>;
  if (/^[A-Z][a-z]+([A-Z][a-z]+)+$/.test(sub)) return <span className="line-actor">Latchkey</span>;
  return (
    <span className="line-actor" title={sub}>
      A teammate
    </span>
  );
}

function iconOf(type: string): LucideIcon {
  if (type.startsWith("Party")) return User;
  if (type.startsWith("Message")) return Mail;
  if (type === "DeadlineMet") return Check;
  if (type.startsWith("Deadline") || type === "FactChanged") return CalendarClock;
  return FileText;
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
