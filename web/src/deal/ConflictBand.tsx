import { TriangleAlert } from "lucide-react";
import type { Conflict } from "../api/types";
import { shortDate, weekdayDate } from "../lib/dates";
import { Button } from "../ui/Button";
import { conflictGroups, conflictWords, remedy, type ConflictGroup } from "./conflicts";
import { useDeal } from "./DealContext";
import type { Draft } from "./draft";

interface Props {
  now: string;
  onOpen(deadlineId: string): void;
  /** Shows what would follow from settling one. */
  onTry(draft: Draft): void;
}

const SHOWN = 3;

/** What does not go together, before anything else on the page. */
export function ConflictBand(props: Props) {
  const { deal } = useDeal();
  const groups = conflictGroups(deal.conflicts);
  if (groups.length === 0) return null;
  const grave = groups.some(({ kind }) => kind !== "holidaySetsDisagree");
  return (
    <section className={`conflicts ${grave ? "" : "conflicts-mild"}`} aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">
        <TriangleAlert size={16} aria-hidden />
        {deal.conflicts.length === 1 ? "1 conflict to settle" : `${deal.conflicts.length} conflicts to settle`}
      </h2>
      <ul>
        {groups.map((group) => (
          <Group key={group.kind} group={group} {...props} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group: { kind, title, conflicts }, ...props }: Props & { group: ConflictGroup }) {
  const rest = conflicts.slice(SHOWN);
  return (
    <li className={`conflict conflict-${kind}`}>
      <h3>{title}</h3>
      <ul>
        {conflicts.slice(0, SHOWN).map((one, index) => (
          <Line key={index} conflict={one} {...props} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="more">
          <summary>{`${rest.length} more`}</summary>
          <ul>
            {rest.map((one, index) => (
              <Line key={index} conflict={one} {...props} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Line({ conflict, now, onOpen, onTry }: Props & { conflict: Conflict }) {
  const { deal } = useDeal();
  const tried = remedy(conflict, deal);
  const about = deal.deadlines.filter(({ id }) => conflict.deadlines.includes(id));
  const [one] = about;
  const words = conflictWords(conflict, deal);
  // A sentence that begins with its deadline's name is its own way there.
  if (one && about.length === 1 && words.startsWith(one.label)) {
    return (
      <li className="conflict-line">
        <p>
          <button type="button" className="link" onClick={() => onOpen(one.id)}>{one.label}</button>
          {`${words.slice(one.label.length)}. `}
          {conflict.source && <cite>{conflict.source}</cite>}
        </p>
      </li>
    );
  }
  return (
    <li className="conflict-line">
      <p>{words}.</p>
      <p className="conflict-more">
        {conflict.kind === "closingTooEarly" && <strong className="num">{`Earliest legal date ${weekdayDate(conflict.date)}`}</strong>}
        {about.map(({ id, label, due }) => (
          <button key={id} type="button" className="link" onClick={() => onOpen(id)}>
            {due ? `${label}, ${shortDate(due, now)}` : label}
          </button>
        ))}
        {conflict.source && <cite>{conflict.source}</cite>}
      </p>
      {tried && (
        <Button size="sm" onClick={() => onTry(tried)}>
          {`Preview ${tried.label.split(":")[0]} on ${shortDate(tried.to, now)}`}
        </Button>
      )}
    </li>
  );
}
