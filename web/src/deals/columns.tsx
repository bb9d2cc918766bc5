import { createColumnHelper } from "@tanstack/react-table";
import { Link } from "@tanstack/react-router";
import type { TransactionSummary } from "../api/types";
import { daysBetween, relative, shortDate, today, weekdayDate } from "../lib/dates";
import { priceOf, SIDES, streetOf, townOf } from "../lib/words";
import { StagePill } from "../ui/Marks";

const column = createColumnHelper<TransactionSummary>();

export const columns = [
  column.display({
    id: "address",
    header: "Property",
    cell: ({ row: { original: deal } }) => (
      <>
        <Link className="deal-link" to="/deals/$id" params={{ id: deal.id }}>
          {streetOf(deal.address)}
        </Link>
        <span className="sub">{townOf(deal.address)}</span>
      </>
    ),
  }),
  column.display({
    id: "next",
    header: "Next deadline",
    cell: ({ row: { original: deal } }) => deal.nextDeadline?.label ?? <span className="quiet">None</span>,
  }),
  column.display({ id: "due", header: "Due", cell: ({ row: { original } }) => <Due due={original.nextDeadline?.due} /> }),
  column.accessor("stage", { header: "Stage", cell: ({ getValue }) => <StagePill stage={getValue()} /> }),
  column.accessor("side", { header: "Side", cell: ({ getValue }) => SIDES[getValue()] }),
  column.accessor("closingDate", {
    id: "closing",
    header: "Closing",
    cell: ({ getValue }) => <Day date={getValue()} />,
  }),
  column.display({
    id: "price",
    header: "Price",
    cell: ({ row: { original: deal } }) => priceOf(deal.price) || <span className="quiet">None</span>,
  }),
];

function Due({ due }: { due: string | undefined }) {
  if (!due) return null;
  const now = today();
  const days = daysBetween(now, due);
  const tone = days < 0 ? "late" : days <= 3 ? "soon" : "";
  return (
    <time dateTime={due} className={`due ${tone}`}>
      {weekdayDate(due)}
      <span className="sub">{relative(due, now, true)}</span>
    </time>
  );
}

function Day({ date }: { date: string | undefined }) {
  return date ? <time dateTime={date}>{shortDate(date)}</time> : <span className="quiet">Not set</span>;
}
