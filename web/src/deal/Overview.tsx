import { useNavigate, useSearch } from "@tanstack/react-router";
import { today } from "../lib/dates";
import { useDeal } from "./DealContext";
import { DeadlineList } from "./DeadlineList";
import { DeadlineSheet } from "./DeadlineSheet";
import { entriesOf } from "./entries";
import { FactList } from "./FactList";
import { PartiesCard } from "./PartiesCard";
import { Timeline } from "./Timeline";
import { useMoved } from "./useMoved";

export function Overview() {
  const { deal } = useDeal();
  const { deadline } = useSearch({ from: "/deals/$id/" });
  const navigate = useNavigate();
  const moved = useMoved(deal.deadlines);
  const now = today(deal.timeZone);
  const show = (id?: string) =>
    void navigate({ to: "/deals/$id", params: { id: deal.id }, search: id ? { deadline: id } : {}, replace: !id });
  return (
    <div className="overview">
      <Timeline entries={entriesOf(deal)} now={now} moved={moved} pending={deal.deadlinesPending} onOpen={show} />
      <div className="overview-columns">
        <DeadlineList now={now} moved={moved} onOpen={show} />
        <aside className="rail">
          <FactList now={now} />
          <PartiesCard />
        </aside>
      </div>
      <DeadlineSheet id={deadline} now={now} onClose={() => show()} onOpen={show} />
    </div>
  );
}
