import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Transaction } from "../src/api/types";
import { monthName, weekdayDate } from "../src/lib/dates";
import { complaintsOf, computed, contextFor, datedDeal, later, launch, signIn, undo, violations } from "./browser";

let browser: Browser;
let page: Page;
let complaints: string[];
let id: string;

const closing = () => page.locator('.drawing [data-entry="closingDate"]');
const panel = () => page.locator(".preview-panel");
const now = () => computed(page, id);
const closingOf = ({ facts }: Transaction) => facts.find(({ name }) => name === "closingDate")?.date;

beforeAll(async () => {
  browser = await launch();
  page = await (await contextFor(browser, { scheme: "light", width: 1440 })).newPage();
  complaints = complaintsOf(page);
  await signIn(page);
  id = (await datedDeal(page, `${Date.now() % 100000} Calendar Court`)).id;
  await page.goto(`/deals/${id}`);
  await closing().waitFor();
});

afterAll(() => browser.close());

test("conflicts stand before the timeline, with the earliest legal date, the source, and the way to the deadline", async () => {
  const band = page.locator(".conflicts");
  const text = await band.innerText();
  expect(text).toContain("Closing is earlier than the law allows");
  expect(text).toContain("Earliest legal date");
  expect(text).toMatch(/1026\.19/);
  const above = (await band.boundingBox())?.y ?? 0;
  expect(above).toBeLessThan((await page.locator(".timeline").boundingBox())?.y ?? 0);
  await band.locator(".conflict-closingTooEarly .link").first().click();
  await page.getByRole("dialog").locator(".why li").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("a date dragged with the mouse shows what would follow, and nothing is saved", async () => {
  const before = await now();
  await drag(60);
  await panel().getByText(/^Moves \d+ deadlines?$/).waitFor();
  expect(await panel().innerText()).toContain("Nothing is saved yet.");
  expect(await page.locator(".target").count()).toBeGreaterThan(1);
  await panel().locator(".preview-moves summary").first().click();
  await panel().locator(".why li").first().waitFor();
  expect(await violations(page)).toEqual([]);
  await panel().getByRole("button", { name: "Cancel" }).click();
  await panel().waitFor({ state: "detached" });
  expect(await page.locator(".target").count()).toBe(0);
  const after = await now();
  expect([after.facts, after.deadlines.map(({ due }) => due)]).toEqual([before.facts, before.deadlines.map(({ due }) => due)]);
});

test("Escape lets go of a date in the middle of a drag", async () => {
  const box = await middle();
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 70, box.y, { steps: 4 });
  await page.locator(".target-held").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".target-held").waitFor({ state: "detached" });
  await page.mouse.move(box.x + 90, box.y);
  await page.mouse.up();
  expect(await panel().count()).toBe(0);
});

test("by keyboard a date moves by a day, with Shift by a week; Enter previews, Escape goes back to it", async () => {
  await closing().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.locator(".timeline-note", { hasText: "+7 days" }).waitFor();
  expect(await panel().count()).toBe(0);
  await page.keyboard.press("Enter");
  await panel().getByRole("heading", { name: weekdayDate(later(34)) }).waitFor();
  await panel().locator(".preview-conflict-settled").first().waitFor();
  await page.keyboard.press("Escape");
  await panel().waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-entry"))).toBe("closingDate");
});

test("what was previewed is committed, and undone from the toast", async () => {
  await closing().focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await panel().getByRole("button", { name: "Commit" }).click();
  await expect.poll(async () => closingOf(await now())).toBe(later(34));
  await page.locator(".conflict-closingTooEarly").waitFor({ state: "detached" });
  await undo(page, "Closing date changed");
  await expect.poll(async () => closingOf(await now())).toBe(later(27));
  await page.locator(".conflict-closingTooEarly").waitFor();
});

test("the law's own date is one press away", async () => {
  await page.locator(".conflict-closingTooEarly").getByRole("button", { name: /^Preview Closing date/ }).click();
  await panel().locator(".preview-conflict-settled").first().waitFor();
  await panel().getByRole("button", { name: "Cancel" }).click();
});

test("a deadline is pinned with a note, says so in words, stays put, and is freed again", async () => {
  await page.locator(".deadline", { hasText: "Option period ends" }).getByRole("button").click();
  const sheet = page.getByRole("dialog");
  const source = await sheet.locator(".why-source").innerText();
  expect(source).toMatch(/^Source: .*TREC/);
  expect(await sheet.locator(".rule-origin").innerText()).toMatch(/revision/);
  await sheet.getByRole("button", { name: "Pin", exact: true }).click();
  await sheet.getByLabel("Pinned to").fill(later(8));
  await sheet.getByLabel(/^Note/).fill("agreed by e-mail");
  await sheet.getByRole("button", { name: "Pin to this day" }).click();
  await page.locator(".deadline-pinned", { hasText: "Option period ends" }).locator(".held-word", { hasText: "pinned" }).waitFor();
  await page.locator('.drawing [data-entry="optionPeriodEnds"] .entry-held', { hasText: "pinned" }).waitFor();
  await page.locator('.drawing [data-entry="optionPeriodEnds"]').focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".target").count()).toBe(0);
  await drag(60);
  await panel().locator(".preview-locked", { hasText: "Option period ends" }).waitFor();
  await panel().getByRole("button", { name: "Cancel" }).click();
  await page.locator(".deadline", { hasText: "Option period ends" }).getByRole("button").click();
  await sheet.locator(".held-card", { hasText: "agreed by e-mail" }).waitFor();
  await sheet.locator(".held-card", { hasText: "Its rule says" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Unpin" }).click();
  await expect.poll(async () => (await now()).deadlines.find((one) => one.id === "optionPeriodEnds")?.lock).toBeUndefined();
});

test("a deadline is waived and taken back", async () => {
  await page.locator(".deadline", { hasText: "Survey due" }).first().getByRole("button").click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Waive", exact: true }).click();
  await sheet.locator(".acts").getByRole("button", { name: "Waive", exact: true }).last().click();
  await page.locator(".deadline-waived", { hasText: "Survey due" }).waitFor();
  await undo(page, "Survey due is waived");
  await page.locator(".deadline-waived", { hasText: "Survey due" }).waitFor({ state: "detached" });
});

test("facts of every kind have their control: a number, yes or no, a day with an hour", async () => {
  const fact = (name: string) => page.locator(`#fact-${name}`);
  await fact("optionPeriodDays").click();
  await page.locator(".fact-editor input").fill("400");
  await page.locator(".fact-hint", { hasText: "must be from 0 to 365" }).waitFor();
  await page.locator(".fact-editor input").fill("5");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await now()).facts.find(({ name }) => name === "optionPeriodDays")?.value).toBe(5);
  const more = page.getByRole("button", { name: /^\d+ more$/ });
  while ((await more.count()) > 0) await more.first().click();
  await fact("closingDisclosureWaitingPeriodWaived").getByText("No, the form’s usual").waitFor();
  await fact("closingDisclosureWaitingPeriodWaived").click();
  await page.locator(".fact-editor select").selectOption("true");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await fact("closingDisclosureWaitingPeriodWaived").getByText("Yes").waitFor();
  await fact("titleCommitmentReceived").click();
  await page.locator('.fact-editor input[type="date"]').fill(later(-1));
  await page.locator('.fact-editor input[type="time"]').fill("16:30");
  await page.keyboard.press("Enter");
  await fact("titleCommitmentReceived").getByText("4:30 PM").waitFor();
  expect(await violations(page)).toEqual([]);
});

test("a rule set joins the deal and leaves it", async () => {
  await page.locator(".card", { hasText: "Contract and rules" }).getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: /^Add .*[Rr]escission/ }).click();
  await page.locator(".rule-set", { hasText: "escission" }).waitFor();
  await expect.poll(async () => (await now()).ruleSets.map(({ code }) => code)).toContain("US-RESCISSION");
  await page.getByRole("button", { name: /^Remove .*[Rr]escission/ }).click();
  await expect.poll(async () => (await now()).ruleSets.map(({ code }) => code)).not.toContain("US-RESCISSION");
});

test("the month shows the deal's dates and is walked by keyboard", async () => {
  await page.getByRole("link", { name: "Calendar", exact: true }).click();
  const chosen = page.locator('.month [tabindex="0"]');
  await chosen.focus();
  const day = await chosen.getAttribute("data-day");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  expect(await chosen.getAttribute("data-day")).toBe(day);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageUp");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-day"))).toBe(await chosen.getAttribute("data-day"));
  await page.goto(`/deals/${id}/calendar?day=${later(27)}`);
  await page.locator(".agenda", { hasText: "Closing date" }).waitFor();
  await page.locator("#calendar-title", { hasText: monthName(later(27).slice(0, 7)) }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.locator(".agenda button", { hasText: "Closing" }).first().click();
  await page.locator(".timeline").waitFor();
});

test("history tells who moved what, what followed and why, and the dates as they were known", async () => {
  await page.goto(`/deals/${id}/history`);
  await page.locator(".line").first().waitFor();
  await expect.poll(() => page.evaluate(pressOlder)).toBe(false);
  const line = page.locator(".line-FactChanged", { hasText: "Moved Closing date" }).first();
  expect(await line.locator(".line-actor").innerText()).toContain("(you)");
  await line.locator(".followed > summary").click();
  await line.locator(".followed li summary").first().click();
  await line.locator(".followed .why li").first().waitFor();
  await page.locator(".line-DeadlinePinned", { hasText: "agreed by e-mail" }).waitFor();
  await page.locator(".line-FactChanged", { hasText: "Moved Closing date" }).last().locator(".followed > summary").click();
  await page.locator(".line-FactChanged", { hasText: "Moved Closing date" }).last().getByRole("button", { name: "All dates as known after this" }).click();
  await page.locator(".as-known .is-other", { hasText: "Closing date" }).waitFor();
  await page.getByLabel("As known on", { exact: true }).fill(later(0));
  await page.locator(".as-known-dates").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("As known on", { exact: true }).fill(later(-400));
  await page.getByText("is before the deal was entered").waitFor();
});

test("on a phone a date is dragged by its grip with a finger", async () => {
  const phone = await (await browser.newContext({ ...contextLike(), viewport: { width: 390, height: 844 }, hasTouch: true })).newPage();
  await signIn(phone);
  await phone.goto(`/deals/${id}`);
  const grip = phone.locator('[data-item="closingDate"] .grip');
  await grip.scrollIntoViewIfNeeded();
  const box = await grip.boundingBox();
  if (!box) throw new Error("the grip is not on the page");
  const touch = await phone.context().newCDPSession(phone);
  const at = (dy: number) => [{ x: box.x + box.width / 2, y: box.y + box.height / 2 + dy }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (const dy of [10, 20, 29]) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(dy) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await phone.locator(".preview-panel", { hasText: "+2 days" }).waitFor();
  await phone.getByRole("button", { name: "Cancel" }).click();
  await phone.context().close();
});

test("nothing was complained about on the way", () => {
  expect(complaints).toEqual([]);
});

/** Whether there was more to load; pressed while it loads, the button does nothing. */
function pressOlder(): boolean {
  const older = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Older changes");
  older?.click();
  return older !== undefined;
}

async function middle(): Promise<{ x: number; y: number }> {
  await closing().scrollIntoViewIfNeeded();
  const box = await closing().locator(".shape").boundingBox();
  if (!box) throw new Error("the closing date is not drawn");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(by: number): Promise<void> {
  const { x, y } = await middle();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 6 });
  await page.mouse.up();
  await panel().waitFor();
}

function contextLike(): { baseURL: string; reducedMotion: "reduce" } {
  return { baseURL: new URL(page.url()).origin, reducedMotion: "reduce" };
}
