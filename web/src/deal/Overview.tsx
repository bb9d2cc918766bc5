import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useKeys } from "../app/useKeys";
import { today } from "../lib/dates";
import { ConflictBand } from "./ConflictBand";
import { useDeal } from "./DealContext";
import { DeadlineList } from "./DeadlineList";
import { DeadlineSheet } from "./DeadlineSheet";
import { entriesOf } from "./entries";
import { FactList } from "./FactList";
import { PartiesCard } from "./PartiesCard";
import { PreviewPanel } from "./PreviewPanel";
import { RuleSetsCard } from "./RuleSetsCard";
import { TasksCard } from "./TasksCard";
import { Timeline } from "./Timeline";
import { useDraft } from "./useDraft";
import { useMoved } from "./useMoved";

export function Overview() {
  const { deal } = useDeal();
  const { deadline } = useSearch({ from: "/deals/$id/" });
  const navigate = useNavigate();
  const moved = useMoved(deal.deadlines);
  const drafting = useDraft(deal);
  const entries = useMemo(() => entriesOf(deal), [deal]);
  const now = today(deal.timeZone);
  const show = (id?: string) =>
    void navigate({ to: "/deals/$id", params: { id: deal.id }, search: id ? { deadline: id } : {}, replace: !id, resetScroll: false });
  const letGo = () => {
    const held = drafting.draft?.id;
    drafting.cancel();
    if (held) requestAnimationFrame(() => focusEntry(held));
  };
  useKeys({ Escape: letGo });
  return (
    <div className="overview">
      <ConflictBand now={now} onOpen={show} onTry={drafting.show} />
      <Timeline entries={entries} now={now} moved={moved} pending={deal.deadlinesPending} drafting={drafting} onOpen={show} />
      <PreviewPanel drafting={drafting} now={now} onClose={letGo} />
      <div className="overview-columns">
        <div>
          <DeadlineList now={now} moved={moved} onOpen={show} />
          <TasksCard now={now} />
        </div>
        <aside className="rail">
          <FactList now={now} onTry={drafting.show} />
          <RuleSetsCard now={now} />
          <PartiesCard />
        </aside>
      </div>
      <DeadlineSheet
        id={deadline}
        now={now}
        onClose={() => show()}
        onOpen={show}
        onTry={(draft) => {
          show();
          drafting.show(draft);
        }}
      />
    </div>
  );
}

function focusEntry(id: string): void {
  const name = CSS.escape(id);
  document.querySelector<HTMLElement>(`[data-entry="${name}"], [data-item="${name}"] button`)?.focus();
}
