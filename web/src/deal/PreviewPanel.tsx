import { ArrowRight, Lock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { asProblem } from "../api/problem";
import type { Preview, PreviewLocked, PreviewMove } from "../api/types";
import { clock, daysBetween, shift, shortDate, weekdayDate } from "../lib/dates";
import { Button } from "../ui/Button";
import { Bone, Loading } from "../ui/States";
import { useDeal } from "./DealContext";
import { commitOf, type Draft } from "./draft";
import { PreviewConflicts } from "./PreviewConflicts";
import { ReasonChain } from "./ReasonChain";
import type { Drafting } from "./useDraft";

interface Props {
  drafting: Drafting;
  now: string;
  /** Back to where the hand was. */
  onClose(): void;
}

/** What would follow from the date that was put down; nothing of it is saved before Commit. */
export function PreviewPanel({ drafting, now, onClose }: Props) {
  const { draft, preview, error } = drafting;
  if (!draft?.placed) return null;
  return <Panel key={draft.id} draft={draft} preview={preview} error={error} now={now} onClose={onClose} />;
}

interface PanelProps {
  draft: Draft;
  preview: Preview | undefined;
  error: unknown;
  now: string;
  onClose(): void;
}

function Panel({ draft, preview, error, now, onClose }: PanelProps) {
  const { deal, run } = useDeal();
  const [note, setNote] = useState("");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    // The panel keeps to the foot of the window, and what it speaks of comes to its head.
    document.querySelector(".timeline:has(.drawing)")?.scrollIntoView({ block: "start" });
  }, []);
  const pins = draft.kind === "deadline";
  const commit = () => {
    onClose();
    void run(commitOf(draft, deal, note));
  };
  return (
    <section
      ref={panel}
      className="preview-panel"
      tabIndex={-1}
      aria-labelledby="preview-title"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="preview-head">
        <div>
          <h2 id="preview-title">
            {`${draft.label} on ${weekdayDate(draft.to)}`} <span className="preview-shift num">{shift(draft.from, draft.to)}</span>
          </h2>
          <p className="quiet">{pins ? "Pins it to that day. Nothing is saved yet." : "Nothing is saved yet."}</p>
        </div>
        {pins && <input className="input preview-note" aria-label="Note on the pin" placeholder="Note, optional" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
        <div className="preview-actions">
          <Button look="ghost" onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={error !== null && error !== undefined} onClick={commit}>Commit</Button>
        </div>
      </header>
      {error ? <Refused error={error} /> : preview ? <Followed draft={draft} preview={preview} now={now} /> : <PreviewBones />}
    </section>
  );
}

function Refused({ error }: { error: unknown }) {
  const problem = asProblem(error);
  const rules = Object.entries(problem.byField()).map(([field, rule]) => `${field} ${rule}`);
  return (
    <div className="form-problem" role="alert">
      <p>{rules.length > 0 ? rules.join(", ") : [problem.message, problem.detail].filter(Boolean).join(". ")}</p>
    </div>
  );
}

function Followed({ draft, preview, now }: { draft: Draft; preview: Preview; now: string }) {
  const { deal } = useDeal();
  const moves = preview.moves.filter(({ id }) => id !== draft.id);
  const tasks = preview.taskMoves ?? [];
  const locked = preview.locked.filter(({ id }) => id !== draft.id);
  return (
    <div className="preview-parts">
      <section>
        <h3>{moves.length === 0 ? "Nothing else moves" : `Moves ${moves.length === 1 ? "1 deadline" : `${moves.length} deadlines`}`}</h3>
        <ul className="preview-moves">
          {moves.map((move) => (
            <Move key={move.id} move={move} now={now} />
          ))}
        </ul>
        {tasks.length > 0 && (
          <>
            <h3 className="preview-tasks">{tasks.length === 1 ? "And 1 task" : `And ${tasks.length} tasks`}</h3>
            <ul className="preview-moves">
              {tasks.map(({ title, ...move }) => (
                <Move key={move.id} move={{ ...move, label: title }} now={now} />
              ))}
            </ul>
          </>
        )}
        {preview.formRevision !== deal.formRevision && (
          <p className="preview-form">{`The contract form would be on revision ${preview.formRevision} instead of ${deal.formRevision}.`}</p>
        )}
      </section>
      <div>
        <PreviewConflicts preview={preview} />
        {locked.length > 0 && (
          <section>
            <h3>{locked.length === 1 ? "1 stays, whatever its rule says" : `${locked.length} stay, whatever their rules say`}</h3>
            <ul className="preview-locked">
              {locked.map((one) => (
                <LockedLine key={one.id} locked={one} now={now} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function Move({ move: { label, from, to, fromAt, toAt, why }, now }: { move: PreviewMove; now: string }) {
  const { deal } = useDeal();
  const sameDay = from !== undefined && from === to;
  const said = (date: string | undefined, at: string | undefined) => (date ? (sameDay && at ? clock(at, deal.timeZone) : shortDate(date, now)) : "no date");
  return (
    <li>
      <details>
        <summary>
          <span className="preview-label">{label}</span>
          <span className="preview-way num">
            <s>{said(from, fromAt)}</s> <ArrowRight size={12} aria-label="to" /> <strong>{said(to, toAt)}</strong>
            {from && to && !sameDay && <span className="preview-by">{shift(from, to)}</span>}
          </span>
        </summary>
        <ReasonChain why={why} />
      </details>
    </li>
  );
}

function LockedLine({ locked: { label, lock, due, byRule }, now }: { locked: PreviewLocked; now: string }) {
  const apart = byRule && due && daysBetween(due, byRule) !== 0;
  return (
    <li>
      <Lock size={12} aria-hidden />
      <span>
        {label}, <strong>{lock}</strong>
        {due && <span className="num">{`, ${shortDate(due, now)}`}</span>}
        {apart && <span className="quiet num">{`; by its rule ${shortDate(byRule, now)}`}</span>}
      </span>
    </li>
  );
}

function PreviewBones() {
  return (
    <Loading label="what would follow">
      <div className="bones-rows">
        <Bone w="60%" h={14} />
        <Bone w="48%" h={14} />
      </div>
    </Loading>
  );
}
