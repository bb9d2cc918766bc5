import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useRef, useState, type FormEvent } from "react";
import { call } from "../api/client";
import { asProblem } from "../api/problem";
import { formsQuery, keys } from "../api/queries";
import type { ContractForm, NewTransaction, Side, Transaction } from "../api/types";
import { useKeys } from "../app/useKeys";
import { ruleInWords, fromCamel, SIDES } from "../lib/words";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import { FormProblem } from "../ui/FormProblem";
import { ADDRESS_NAMES, AddressFields, addressOf, priceFrom } from "./AddressFields";

export function NewDealPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const forms = useQuery(formsQuery);
  const [code, setCode] = useState("");
  // One key for as long as this form is open: sending twice opens one deal. A refused form gets a new key.
  const key = useRef(crypto.randomUUID());
  const open = useMutation({
    mutationFn: (body: NewTransaction) =>
      call<Transaction>("/v1/transactions", { method: "POST", body, idempotencyKey: key.current }),
    onSuccess: (deal) => {
      client.setQueryData(keys.deal(deal.id), deal);
      void client.invalidateQueries({ queryKey: keys.deals() });
      return navigate({ to: "/deals/$id", params: { id: deal.id } });
    },
    onError: (error) => {
      if (asProblem(error).status !== 0) key.current = crypto.randomUUID();
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid]")?.focus());
    },
  });
  useKeys({ Escape: () => void navigate({ to: "/deals" }) });
  const problem = open.error ? asProblem(open.error) : undefined;
  const errors = problem?.byField() ?? {};
  const items = forms.data?.items ?? [];
  const chosen = items.find((form) => form.code === (code || items[0]?.code));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    open.mutate(dealFrom(new FormData(event.currentTarget)));
  };
  return (
    <div className="page page-new">
      <title>New deal · Latchkey</title>
      <Link to="/deals" className="back">
        <ChevronLeft size={14} aria-hidden /> Open deals
      </Link>
      <h1>New deal</h1>
      <div className="new-deal">
        <form className="form" onSubmit={submit} noValidate>
          <FormProblem problem={problem} fields={[...ADDRESS_NAMES, "contractForm", "side", "price", "price.amount", "amount"]} />
          <AddressFields errors={errors} />
          <SelectField label="Contract form" name="contractForm" value={chosen?.code ?? ""} error={errors["contractForm"] ?? (forms.isError ? "The forms could not be loaded; reload the page" : undefined)} onChange={(event) => setCode(event.target.value)}>
            {items.map((form) => (
              <option key={form.code} value={form.code}>
                {form.name}
              </option>
            ))}
          </SelectField>
          <SelectField label="We represent" name="side" className="half" error={errors["side"]}>
            {Object.entries(SIDES).map(([side, label]) => (
              <option key={side} value={side}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField label="Price in US dollars" name="price" inputMode="decimal" placeholder="465,000" className="half" optional error={errors["price"] ?? errors["price.amount"] ?? errors["amount"]} />
          <div className="form-end">
            <Link to="/deals" className="button button-ghost button-md">
              Cancel
            </Link>
            <Button look="primary" type="submit" busy={open.isPending}>
              Open deal
            </Button>
          </div>
        </form>
        <FormPreview form={chosen} />
      </div>
    </div>
  );
}

function dealFrom(form: FormData): NewTransaction {
  const price = priceFrom(form);
  return {
    address: addressOf(form),
    side: form.get("side") as Side,
    contractForm: String(form.get("contractForm") ?? ""),
    ...(price ? { price } : {}),
  };
}

/** What the chosen form brings along, before anything is committed to. */
function FormPreview({ form }: { form: ContractForm | undefined }) {
  if (!form) return <aside className="preview" aria-hidden="true" />;
  const newest = form.revisions.at(-1);
  const facts = newest?.facts ?? [];
  const deadlines = newest?.deadlines ?? [];
  const label = (name: string) =>
    facts.find((fact) => fact.name === name)?.label ?? deadlines.find(({ id }) => id === name)?.label ?? fromCamel(name);
  return (
    <aside className="preview" aria-label="What this form brings">
      <h2>{deadlines.length === 0 ? "No deadlines of its own" : `${deadlines.length} deadlines come with it`}</h2>
      <ul>
        {deadlines.map((rule) => (
          <li key={rule.id}>
            <strong>{rule.label}</strong>
            <span>{ruleInWords(rule, label)}</span>
          </li>
        ))}
      </ul>
      {newest && <p className="preview-source">{newest.source}</p>}
    </aside>
  );
}
