import { Link } from "@tanstack/react-router";
import { DoorClosed } from "lucide-react";
import { Empty } from "../ui/States";

export function NotFoundPage() {
  return (
    <Empty
      icon={<DoorClosed size={22} />}
      title="No door here"
      alone
      action={
        <Link className="button button-plain button-md" to="/deals">
          Go to deals
        </Link>
      }
    >
      This address leads nowhere, or to something your team has no key for.
    </Empty>
  );
}
