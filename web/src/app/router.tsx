import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { DealsPage } from "../deals/DealsPage";
import { Failed } from "../ui/States";
import { NotFoundPage } from "./NotFoundPage";
import { Shell } from "./Shell";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => <Failed alone error={error} onRetry={reset} />,
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/deals" });
  },
});

export interface DealsSearch {
  status?: "closed";
  q?: string;
}

const deals = createRoute({
  getParentRoute: () => root,
  path: "/deals",
  component: DealsPage,
  validateSearch: (search: Record<string, unknown>): DealsSearch => ({
    ...(search["status"] === "closed" ? { status: "closed" as const } : {}),
    // `?q=1208` typed by hand arrives as a number.
    ...(["string", "number"].includes(typeof search["q"]) && search["q"] !== "" ? { q: String(search["q"]) } : {}),
  }),
});

const newDeal = createRoute({
  getParentRoute: () => root,
  path: "/deals/new",
  component: lazyRouteComponent(() => import("../deals/NewDealPage"), "NewDealPage"),
});

const deal = createRoute({
  getParentRoute: () => root,
  path: "/deals/$id",
  component: lazyRouteComponent(() => import("../deal/DealPage"), "DealPage"),
});

const overview = createRoute({
  getParentRoute: () => deal,
  path: "/",
  component: lazyRouteComponent(() => import("../deal/Overview"), "Overview"),
  validateSearch: (search: Record<string, unknown>): { deadline?: string } =>
    typeof search["deadline"] === "string" ? { deadline: search["deadline"] } : {},
});

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const dayIn = (value: unknown) => (typeof value === "string" && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined);

const calendar = createRoute({
  getParentRoute: () => deal,
  path: "/calendar",
  component: lazyRouteComponent(() => import("../deal/CalendarPage"), "CalendarPage"),
  validateSearch: (search: Record<string, unknown>): { day?: string } => {
    const day = dayIn(search["day"]);
    return day ? { day } : {};
  },
});

const parties = createRoute({
  getParentRoute: () => deal,
  path: "/parties",
  component: lazyRouteComponent(() => import("../deal/PartiesPage"), "PartiesPage"),
});

/** The dates as known on a day, or after the change that made a version. */
export interface KnownSearch {
  asOf?: string;
  version?: number;
}

const history = createRoute({
  getParentRoute: () => deal,
  path: "/history",
  component: lazyRouteComponent(() => import("../deal/HistoryPage"), "HistoryPage"),
  validateSearch: (search: Record<string, unknown>): KnownSearch => {
    const asOf = dayIn(search["asOf"]);
    const version = Number(search["version"]);
    if (asOf) return { asOf };
    return Number.isInteger(version) && version > 0 ? { version } : {};
  },
});

const reference = createRoute({
  getParentRoute: () => root,
  path: "/openapi",
  component: lazyRouteComponent(() => import("../reference/ReferencePage"), "ReferencePage"),
});

const routes = root.addChildren([home, deals, newDeal, deal.addChildren([overview, calendar, parties, history]), reference]);

export const router = createRouter({ routeTree: routes, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
