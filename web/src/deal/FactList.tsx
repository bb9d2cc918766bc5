import { CalendarDays, Check, X } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import type { Fact } from "../api/types";
import { daysBetween, relative, shift, weekdayDate } from "../lib/dates";
import { Button } from "../ui/Button";
import { setFact } from "./changes";
import { useDeal } from "./DealContext";

/** The dates that all others hang on. Each is edited in its place; Enter saves, Esc leaves it. */
export function FactList({ now }: { now: string }) {
  const { deal } = useDeal();
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">Key dates</h2>
      {deal.facts.length === 0 && <p className="quiet card-empty">This contract form brings no key dates.</p>}
      <ul className="facts">
        {deal.facts.map((fact) => (
          <FactRow key={fact.name} fact={fact} now={now} />
        ))}
      </ul>
    </section>
  );
}

function FactRow({ fact, now }: { fact: Fact; now: string }) {
  const { run } = useDeal();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = (date: string | undefined) => {
    close();
    if (date !== fact.date) void run(setFact(fact.name, fact.label, date));
  };
  return (
    <li className="fact">
      <span className="fact-label" id={`label-${fact.name}`}>
        {fact.label}
      </span>
      {editing ? (
        <FactEditor fact={fact} onSave={save} onCancel={close} />
      ) : (
        <button ref={button} type="button" id={`fact-${fact.name}`} className="fact-value" onClick={() => setEditing(true)} aria-labelledby={`label-${fact.name} fact-${fact.name}`}>
          {fact.date ? (
            <>
              <time dateTime={fact.date}>{weekdayDate(fact.date)}</time>
              <span className="quiet">{relative(fact.date, now)}</span>
            </>
          ) : (
            <span className="fact-unset">
              <CalendarDays size={14} aria-hidden /> Set date
            </span>
          )}
        </button>
      )}
    </li>
  );
}

interface EditorProps {
  fact: Fact;
  onSave(date: string | undefined): void;
  onCancel(): void;
}

function FactEditor({ fact, onSave, onCancel }: EditorProps) {
  const [date, setDate] = useState(fact.date ?? "");
  const [invalid, setInvalid] = useState(false);
  const days = fact.date && date ? daysBetween(fact.date, date) : 0;
  const submit = () => (invalid || (!date && !fact.date) ? onCancel() : onSave(date || undefined));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    if (event.key !== "Enter") return;
    event.preventDefault();
    submit();
  };
  return (
    <div className="fact-editor" onKeyDown={onKey}>
      <input
        type="date"
        className="input"
        aria-label={fact.label}
        autoFocus
        value={date}
        min="1990-01-01"
        max="2100-12-31"
        aria-invalid={invalid || undefined}
        onChange={(event) => {
          setDate(event.target.value);
          setInvalid(event.target.validity.badInput || event.target.validity.rangeOverflow || event.target.validity.rangeUnderflow);
        }}
      />
      <Button look="primary" icon={<Check size={15} />} aria-label="Save" onClick={submit} />
      <Button look="ghost" icon={<X size={15} />} aria-label="Cancel" onClick={onCancel} />
      <p className="fact-hint">{days !== 0 && fact.date ? `${shift(fact.date, date)}; what hangs on it follows` : "Enter saves, Esc leaves it"}</p>
    </div>
  );
}
