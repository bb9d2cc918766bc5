import { useState, type FormEvent } from "react";
import type { Problem } from "../api/problem";
import type { Party, PartyFields } from "../api/types";
import { ROLES } from "../lib/words";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import { FormProblem } from "../ui/FormProblem";
import { addParty, changeParty } from "./changes";
import { useDeal } from "./DealContext";

export function PartyForm({ party, onDone }: { party?: Party; onDone(): void }) {
  const { run } = useDeal();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const errors = problem?.byField() ?? {};
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = partyFrom(new FormData(event.currentTarget));
    setBusy(true);
    const outcome = await run(party ? changeParty(party.id, fields) : addParty(fields)).finally(() => setBusy(false));
    if (outcome.kind === "refused" && outcome.problem.errors.length > 0) setProblem(outcome.problem);
    else onDone();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <FormProblem problem={problem} fields={["role", "company", "name", "email", "phone"]} />
      <SelectField label="Role" name="role" defaultValue={party?.role ?? "buyer"} className="half" error={errors["role"]}>
        {Object.entries(ROLES).map(([role, label]) => (
          <option key={role} value={role}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField label="Company" name="company" maxLength={200} defaultValue={party?.company ?? ""} className="half" optional error={errors["company"]} />
      <TextField label="Name" name="name" required maxLength={200} defaultValue={party?.name ?? ""} error={errors["name"]} />
      <TextField label="E-mail" name="email" type="email" defaultValue={party?.email ?? ""} className="half" optional error={errors["email"]} />
      <TextField label="Phone" name="phone" type="tel" defaultValue={party?.phone ?? ""} className="half" optional error={errors["phone"]} />
      <div className="form-end">
        <Button look="ghost" onClick={onDone}>
          Cancel
        </Button>
        <Button look="primary" type="submit" busy={busy}>
          {party ? "Save" : "Add party"}
        </Button>
      </div>
    </form>
  );
}

/** Fields left empty are left out: the API knows no empty address. */
function partyFrom(form: FormData): PartyFields {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const optional = (["email", "phone", "company"] as const).flatMap((name) => (text(name) ? [[name, text(name)]] : []));
  return { role: text("role"), name: text("name"), ...Object.fromEntries(optional) };
}
