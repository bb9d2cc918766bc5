import { Check, Eye, X } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import type { Fact, FactSetting } from "../api/types";
import { daysBetween, shift, today } from "../lib/dates";
import { Button } from "../ui/Button";
import { useDeal } from "./DealContext";
import { factFrom, factWords } from "./facts";

interface Props {
  fact: Fact;
  onSave(value: FactSetting | undefined): void;
  /** Shows what would follow from the day, before it is saved. */
  onTry(date: string): void;
  onCancel(): void;
}

/** The control that its kind wants: a day, a day with an hour, a number, yes or no, an hour. */
export function FactEditor({ fact, onSave, onTry, onCancel }: Props) {
  const [text, setText] = useState(String(fact.value ?? ""));
  const [bad, setBad] = useState(false);
  const { value, wrong } = bad ? { wrong: "must be a date that exists" } : factFrom(fact, text);
  const day = typeof value === "string" && !fact.kind.startsWith("t") ? value.slice(0, 10) : undefined;
  const moves = fact.date !== undefined && day !== undefined && daysBetween(fact.date, day) !== 0;
  const submit = () => {
    if (wrong) return;
    if (value === fact.value) onCancel();
    else onSave(value);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    submit();
  };
  return (
    <div className="fact-editor" onKeyDown={onKey}>
      <Control fact={fact} text={text} onText={setText} onBad={setBad} wrong={wrong} />
      <div className="fact-buttons">
        {moves && <Button look="plain" icon={<Eye size={15} />} aria-label="Preview" title="Preview what would follow" onClick={() => onTry(day)} />}
        <Button look="primary" icon={<Check size={15} />} aria-label="Save" disabled={wrong !== undefined} onClick={submit} />
        <Button look="ghost" icon={<X size={15} />} aria-label="Cancel" onClick={onCancel} />
      </div>
      <p className={wrong ? "field-error fact-hint" : "fact-hint"} role={wrong ? "alert" : undefined}>
        {wrong ?? hint(fact, moves ? day : undefined)}
      </p>
      {fact.value !== undefined && (
        <button type="button" className="link fact-clear" onClick={() => onSave(undefined)}>
          {fact.usual === undefined ? "Clear" : "Back to the form’s usual"}
        </button>
      )}
    </div>
  );
}

function hint(fact: Fact, day: string | undefined): string {
  if (day && fact.date) return `${shift(fact.date, day)}; what hangs on it follows`;
  if (fact.kind === "number" && fact.min !== undefined && fact.max !== undefined) return `From ${fact.min} to ${fact.max}${usual(fact)}`;
  return `Enter saves, Esc leaves it${usual(fact)}`;
}

function usual(fact: Fact): string {
  return fact.usual === undefined ? "" : `; usually ${factWords(fact, fact.usual, today()).toLowerCase()}`;
}

interface ControlProps {
  fact: Fact;
  text: string;
  wrong: string | undefined;
  onText(text: string): void;
  /** The control holds something that is no date at all. */
  onBad(bad: boolean): void;
}

function Control({ fact, text, wrong, onText, onBad }: ControlProps) {
  const { deal } = useDeal();
  const shared = { className: "input", "aria-label": fact.label, "aria-invalid": wrong ? true : undefined, autoFocus: true } as const;
  if (fact.kind === "flag") {
    return (
      <select {...shared} value={text} onChange={(event) => onText(event.target.value)}>
        {fact.value === undefined && <option value="">{fact.usual === undefined ? "Not said" : `${factWords(fact, fact.usual, "")}, the form’s usual`}</option>}
        <option value="true">Yes</option>
        <option value="false">No</option>
      </select>
    );
  }
  if (fact.kind === "number") {
    return <input {...shared} type="number" inputMode="numeric" step={1} min={fact.min} max={fact.max} placeholder={fact.usual === undefined ? "" : String(fact.usual)} value={text} onChange={(event) => onText(event.target.value)} />;
  }
  if (fact.kind === "time") return <input {...shared} type="time" value={text.slice(0, 5)} onChange={(event) => onText(event.target.value)} />;
  const [day = "", time = ""] = text.split("T");
  const dated = (next: string, hour: string) => onText(next && hour ? `${next}T${hour}` : next);
  return (
    <div className="fact-moment">
      <input
        {...shared}
        type="date"
        value={day}
        min="1990-01-01"
        max="2100-12-31"
        onChange={(event) => {
          const { badInput, rangeOverflow, rangeUnderflow } = event.target.validity;
          onBad(badInput || rangeOverflow || rangeUnderflow);
          dated(event.target.value, time);
        }}
      />
      {fact.kind === "dateTime" && (
        <input className="input" type="time" aria-label={`Hour, ${deal.timeZone}`} title={`Hour at the property, ${deal.timeZone}`} value={time.slice(0, 5)} disabled={!day} onChange={(event) => dated(day, event.target.value)} />
      )}
    </div>
  );
}
