import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { formsQuery } from "../api/queries";
import type { ContractForm, DealRuleSet } from "../api/types";
import { shortDate } from "../lib/dates";
import { Button } from "../ui/Button";
import { setDetails } from "./changes";
import { useDeal } from "./DealContext";
import { labelIn } from "./entries";
import { shortLabel } from "./facts";
import { RuleSetDialog } from "./RuleSetDialog";
import { contractOf, removeRuleSet } from "./ruleSets";

/** The contract form and the laws that the deal is under, each in the revision that counts here. */
export function RuleSetsCard({ now }: { now: string }) {
  const { deal } = useDeal();
  const [adding, setAdding] = useState(false);
  const form = contractOf(deal);
  return (
    <section className="card" aria-labelledby="rule-sets-title">
      <h2 id="rule-sets-title">
        Contract and rules
        <Button size="sm" look="ghost" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
          Add
        </Button>
      </h2>
      <ul className="rule-sets">
        {deal.ruleSets.map((set) => (
          <RuleSetRow key={set.code} set={set} isForm={set.code === form?.code} now={now} />
        ))}
      </ul>
      <RuleSetDialog open={adding} onClose={() => setAdding(false)} />
    </section>
  );
}

function RuleSetRow({ set, isForm, now }: { set: DealRuleSet; isForm: boolean; now: string }) {
  const { deal, run } = useDeal();
  return (
    <li className="rule-set">
      <div>
        <span className="rule-set-name">{set.name}</span>
        <span className="sub">
          {isForm ? "Contract form" : set.code}, revision {set.revision}
          {!set.settled && set.governedBy && `, the newest until ${shortLabel(labelIn(deal)(set.governedBy)).toLowerCase()} is known`}
        </span>
      </div>
      {isForm ? <Revision set={set} now={now} /> : <Button size="sm" look="ghost" icon={<Trash2 size={14} />} aria-label={`Remove ${set.name}`} onClick={() => void run(removeRuleSet(set))} />}
    </li>
  );
}

/** Offered where the form has more than one revision. */
function Revision({ set, now }: { set: DealRuleSet; now: string }) {
  const { run } = useDeal();
  const { data } = useQuery(formsQuery);
  const form = data?.items.find(({ code }) => code === set.code);
  if (!form || form.revisions.length < 2) return null;
  const choose = (formRevision: string) => void run({ ...setDetails({ formRevision }), said: `Contract form is on revision ${formRevision}` });
  return (
    <select className="input rule-set-revision" aria-label={`Revision of ${set.name}`} value={set.revision} onChange={(event) => choose(event.target.value)}>
      {form.revisions.map((one) => (
        <option key={one.revision} value={one.revision}>
          {`${one.revision}, ${inForce(one, now)}`}
        </option>
      ))}
    </select>
  );
}

function inForce({ from, to }: ContractForm["revisions"][number], now: string): string {
  return to ? `${shortDate(from, now)} to ${shortDate(to, now)}` : `since ${shortDate(from, now)}`;
}
