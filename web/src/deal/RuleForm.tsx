import { useState, type FormEvent } from "react";
import type { Problem } from "../api/problem";
import type { Count, Deadline, Roll, RuleFields } from "../api/types";
import { COUNTS, ROLLS } from "../lib/words";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import { FormProblem } from "../ui/FormProblem";
import { ruleOf, saveRule } from "./changes";
import { useDeal } from "./DealContext";

/** A deadline's rule, read as a sentence: days, before or after, what it hangs on. */
export function RuleForm({ deadline, onDone }: { deadline?: Deadline; onDone(): void }) {
  const { deal, run } = useDeal();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const errors = problem?.byField() ?? {};
  const anchors = [
    ...deal.facts.filter(({ kind }) => kind === "date" || kind === "dateTime").map(({ name, label }) => [name, label] as const),
    ...deal.deadlines.filter(({ id }) => id !== deadline?.id).map(({ id, label }) => [id, label] as const),
  ];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const rule = { ...(deadline ? ruleOf(deadline) : NEW), ...ruleFrom(new FormData(event.currentTarget)) };
    const id = deadline?.id ?? freshId(rule.label, deal.deadlines);
    setBusy(true);
    const outcome = await run(saveRule(id, rule, !deadline)).finally(() => setBusy(false));
    if (outcome.kind === "refused" && outcome.problem.errors.length > 0) setProblem(outcome.problem);
    else onDone();
  };
  const old = deadline?.rule;
  const offset = typeof old?.offset === "number" ? old.offset : 3;
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <FormProblem problem={problem} fields={["label", "offset", "count", "anchor", "roll", "endOfDay"]} />
      <TextField label="Name" name="label" required maxLength={200} defaultValue={deadline?.label ?? ""} error={errors["label"]} />
      <TextField label="Days" name="days" type="number" min={0} max={3650} required defaultValue={Math.abs(offset)} className="quarter" error={errors["offset"]} />
      <SelectField label="Counted in" name="count" defaultValue={old?.count ?? "calendar"} className="rest" error={errors["count"]}>
        {Object.entries(COUNTS).map(([count, label]) => (
          <option key={count} value={count}>{label}</option>
        ))}
      </SelectField>
      <SelectField label="Direction" name="direction" defaultValue={offset < 0 ? "before" : "after"} className="quarter">
        <option value="after">after</option>
        <option value="before">before</option>
      </SelectField>
      <SelectField label="Hangs on" name="anchor" defaultValue={old?.anchor ?? deal.facts.find(({ date }) => date)?.name} className="rest" error={errors["anchor"]}>
        {anchors.map(([name, label]) => (
          <option key={name} value={name}>{label}</option>
        ))}
      </SelectField>
      <SelectField label="On a weekend or holiday it" name="roll" defaultValue={old?.roll ?? "forward"} className="two-thirds" error={errors["roll"]}>
        {Object.entries(ROLLS).map(([roll, label]) => (
          <option key={roll} value={roll}>{label}</option>
        ))}
      </SelectField>
      <TextField label="Ends at" name="endOfDay" type="time" required defaultValue={old?.endOfDay ?? "17:00"} className="third" error={errors["endOfDay"]} />
      <div className="form-end">
        <Button look="ghost" onClick={onDone}>Cancel</Button>
        <Button look="primary" type="submit" busy={busy}>{deadline ? "Save rule" : "Add deadline"}</Button>
      </div>
    </form>
  );
}

/** What the form does not ask for. */
const NEW = { unit: "days", holidays: "us-federal-observed" } as const;

function ruleFrom(form: FormData): Omit<RuleFields, "unit" | "holidays"> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const days = Number(text("days"));
  return {
    label: text("label"),
    anchor: text("anchor"),
    offset: text("direction") === "before" && days > 0 ? -days : days,
    count: text("count") as Count,
    roll: text("roll") as Roll,
    endOfDay: text("endOfDay").slice(0, 5),
  };
}

/** `Survey delivered` -> `surveyDelivered`, as the forms name theirs; numbered when taken. */
function freshId(label: string, taken: { id: string }[]): string {
  const words = label.normalize("NFKD").replace(/[^\p{L}\p{N} ]/gu, "").replace(/[^\x20-\x7e]/g, "").split(/\s+/).filter(Boolean);
  const camel = words.map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).join("");
  const stem = /^[a-z]/.test(camel) ? camel.slice(0, 40) : "deadline";
  let id = stem;
  for (let next = 2; taken.some((one) => one.id === id); next++) id = `${stem}${next}`;
  return id;
}
