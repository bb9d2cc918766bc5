import "@fontsource-variable/inter/opsz.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/ui.css";
import "./styles/shell.css";
import "./styles/deals.css";
import "./styles/deal.css";
import "./styles/timeline.css";
import "./styles/dates.css";
import "./styles/calendar.css";
import "./styles/tasks.css";
import "./styles/reference.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { finishSignIn } from "./auth/signIn";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element");

const refused = await finishSignIn(new URLSearchParams(location.search)).then(
  (address) => {
    if (address) history.replaceState(null, "", address);
    return undefined;
  },
  (error: unknown) => {
    history.replaceState(null, "", "/");
    return error instanceof Error ? error.message : "The sign-in failed.";
  },
);

createRoot(root).render(
  <StrictMode>
    <App refused={refused} />
  </StrictMode>,
);
