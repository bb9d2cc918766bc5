import { Link } from "@tanstack/react-router";
import { Braces, Plus } from "lucide-react";
import type { Member } from "../auth/claims";
import { initials } from "../lib/words";
import { Logo } from "../ui/Marks";
import { MemberMenu } from "./MemberMenu";

/** The phone's way around, and the only bar for those who read the API page without signing in. */
export function TopBar({ member }: { member: Member | undefined }) {
  return (
    <header className={member ? "top-bar" : "top-bar top-bar-always"}>
      <a href="/" className="brand">
        <Logo />
        Latchkey
      </a>
      {member?.team === "demo" && <span className="badge">Demo data</span>}
      <span className="top-bar-gap" />
      {member ? (
        <>
          <Link to="/openapi" className="button button-ghost button-md button-square" aria-label="API reference">
            <Braces size={16} />
          </Link>
          <Link to="/deals/new" className="button button-ghost button-md button-square" aria-label="New deal">
            <Plus size={18} />
          </Link>
          <MemberMenu
            member={member}
            side="bottom"
            trigger={
              <button type="button" className="avatar">
                {initials(member.name)}
                <span className="only-heard"> {member.name}, menu</span>
              </button>
            }
          />
        </>
      ) : (
        <a className="button button-plain button-md" href="/">
          Sign in
        </a>
      )}
    </header>
  );
}
