import { useQuery } from "@tanstack/react-query";
import { BookPlus } from "lucide-react";
import { formsQuery } from "../api/queries";
import type { ContractForm } from "../api/types";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Bone, Empty, Failed, Loading } from "../ui/States";
import { useDeal } from "./DealContext";
import { addRuleSet } from "./ruleSets";

/** Laws and templates that can hang beside the contract form; those of the property's state and of the nation first. */
export function RuleSetDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Add a rule set" description="Its dates and deadlines join the deal’s. A date named alike is the same date.">
      <Choices onDone={onClose} />
    </Dialog>
  );
}

function Choices({ onDone }: { onDone(): void }) {
  const { deal, run } = useDeal();
  const forms = useQuery(formsQuery);
  if (forms.isPending) {
    return (
      <Loading label="the rule sets">
        <div className="bones-rows">{[70, 55, 62].map((w) => <Bone key={w} w={`${w}%`} h={16} />)}</div>
      </Loading>
    );
  }
  if (!forms.data) return <Failed error={forms.error} onRetry={() => void forms.refetch()} />;
  const choices = offered(forms.data.items, deal.ruleSets.map(({ code }) => code), deal.address.stateOrProvince);
  if (choices.length === 0) return <Empty icon={<BookPlus size={22} />} title="Every rule set is on this deal already" />;
  const add = (form: ContractForm) => {
    onDone();
    void run(addRuleSet(form));
  };
  return (
    <ul className="rule-choices">
      {choices.map((form) => {
        const newest = form.revisions.at(-1);
        return (
          <li key={form.code}>
            <div>
              <strong>{form.name}</strong>
              <span className="sub">{`${form.code}, ${newest?.deadlines.length ?? 0} deadlines, revision ${newest?.revision ?? "none"}`}</span>
            </div>
            <Button size="sm" aria-label={`Add ${form.name}`} onClick={() => add(form)}>Add</Button>
          </li>
        );
      })}
    </ul>
  );
}

export function offered(forms: ContractForm[], present: string[], state: string): ContractForm[] {
  const rank = (form: ContractForm) => (form.state === undefined ? 0 : form.state === state ? 1 : 2);
  return forms.filter(({ code, revisions }) => !present.includes(code) && revisions.some(({ deadlines }) => deadlines.length > 0)).sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
