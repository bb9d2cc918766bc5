import { flexRender, getCoreRowModel, useReactTable } from "@tanstack/react-table";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { TransactionSummary } from "../api/types";
import { useKeys } from "../app/useKeys";
import { today } from "../lib/dates";
import { columns } from "./columns";
import { grouped, type Row } from "./groups";

interface Props {
  deals: TransactionSummary[];
  grouping: boolean;
  more?: boolean;
  onMore?: () => void;
}

const ROW = 52;
const HEADING = 40;

/** Only the rows near the window exist; `j` and `k` walk the links in them, so focus and Enter stay the browser's. */
export function DealsTable({ deals, grouping, more = false, onMore }: Props) {
  const now = today();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(deals, grouping, now), [deals, grouping, now]);
  const table = useReactTable({ data: deals, columns, getCoreRowModel: getCoreRowModel(), getRowId: ({ id }) => id });
  const cellsById = table.getRowModel().rowsById;
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.kind === "heading" ? HEADING : ROW),
    overscan: 12,
    scrollMargin: frame.current?.offsetTop ?? 0,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 8) onMore?.();
  }, [more, last, rows.length, onMore]);
  const step = (by: 1 | -1) => focusNear(frame.current, by);
  useKeys({ j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1) });
  const before = (items[0]?.start ?? 0) - virtual.options.scrollMargin;
  const after = virtual.getTotalSize() + virtual.options.scrollMargin - (items.at(-1)?.end ?? 0);
  return (
    <div ref={frame}>
      <table className="deals" aria-rowcount={more ? -1 : deals.length}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" className={`col-${header.id}`}>
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Gap height={before} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            if (!row) return null;
            if (row.kind === "heading") return <Heading key={key} row={row} />;
            return (
              <tr key={row.deal.id} className="deal-row" data-index={index} ref={virtual.measureElement}>
                {cellsById[row.deal.id]?.getVisibleCells().map((cell) => (
                  <td key={cell.id} className={`col-${cell.column.id}`}>
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            );
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(deals: TransactionSummary[], grouping: boolean, now: string): Row[] {
  return grouping ? grouped(deals, now) : deals.map((deal) => ({ kind: "deal", deal }));
}

function Heading({ row }: { row: Row & { kind: "heading" } }) {
  return (
    <tr className={`deals-heading ${row.tone}`}>
      <th scope="rowgroup" colSpan={columns.length}>
        {row.label}
      </th>
    </tr>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function focusNear(frame: HTMLElement | null, by: 1 | -1): void {
  const links = [...(frame?.querySelectorAll<HTMLAnchorElement>("a.deal-link") ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? links[0] : links[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
