import type { Conflict, Preview } from "../api/types";
import { conflictWords } from "./conflicts";
import { useDeal } from "./DealContext";
import { conflictChanges } from "./draft";

/** What does not go together before the change and after it. */
export function PreviewConflicts({ preview: { conflictsBefore, conflictsAfter } }: { preview: Preview }) {
  const { fresh, solved, staying } = conflictChanges(conflictsBefore, conflictsAfter);
  if (conflictsBefore.length + conflictsAfter.length === 0) return <p className="quiet preview-none">No conflicts before or after.</p>;
  return (
    <section>
      <h3>{`Conflicts: ${conflictsBefore.length} before, ${conflictsAfter.length} after`}</h3>
      <ul className="preview-conflicts">
        {fresh.map((one, index) => <ConflictLine key={`fresh-${index}`} word="New" conflict={one} />)}
        {solved.map((one, index) => <ConflictLine key={`solved-${index}`} word="Settled" conflict={one} />)}
        {staying.map((one, index) => <ConflictLine key={`staying-${index}`} word="Stays" conflict={one} />)}
      </ul>
    </section>
  );
}

function ConflictLine({ word, conflict }: { word: "New" | "Settled" | "Stays"; conflict: Conflict }) {
  const { deal } = useDeal();
  return (
    <li className={`preview-conflict-${word.toLowerCase()}`}>
      <strong>{word}</strong>
      <span>{conflictWords(conflict, deal)}</span>
    </li>
  );
}
