import { useInfiniteQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { asProblem } from "../api/problem";
import { knownQuery, type Known } from "../api/queries";
import type { TimelineItem, Transaction } from "../api/types";
import { longDate, shift, shortDate, today } from "../lib/dates";
import { Button } from "../ui/Button";
import { Bone, Loading } from "../ui/States";
import { useDeal } from "./DealContext";
import { HELD } from "./timelineLayout";

/** The deal's dates as they were known, beside what they are now. */
export function AsKnown({ known, onClose }: { known: Known; onClose(): void }) {
  const { deal } = useDeal();
  const query = useInfiniteQuery(knownQuery(deal.id, known));
  const title = "asOf" in known ? `As known on ${longDate(known.asOf)}` : "As known after that change";
  const items = (query.data?.pages ?? []).flatMap((page) => page.items).filter(({ date }) => date);
  return (
    <section className="as-known" aria-labelledby="as-known-title">
      <header>
        <h3 id="as-known-title">{title}</h3>
        <Button size="sm" look="ghost" icon={<X size={14} />} aria-label="Close" onClick={onClose} />
      </header>
      {query.isPending && <Loading label="the dates"><Bone w="60%" h={16} /></Loading>}
      {query.error && <p className="as-known-refused" role="alert">{refusal(query.error)}</p>}
      {query.data && items.length === 0 && <p className="quiet">No date was known then.</p>}
      {items.length > 0 && (
        <table className="as-known-dates">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Then</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={`${item.kind}-${item.id}`} item={item} deal={deal} />
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage && <Button size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>More</Button>}
    </section>
  );
}

function Row({ item: { kind, id, label, date = "", status }, deal }: { item: TimelineItem; deal: Transaction }) {
  const now = today(deal.timeZone);
  const current = kind === "fact" ? deal.facts.find(({ name }) => name === id)?.date : deal.deadlines.find((one) => one.id === id)?.due;
  return (
    <tr className={current === date ? "" : "is-other"}>
      <th scope="row">{label}</th>
      <td>
        {shortDate(date, now)}
        {status && HELD[status] && <span className="held-word">{HELD[status]}</span>}
      </td>
      <td>
        {current === date && <span className="quiet">the same</span>}
        {current && current !== date && <><strong>{shortDate(current, now)}</strong> <span className="sub">{shift(date, current)}</span></>}
        {!current && <strong>no date</strong>}
      </td>
    </tr>
  );
}

function refusal(error: unknown): string {
  const problem = asProblem(error);
  const [first] = problem.errors;
  return first ? `That day ${first.rule.replace(/^is not in the future/, "is still to come").replace(/^is not before the deal was entered/, "is before the deal was entered")}.` : problem.message;
}
