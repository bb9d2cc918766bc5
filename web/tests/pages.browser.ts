import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsOf, contextFor, datedDeal, later, launch, LOOKS, openDeal, overflows, screen, setFact, signIn, violations, type Look } from "./browser";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

describe.each(LOOKS)("in $scheme at $width pixels", (look) => {
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    page = await (await contextFor(browser, look)).newPage();
    complaints = complaintsOf(page);
  });

  test("the sign-in page is whole", async () => {
    await page.goto("/");
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    await whole(page, "sign-in", look);
  });

  test("the list of deals, open and closed, is whole", async () => {
    await signIn(page);
    await page.locator(".deal-link").first().waitFor();
    await whole(page, "deals", look);
    await page.goto("/deals?status=closed");
    await page.locator(".deal-link, .state").first().waitFor();
    await whole(page, "deals-closed", look);
  });

  test("a search without a find says what to do", async () => {
    await page.goto("/deals?q=zzzzqqq");
    await page.locator(".state").waitFor();
    await whole(page, "search-nothing", look);
  });

  test("a form with mistakes names them at their fields", async () => {
    await page.goto("/deals/new");
    await page.locator("select[name=contractForm] option").first().waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Open deal" }).click();
    await page.locator(".form-problem").waitFor();
    await whole(page, "new-deal", look);
  });

  test("a deal with its timeline, parties and history is whole", async () => {
    await page.goto("/deals");
    await page.locator(".deal-link").first().click();
    await page.locator(".drawing, .upright, .timeline-empty").first().waitFor();
    await whole(page, "deal", look);
    await page.getByRole("link", { name: /^Parties/ }).first().click();
    await page.locator("#parties-title").waitFor();
    await whole(page, "parties", look);
    await page.getByRole("link", { name: "History" }).click();
    await page.locator(".history li").first().waitFor();
    await whole(page, "history", look);
  });

  test("a deal's conflicts, preview, reasons, month and past are whole", async () => {
    const { id } = await datedDeal(page, `${look.width} ${look.scheme === "light" ? "Morning" : "Evening"} Terrace`);
    await page.goto(`/deals/${id}`);
    await page.locator(".conflicts").waitFor();
    await whole(page, "dates", look);
    await page.locator('.drawing [data-entry="closingDate"], [data-item="closingDate"] button').first().focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.locator(".preview-parts").waitFor();
    await whole(page, "preview", look);
    await page.keyboard.press("Escape");
    await page.goto(`/deals/${id}?deadline=closingDisclosureWaitingPeriodEnds`);
    await page.getByRole("dialog").locator(".why li").first().waitFor();
    await whole(page, "reasons", look);
    await page.goto(`/deals/${id}/calendar?day=${later(27)}`);
    await page.locator(".agenda li").first().waitFor();
    await whole(page, "calendar", look);
    await page.goto(`/deals/${id}/history?asOf=${later(0)}`);
    await page.locator(".as-known-dates").waitFor();
    await whole(page, "as-known", look);
  });

  test("a deal just opened says what to do, and its dialogs are whole", async () => {
    await openDeal(page, `${look.width} ${look.scheme === "light" ? "Daylight" : "Midnight"} Court`);
    await whole(page, "deal-new", look);
    await setFact(page, "closingDate", later(30));
    await page.locator(".deadline-open, .upright-item").first().waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Add deadline" }).first().click();
    await whole(page, "rule", look);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Edit details" }).click();
    await whole(page, "details", look);
    await page.keyboard.press("Escape");
  });

  test("an address that leads nowhere says so", async () => {
    await page.goto("/deals/tx_00000000000000000000000000");
    await page.locator(".state").waitFor();
    await whole(page, "missing", look);
  });

  test("the API page is whole, signed in or not", async () => {
    await page.goto("/openapi");
    await page.locator(".operation").first().waitFor();
    await page.locator(".answers summary").first().click();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await page.locator(".operation").first().waitFor();
    await whole(page, "openapi", look);
  });

  test("nothing was complained about on the way", () => {
    expect(complaints).toEqual([]);
  });
});

/** No violation, nothing wider than the screen, and a picture to look at. */
async function whole(page: Page, name: string, look: Look): Promise<void> {
  await page.mouse.move(0, 0);
  await screen(page, name, look);
  expect(await violations(page), name).toEqual([]);
  expect(await overflows(page), name).toBe(false);
}
