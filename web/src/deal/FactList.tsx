import { CalendarDays, ChevronDown, Pencil } from "lucide-react";
import { useRef, useState } from "react";
import type { Fact, FactSetting } from "../api/types";
import { relative } from "../lib/dates";
import { Button } from "../ui/Button";
import { setFact } from "./changes";
import { useDeal } from "./DealContext";
import type { Draft } from "./draft";
import { FactEditor } from "./FactEditor";
import { factsInOrder, factWords, shortLabel, standIn } from "./facts";

interface Props {
  now: string;
  onTry(draft: Draft): void;
}

const SHOWN = 7;

/** What all deadlines hang on: dates, and what the parties filled in. Each is edited in its place; Enter saves, Esc leaves it. */
export function FactList(props: Props) {
  const { deal } = useDeal();
  const ordered = factsInOrder(deal);
  const dates = ordered.filter(({ kind }) => kind === "date" || kind === "dateTime");
  const terms = ordered.filter(({ kind }) => kind !== "date" && kind !== "dateTime");
  return (
    <>
      <Group id="facts" title="Key dates" facts={dates} empty="This contract form brings no key dates." {...props} />
      {terms.length > 0 && <Group id="terms" title="Filled in on the contract" facts={terms} empty="" {...props} />}
    </>
  );
}

function Group({ id, title, facts, empty, ...props }: Props & { id: string; title: string; facts: Fact[]; empty: string }) {
  const [all, setAll] = useState(false);
  const known = facts.filter(({ value }) => value !== undefined).length;
  const shown = all ? facts : facts.slice(0, Math.max(SHOWN, known));
  const more = facts.length - shown.length;
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {facts.length === 0 && <p className="quiet card-empty">{empty}</p>}
      <ul className="facts">
        {shown.map((fact) => (
          <FactRow key={fact.name} fact={fact} {...props} />
        ))}
      </ul>
      {(more > 0 || all) && (
        <Button size="sm" look="ghost" className="facts-more" icon={<ChevronDown size={14} className={all ? "is-turned" : ""} />} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `${more} more`}
        </Button>
      )}
    </section>
  );
}

function FactRow({ fact, now, onTry }: Props & { fact: Fact }) {
  const { run } = useDeal();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = (value: FactSetting | undefined) => {
    close();
    if (value !== fact.value) void run(setFact(fact.name, shortLabel(fact.label), value));
  };
  const attempt = (to: string) => {
    setEditing(false);
    if (fact.date) onTry({ kind: "fact", id: fact.name, label: shortLabel(fact.label), from: fact.date, to, placed: true });
  };
  return (
    <li className="fact">
      <span className="fact-label" id={`label-${fact.name}`}>
        {fact.label}
      </span>
      {editing ? (
        <FactEditor fact={fact} onSave={save} onTry={attempt} onCancel={close} />
      ) : (
        <button ref={button} type="button" id={`fact-${fact.name}`} className="fact-value" onClick={() => setEditing(true)} aria-labelledby={`label-${fact.name} fact-${fact.name}`}>
          <Value fact={fact} now={now} />
        </button>
      )}
    </li>
  );
}

function Value({ fact, now }: { fact: Fact; now: string }) {
  const { deal } = useDeal();
  if (fact.value !== undefined) {
    return (
      <>
        <span className="num">{factWords(fact, fact.value, now)}</span>
        {fact.date && <span className="quiet">{relative(fact.date, now)}</span>}
      </>
    );
  }
  const stands = standIn(fact, deal, now);
  const dated = fact.kind === "date" || fact.kind === "dateTime";
  return (
    <span className="fact-unset">
      {stands ? <span className="fact-usual">{stands}</span> : dated ? "Set date" : "Fill in"}
      {dated ? <CalendarDays size={14} aria-hidden /> : <Pencil size={13} aria-hidden />}
    </span>
  );
}
