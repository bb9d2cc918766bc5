import { useState, type FormEvent } from "react";
import type { Problem } from "../api/problem";
import type { DetailFields, Side, Transaction } from "../api/types";
import { ADDRESS_NAMES, AddressFields, addressOf, priceFrom } from "../deals/AddressFields";
import { SIDES } from "../lib/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { SelectField, TextField } from "../ui/Field";
import { FormProblem } from "../ui/FormProblem";
import { setDetails } from "./changes";
import { useDeal } from "./DealContext";

export function DetailsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Deal details">
      <DetailsForm onDone={onClose} />
    </Dialog>
  );
}

function DetailsForm({ onDone }: { onDone(): void }) {
  const { deal, run } = useDeal();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const errors = problem?.byField() ?? {};
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = changed(deal, new FormData(event.currentTarget));
    if (Object.keys(fields).length === 0) return onDone();
    setBusy(true);
    const outcome = await run(setDetails(fields)).finally(() => setBusy(false));
    if (outcome.kind === "refused" && outcome.problem.errors.length > 0) setProblem(outcome.problem);
    else onDone();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FormProblem problem={problem} fields={[...ADDRESS_NAMES, "side", "price", "price.amount", "amount"]} />
      <AddressFields address={deal.address} errors={errors} />
      <SelectField label="We represent" name="side" defaultValue={deal.side} className="half" error={errors["side"]}>
        {Object.entries(SIDES).map(([side, label]) => (
          <option key={side} value={side}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Price in US dollars"
        name="price"
        inputMode="decimal"
        defaultValue={deal.price?.amount ?? ""}
        className="half"
        optional
        error={errors["price"] ?? errors["price.amount"] ?? errors["amount"]}
      />
      <div className="form-end">
        <Button look="ghost" onClick={onDone}>
          Cancel
        </Button>
        <Button look="primary" type="submit" busy={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}

function changed(deal: Transaction, form: FormData): DetailFields {
  const address = addressOf(form);
  const side = form.get("side") as Side;
  const price = priceFrom(form);
  return {
    ...(JSON.stringify(address) === JSON.stringify(addressOf(deal.address)) ? {} : { address }),
    ...(side === deal.side ? {} : { side }),
    ...(price && price.amount !== deal.price?.amount ? { price } : {}),
  };
}
