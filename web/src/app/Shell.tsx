import { Outlet, useNavigate } from "@tanstack/react-router";
import { WifiOff } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { useMember } from "../auth/useMember";
import { ShortcutsDialog } from "./ShortcutsDialog";
import { Sidebar } from "./Sidebar";
import { TopBar } from "./TopBar";
import { useKeys } from "./useKeys";

export function Shell() {
  const navigate = useNavigate();
  const member = useMember();
  const [shortcuts, setShortcuts] = useState(false);
  useKeys({
    "?": () => setShortcuts(true),
    "g d": () => void navigate({ to: "/deals" }),
    "g c": () => void navigate({ to: "/deals", search: { status: "closed" } }),
    "g a": () => void navigate({ to: "/openapi" }),
    c: () => void navigate({ to: "/deals/new" }),
  });
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to content
      </a>
      {member ? <Sidebar member={member} onShortcuts={() => setShortcuts(true)} /> : null}
      <TopBar member={member} />
      <main id="main" className="main" tabIndex={-1}>
        <OfflineNotice />
        <Outlet />
      </main>
      <ShortcutsDialog open={shortcuts} onClose={() => setShortcuts(false)} />
    </div>
  );
}

function OfflineNotice() {
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine);
  if (online) return null;
  return (
    <p className="offline" role="status">
      <WifiOff size={14} aria-hidden /> You are offline. What you see may be old; changes wait until you are back.
    </p>
  );
}

function onNetwork(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
