import { Check, ChevronDown, Pencil } from "lucide-react";
import { useState } from "react";
import type { Stage } from "../api/types";
import { priceOf, SIDES, STAGES, streetOf, townOf } from "../lib/words";
import { Button } from "../ui/Button";
import { Menu, MenuItem } from "../ui/Menu";
import { StagePill } from "../ui/Marks";
import { setDetails } from "./changes";
import { useDeal } from "./DealContext";
import { DetailsDialog } from "./DetailsDialog";

export function DealHeader() {
  const { deal, run } = useDeal();
  const [editing, setEditing] = useState(false);
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
        <Button icon={<Pencil size={14} />} aria-label="Edit details" onClick={() => setEditing(true)} />
      </div>
      <DetailsDialog open={editing} onClose={() => setEditing(false)} />
    </header>
  );
}

function Tick({ shown }: { shown: boolean }) {
  return shown ? <Check size={15} /> : <span className="menu-gap" />;
}
