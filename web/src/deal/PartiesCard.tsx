import { Link } from "@tanstack/react-router";
import { initials, ROLES } from "../lib/words";
import { useDeal } from "./DealContext";

const SHOWN = 6;

export function PartiesCard() {
  const { deal } = useDeal();
  const params = { id: deal.id };
  return (
    <section className="card" aria-labelledby="people-title">
      <h2 id="people-title">Parties</h2>
      {deal.parties.length === 0 && <p className="quiet card-empty">Nobody yet. Add buyer, seller, lender and title.</p>}
      <ul className="people">
        {deal.parties.slice(0, SHOWN).map((party) => (
          <li key={party.id}>
            <span className="avatar avatar-quiet" aria-hidden="true">
              {initials(party.name)}
            </span>
            <span className="person">
              <span>{party.name}</span>
              <span className="sub">{[ROLES[party.role] ?? party.role, party.company].filter(Boolean).join(", ")}</span>
            </span>
          </li>
        ))}
      </ul>
      <Link className="link card-more" to="/deals/$id/parties" params={params}>
        {deal.parties.length > SHOWN ? `All ${deal.parties.length} parties` : deal.parties.length === 0 ? "Add a party" : "Manage parties"}
      </Link>
    </section>
  );
}
