import { mkdirSync } from "node:fs";
import axe, { type AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { Transaction } from "../src/api/types";
import { dateOf, dayNumber, today } from "../src/lib/dates";

/** What the browser tests share: a Chromium, a signed-in page, axe, screenshots. */
export const SCREENS = "target/screens";
mkdirSync(SCREENS, { recursive: true });

export function address(): string {
  const found = process.env["LATCHKEY_ADDRESS"];
  if (!found) throw new Error("LATCHKEY_ADDRESS names no running suite; start one with ./latchkey up");
  return found.replace(/\/$/, "");
}

export function launch(): Promise<Browser> {
  const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet],
  });
}

export interface Look {
  scheme: "light" | "dark";
  width: number;
}

export const LOOKS: Look[] = [
  { scheme: "light", width: 1440 },
  { scheme: "dark", width: 1440 },
  { scheme: "light", width: 390 },
  { scheme: "dark", width: 390 },
];

export function contextFor(browser: Browser, { scheme, width }: Look): Promise<BrowserContext> {
  const height = width > 600 ? 900 : 844;
  // Motion is off so that screenshots and contrast are taken of pages at rest.
  return browser.newContext({ baseURL: address(), viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce" });
}

/** Signs in as a demo member through the page that a person sees, and ends on the list of deals. */
export async function signIn(page: Page, email = "ana@demo.latchkey.test"): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  const password = page.locator("input[type=password]");
  await password.or(page.locator(".deals, .state")).first().waitFor();
  if (await password.isVisible()) {
    await page.locator("input[name=email], input[type=email], input[name=username]").first().fill(email);
    await password.fill("demo");
    await password.press("Enter");
  }
  await page.locator(".deals, .state").first().waitFor();
}

/** Everything the page complained about: faults, refused scripts and styles. Answers that tests provoke are left out. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  return complaints;
}

/** What axe finds wrong, one line each. Runs in the page by the debugger, which the content policy does not bind. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 140)} ${failureSummary ?? ""}`));
}

export async function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

export async function screen(page: Page, name: string, { scheme, width }: Look): Promise<void> {
  await page.screenshot({ path: `${SCREENS}/${name}-${scheme}-${width}.png`, fullPage: true });
}

/** Opens a deal of the test's own through the form, so that tests in parallel share nothing. */
export async function openDeal(page: Page, street: string): Promise<void> {
  await page.goto("/deals/new");
  await page.locator("select[name=contractForm] option").first().waitFor({ state: "attached" });
  await page.getByLabel("Street").fill(street);
  await page.getByLabel("City").fill("Austin");
  await page.getByLabel("State").fill("TX");
  await page.getByLabel("ZIP").fill("78741");
  await page.getByLabel("Contract form").selectOption("GENERIC");
  await page.getByLabel("Price").fill("$465,000");
  await page.getByRole("button", { name: "Open deal" }).click();
  await page.getByRole("heading", { name: street }).waitFor();
}

export async function setFact(page: Page, name: string, date: string): Promise<void> {
  await page.locator(`#fact-${name}`).click();
  await page.locator(".fact-editor input").first().fill(date);
  await page.keyboard.press("Enter");
  // Escape closes what opened last: a toast that comes after a dialog would take the dialog's.
  await page.getByRole("button", { name: "Undo" }).last().waitFor();
}

/** The API as the signed-in member, beside the page: what a teammate does, and what the server holds whatever the page shows. */
export async function api<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const stored = await page.evaluate(() => sessionStorage.getItem("latchkey.session") ?? "{}");
  const { idToken } = JSON.parse(stored) as { idToken: string };
  const headers = { authorization: `Bearer ${idToken}`, "content-type": "application/json" };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const { status, text } = await page.evaluate(
    async ([where, how]) => {
      const response = await fetch(where, how);
      return { status: response.status, text: await response.text() };
    },
    [path, init] as const,
  );
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  return JSON.parse(text) as T;
}

/** A deal in Texas with a federal law beside its form, its closing too early by that law: something of everything to look at. */
export async function datedDeal(page: Page, street: string): Promise<Transaction> {
  const opened = await api<Transaction>(page, "POST", "/v1/transactions", {
    address: { street, city: "Austin", stateOrProvince: "TX", postalCode: "78741" },
    side: "buyer",
    stage: "underContract",
    contractForm: "TX-TREC-1-4",
    ruleSets: ["US-TRID"],
    facts: [
      { name: "effectiveDate", date: later(-5) },
      { name: "closingDate", date: later(27) },
      { name: "closingDisclosureReceived", date: later(26) },
      { name: "optionPeriodDays", value: 10 },
      { name: "surveyDays", value: 12 },
    ],
    parties: [{ role: "buyer", name: "Mariana Okafor", email: "mariana@example.test" }],
  });
  return computed(page, opened.id);
}

/** The deal once its deadlines are up to date with its facts. */
export async function computed(page: Page, id: string): Promise<Transaction> {
  for (;;) {
    const deal = await api<Transaction>(page, "GET", `/v1/transactions/${id}`);
    if (!deal.deadlinesPending) return deal;
    await page.waitForTimeout(100);
  }
}

/** So many days from today at the property of the tests' deals. */
export function later(days: number): string {
  return dateOf(dayNumber(today("America/Chicago")) + days);
}

/** By the change's own toast: the last one may still be another change's. */
export async function undo(page: Page, said: string): Promise<void> {
  await page.locator(".toast", { hasText: said }).last().getByRole("button", { name: "Undo" }).click();
}
