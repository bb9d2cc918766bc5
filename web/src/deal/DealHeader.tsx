import { CalendarPlus, Check, ChevronDown, FileDown, Pencil, Share } from "lucide-react";
import { useState } from "react";
import { file } from "../api/client";
import { asProblem } from "../api/problem";
import type { Stage } from "../api/types";
import { priceOf, SIDES, STAGES, streetOf, townOf } from "../lib/words";
import { Button } from "../ui/Button";
import { Menu, MenuItem } from "../ui/Menu";
import { StagePill } from "../ui/Marks";
import { useSay } from "../ui/Toasts";
import { setDetails } from "./changes";
import { useDeal } from "./DealContext";
import { DetailsDialog } from "./DetailsDialog";
import { SubscribeDialog } from "./SubscribeDialog";

export function DealHeader() {
  const { deal, run } = useDeal();
  const [editing, setEditing] = useState(false);
  const [subscribing, setSubscribing] = useState(false);
  const say = useSay();
  const print = () =>
    file(`/v1/transactions/${encodeURIComponent(deal.id)}/timeline.pdf`).then(
      (pdf) => keep(pdf, `Timeline ${streetOf(deal.address)}.pdf`),
      (error: unknown) => say({ text: `The timeline could not be printed: ${asProblem(error).message}`, tone: "bad", action: { label: "Try again", run: print } }),
    );
  const choose = (stage: Stage) => {
    if (stage !== deal.stage) void run({ ...setDetails({ stage }), said: `Stage is now ${STAGES[stage]}` });
  };
  return (
    <header className="deal-head">
      <div className="deal-title">
        <h1>{streetOf(deal.address)}</h1>
        <p>{townOf(deal.address)}</p>
      </div>
      <dl className="deal-figures">
        {deal.price && (
          <div>
            <dt>Price</dt>
            <dd className="num">{priceOf(deal.price)}</dd>
          </div>
        )}
        <div>
          <dt>Side</dt>
          <dd>{SIDES[deal.side]}</dd>
        </div>
        <div>
          <dt>Contract</dt>
          <dd>{deal.contractForm}</dd>
        </div>
      </dl>
      <div className="deal-actions">
        <Menu
          trigger={
            <button type="button" className="button button-plain button-md" aria-label={`Stage: ${STAGES[deal.stage]}`}>
              <StagePill stage={deal.stage} /> <ChevronDown size={14} aria-hidden />
            </button>
          }
        >
          {(Object.keys(STAGES) as Stage[]).map((stage) => (
            <MenuItem key={stage} icon={<Tick shown={stage === deal.stage} />} onSelect={() => choose(stage)}>
              {STAGES[stage]}
            </MenuItem>
          ))}
        </Menu>
        <Menu trigger={<Button icon={<Share size={14} />} aria-label="Share the timeline" />}>
          <MenuItem icon={<FileDown size={15} />} onSelect={() => void print()}>
            Timeline as PDF
          </MenuItem>
          <MenuItem icon={<CalendarPlus size={15} />} onSelect={() => setSubscribing(true)}>
            Subscribe in a calendar
          </MenuItem>
        </Menu>
        <Button icon={<Pencil size={14} />} aria-label="Edit details" onClick={() => setEditing(true)} />
      </div>
      <SubscribeDialog open={subscribing} onClose={() => setSubscribing(false)} />
      <DetailsDialog open={editing} onClose={() => setEditing(false)} />
    </header>
  );
}

function Tick({ shown }: { shown: boolean }) {
  return shown ? <Check size={15} /> : <span className="menu-gap" />;
}

/** Hands a document to the browser's downloads. */
function keep(document: Blob, name: string): void {
  const link = Object.assign(window.document.createElement("a"), { href: URL.createObjectURL(document), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
