import { Mail, Phone, Pencil, Trash2, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import type { Party } from "../api/types";
import { initials, ROLES } from "../lib/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Empty } from "../ui/States";
import { removeParty } from "./changes";
import { useDeal } from "./DealContext";
import { PartyForm } from "./PartyForm";

export function PartiesPage() {
  const { deal } = useDeal();
  const [editing, setEditing] = useState<Party | "new">();
  const add = (
    <Button look="primary" icon={<UserPlus size={14} />} onClick={() => setEditing("new")}>
      Add party
    </Button>
  );
  return (
    <section className="section" aria-labelledby="parties-title">
      <header className="section-head">
        <h2 id="parties-title">Parties</h2>
        {deal.parties.length > 0 && add}
      </header>
      {deal.parties.length === 0 && (
        <Empty icon={<Users size={22} />} title="Nobody on this deal yet" action={add}>
          Add buyer, seller, agents, lender and title: reminders go to those whose turn it is.
        </Empty>
      )}
      <ul className="parties">
        {deal.parties.map((party) => (
          <PartyRow key={party.id} party={party} onEdit={() => setEditing(party)} />
        ))}
      </ul>
      <Dialog open={editing !== undefined} onClose={() => setEditing(undefined)} title={editing === "new" ? "Add party" : "Edit party"}>
        <PartyForm {...(editing && editing !== "new" ? { party: editing } : {})} onDone={() => setEditing(undefined)} />
      </Dialog>
    </section>
  );
}

function PartyRow({ party, onEdit }: { party: Party; onEdit(): void }) {
  const { run } = useDeal();
  return (
    <li className="party">
      <span className="avatar avatar-quiet" aria-hidden="true">
        {initials(party.name)}
      </span>
      <span className="person">
        <strong>{party.name}</strong>
        <span className="sub">{[ROLES[party.role] ?? party.role, party.company].filter(Boolean).join(", ")}</span>
      </span>
      <span className="contacts">
        {party.email && (
          <a href={`mailto:${party.email}`}>
            <Mail size={14} aria-hidden /> {party.email}
          </a>
        )}
        {party.phone && (
          <a href={`tel:${party.phone.replace(/[^\d+]/g, "")}`} className="num">
            <Phone size={14} aria-hidden /> {party.phone}
          </a>
        )}
      </span>
      <span className="party-actions">
        <Button look="ghost" size="sm" icon={<Pencil size={14} />} aria-label={`Edit ${party.name}`} onClick={onEdit} />
        <Button look="ghost" size="sm" icon={<Trash2 size={14} />} aria-label={`Remove ${party.name}`} onClick={() => void run(removeParty(party.id, party.name))} />
      </span>
    </li>
  );
}
