import { expect, test } from "vitest";
import type { TransactionSummary } from "../api/types";
import { addressOf, priceFrom } from "./AddressFields";
import { grouped } from "./groups";

const deal = (id: string, due?: string) => ({ id, ...(due ? { nextDeadline: { id: "d", label: "D", due } } : {}) }) as TransactionSummary;

test("deals stand under the heading of what is due next, each heading once", () => {
  const deals = [deal("a", "2026-11-20"), deal("b", "2026-11-21"), deal("c", "2026-11-25"), deal("d", "2026-11-28"), deal("e", "2026-12-10"), deal("f", "2027-03-01"), deal("g")];
  const rows = grouped(deals, "2026-11-21").map((row) => (row.kind === "heading" ? row.label : row.deal.id));
  expect(rows).toEqual(["Overdue", "a", "Today", "b", "Next 7 days", "c", "d", "Next 30 days", "e", "Later", "f", "Nothing due", "g"]);
});

test("prices are taken as people type them, and nonsense goes as typed to be refused by name", () => {
  const form = withPrice;
  expect(["$465,000", " 465000.5 ", "12,5 euro"].map((price) => priceFrom(form(price))?.amount)).toEqual(["465000.00", "465000.50", "12,5 euro"]);
  expect(priceFrom(form(""))).toBeUndefined();
});

test("an address is trimmed, its state in capitals, without an empty unit", () => {
  const typed = { street: " 1 Main St ", unit: " ", city: "Austin", stateOrProvince: "tx", postalCode: "78741" };
  expect(addressOf(typed)).toEqual({ street: "1 Main St", city: "Austin", stateOrProvince: "TX", postalCode: "78741" });
});

function withPrice(price: string): FormData {
  const form = new FormData();
  form.set("price", price);
  return form;
}
