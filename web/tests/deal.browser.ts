import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Transaction } from "../src/api/types";
import { weekdayDate } from "../src/lib/dates";
import { api, complaintsOf, contextFor, later, launch, openDeal, setFact, signIn, undo, violations } from "./browser";

let browser: Browser;
let page: Page;
let complaints: string[];

const street = `${Date.now() % 100000} Keyhole Lane`;
const row = (label: string) => page.locator(".deadline", { hasText: label });

beforeAll(async () => {
  browser = await launch();
  page = await (await contextFor(browser, { scheme: "light", width: 1440 })).newPage();
  complaints = complaintsOf(page);
  await signIn(page);
  await openDeal(page, street);
});

afterAll(() => browser.close());

test("a deadline added to a deal gets its date from what it hangs on", async () => {
  await setFact(page, "closingDate", later(40));
  await page.getByRole("button", { name: "Add deadline" }).first().click();
  await page.getByLabel("Name", { exact: true }).fill("Insurance bound");
  await page.getByLabel("Days", { exact: true }).fill("5");
  await page.getByLabel("Direction").selectOption("before");
  await page.getByLabel("Hangs on").selectOption("closingDate");
  await page.getByLabel("On a weekend or holiday it").selectOption("none");
  await page.getByRole("dialog").getByRole("button", { name: "Add deadline" }).click();
  await row("Insurance bound").getByText(weekdayDate(later(35))).waitFor();
});

test("moving the closing date moves what hangs on it, on the list and on the drawn timeline", async () => {
  await setFact(page, "closingDate", later(47));
  await row("Insurance bound").getByText("+7 days").waitFor();
  await row("Insurance bound").getByText(weekdayDate(later(42))).waitFor();
  await page.locator(`.drawing [aria-label^="Insurance bound, ${weekdayDate(later(42))}"]`).waitFor();
});

test("undo puts the closing date back, and the deadlines follow", async () => {
  await page.getByRole("button", { name: "Undo" }).last().click();
  await row("Insurance bound").getByText(weekdayDate(later(35))).waitFor();
});

test("the sheet of a deadline tells why it falls on its day, and opens and closes by keyboard", async () => {
  await page.locator('.drawing [tabindex="0"]').focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  for (let step = 0; step < 12; step++) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    if (label.startsWith("Insurance bound")) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog");
  await sheet.locator(".why li").first().waitFor();
  expect(await sheet.locator(".why").innerText()).toContain("Closing date");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
});

test("a deadline is marked as completed", async () => {
  await row("Insurance bound").getByRole("button").click();
  await page.getByRole("button", { name: "Mark as completed" }).click();
  await row("Insurance bound").getByText(/^completed /).waitFor();
});

test("a party is added, its e-mail refused where it is none, then changed and removed and put back", async () => {
  await page.getByRole("link", { name: /^Parties/ }).first().click();
  await page.getByRole("button", { name: "Add party" }).first().click();
  await page.getByRole("dialog").getByLabel("Role").selectOption("lender");
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Zoë <b>Ñandú</b>");
  await page.getByRole("dialog").getByRole("button", { name: "Add party" }).click();
  await page.locator(".party", { hasText: "Zoë <b>Ñandú</b>" }).waitFor();
  await page.getByRole("button", { name: /^Remove Zoë/ }).click();
  await page.locator(".party").waitFor({ state: "detached" });
  await undo(page, "Ñandú</b> removed");
  await page.locator(".party", { hasText: "Zoë <b>Ñandú</b>" }).waitFor();
});

test("the history tells who moved the closing date, from when and to when, and that deadlines followed", async () => {
  await page.getByRole("link", { name: "History" }).click();
  await page.locator(".line-FactChanged", { hasText: "Moved Closing date" }).first().waitFor();
  expect(await page.locator(".line-FactChanged").first().innerText()).toContain("(you)");
  await page.locator(".line-FactChanged", { hasText: "Moved Closing date" }).first().locator(".followed > summary").click();
  await page.locator(".line-DeadlineMoved", { hasText: "Insurance bound moved" }).first().waitFor();
});

test("a change made elsewhere meanwhile is shown, and ours is applied again only when asked", async () => {
  await page.getByRole("link", { name: "Overview" }).click();
  await page.locator("#fact-closingDate").click();
  await elsewhere("closingDate", later(60));
  await page.locator(".fact-editor input").fill(later(50));
  await page.keyboard.press("Enter");
  // Where the push channel was faster than the hand, the other change is on screen already and there is nothing to ask.
  const asked = page.getByRole("button", { name: "Apply mine again" });
  await expect
    .poll(async () => {
      if (await asked.isVisible()) await asked.click();
      return kept("closingDate");
    }, { timeout: 15_000 })
    .toBe(later(50));
  await page.locator("#fact-closingDate", { hasText: weekdayDate(later(50)) }).waitFor();
});

test("the list is walked with j and k, opened with Enter, and searched from /", async () => {
  await page.goto("/deals");
  await page.locator(".deal-link").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  expect(await page.evaluate(() => document.activeElement === document.querySelector(".deal-link"))).toBe(true);
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.locator(".timeline").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("heading", { name: "Keyboard shortcuts" }).waitFor();
});

test("nothing was complained about on the way: no fault, nothing the content policy refused", () => {
  expect(complaints).toEqual([]);
});

/** A teammate's write: the same API, beside the page. */
async function elsewhere(fact: string, date: string): Promise<void> {
  const { version } = await deal();
  await api(page, "PUT", `${path()}/facts/${fact}`, { version, date });
}

/** What the server holds, whatever the page shows. */
async function kept(fact: string): Promise<string | undefined> {
  return (await deal()).facts.find(({ name }) => name === fact)?.date;
}

function deal(): Promise<Transaction> {
  return api<Transaction>(page, "GET", path());
}

function path(): string {
  return `/v1/transactions/${new URL(page.url()).pathname.split("/")[2]}`;
}
