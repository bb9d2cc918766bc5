import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { address, complaintsOf, contextFor, launch } from "./browser";

let browser: Browser;
let page: Page;
let complaints: string[];

const poison = `evt_${randomUUID()}`;
const queue = () => page.locator("article", { hasText: "SendMessageDeadLetters" });
const letters = () => queue().locator("details", { hasText: poison });

beforeAll(async () => {
  browser = await launch();
  page = await (await contextFor(browser, { scheme: "light", width: 1440 })).newPage();
  complaints = complaintsOf(page);
  await relay({ id: poison, type: "MessageRequested", version: 1, subject: "nothing", data: { template: "no-such-template" } });
});

afterAll(() => browser.close());

test("a message that cannot be sent is shown as a dead letter with its reason", async () => {
  await expect.poll(lookAgain, { timeout: 30_000 }).toBe(1);
  expect(await letters().locator("summary").innerText()).toContain(poison);
});

test("its button sends it back to its queue, where it is handled once more", async () => {
  const before = await messageId();
  await queue().getByRole("button", { name: "Send all back to their queue" }).click();
  await page.waitForURL(`${address()}/_local`);
  await expect.poll(async () => (await lookAgain()) === 1 && (await messageId()) !== before, { timeout: 30_000 }).toBe(true);
});

test("the console shows what runs, and complains of nothing", async () => {
  for (const name of ["TransactionsApi", "RecalculateDeadlines"]) await page.getByText(name).first().waitFor();
  expect(complaints).toEqual([]);
});

async function lookAgain(): Promise<number> {
  await page.goto("/_local");
  return letters().count();
}

function messageId(): Promise<string> {
  return letters().locator("summary .quiet").innerText();
}

/** Hands the relay a record of the outbox, as the table's stream would. */
async function relay(event: object): Promise<void> {
  const whole = { team: "demo", correlation: poison, time: new Date().toISOString(), actor: "browser-test", ...event };
  const record = {
    eventName: "INSERT",
    eventSourceARN: "arn:aws:dynamodb:us-east-1:123456789012:table/x-transactions/stream/1",
    dynamodb: { SequenceNumber: "1", NewImage: { event: { S: JSON.stringify(whole) } } },
  };
  const answer = await fetch(`${address()}/_local/invoke/RelayEvents`, { method: "POST", body: JSON.stringify({ Records: [record] }) });
  expect(await answer.json()).toEqual({ batchItemFailures: [] });
}
