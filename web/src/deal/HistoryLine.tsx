import { ArrowRight, CalendarClock, Check, FileText, Lock, Mail, User, type LucideIcon } from "lucide-react";
import type { HistoryEntry } from "../api/types";
import { useMember } from "../auth/useMember";
import { moment } from "../lib/dates";
import { describe, type Told } from "./describe";
import { useDeal } from "./DealContext";
import { readable } from "./entries";
import type { HistoryGroup } from "./historyGroups";
import { ReasonChain } from "./ReasonChain";

interface Props {
  group: HistoryGroup;
  onLook(version: number): void;
}

/** One change with who made it, and below it the deadlines that followed, each with its reasons. */
export function HistoryLine({ group: { changes, moves, others, actor, time, version }, onLook }: Props) {
  const { deal } = useDeal();
  const Icon = iconOf(changes[0]?.type ?? "");
  return (
    <li className={`line line-${changes[0]?.type ?? ""}`}>
      <span className="line-icon" aria-hidden="true">
        <Icon size={14} />
      </span>
      <div className="line-words">
        {changes.map((entry) => (
          <Change key={entry.id} entry={entry} />
        ))}
        {moves.length > 0 && (
          <details className="followed">
            <summary>{moves.length === 1 ? "1 deadline followed" : `${moves.length} deadlines followed`}</summary>
            <ul>
              {moves.map((entry) => (
                <Followed key={entry.id} entry={entry} />
              ))}
            </ul>
            <button type="button" className="link" onClick={() => onLook(version)}>
              All dates as known after this
            </button>
          </details>
        )}
        {others.map((entry) => (
          <p key={entry.id} className="line-why">{[describe(entry).title, ...describe(entry).why].join(". ")}</p>
        ))}
      </div>
      <Actor sub={actor} />
      <time dateTime={time}>{moment(time, deal.timeZone)}</time>
    </li>
  );
}

function Change({ entry }: { entry: HistoryEntry }) {
  const { deal } = useDeal();
  const { title, moves, why } = describe(entry);
  return (
    <>
      <p className="line-title">{title}</p>
      {moves.map((one, index) => (
        <Move key={index} move={one} />
      ))}
      {why.map((step, index) => (
        <p key={index} className="line-why">{readable(step, deal)}</p>
      ))}
    </>
  );
}

function Followed({ entry }: { entry: HistoryEntry }) {
  const { title, moves, why } = describe(entry);
  return (
    <li className={`line-${entry.type}`}>
      <details>
        <summary>
          <span>{title}</span>
          {moves.map((one, index) => (
            <Move key={index} move={one} />
          ))}
        </summary>
        <ReasonChain why={why} />
      </details>
    </li>
  );
}

function Move({ move: { label, was, now } }: { move: Told["moves"][number] }) {
  return (
    <span className="line-move num">
      {label && <span className="quiet">{label}</span>}
      {was && <s>{was}</s>}
      {was && now && <ArrowRight size={12} aria-label="to" />}
      {now && <strong>{now}</strong>}
    </span>
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
  if (type === "DeadlineCompleted") return Check;
  if (type === "DeadlinePinned" || type === "DeadlineWaived" || type === "DeadlineReleased") return Lock;
  if (type.startsWith("Deadline") || type === "FactChanged") return CalendarClock;
  return FileText;
}
