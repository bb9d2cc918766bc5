import { expect, test } from "vitest";
import { fromCamel, initials, priceOf, ruleInWords, streetOf } from "./words";

test("prices lose only cents that are nought", () => {
  expect([priceOf({ amount: "465000.00", currency: "USD" }), priceOf({ amount: "465000.50", currency: "USD" }), priceOf(undefined)]).toEqual(["$465,000", "$465,000.50", ""]);
});

test("names of any script have initials", () => {
  expect(["Tomás Peña-Whitfield", "李小龍", "ana", "  "].map(initials)).toEqual(["TP", "李", "A", ""]);
});

test("names without a label are spelt out", () => {
  expect([fromCamel("closingDate"), fromCamel("stateOrProvince")]).toEqual(["Closing date", "State or province"]);
});

test("a unit follows its street", () => {
  const place = { street: "1 Main St", city: "", stateOrProvince: "", postalCode: "" };
  expect([streetOf({ ...place, unit: "4B" }), streetOf({ ...place, unit: "Suite 9" })]).toEqual(["1 Main St, #4B", "1 Main St, Suite 9"]);
});

test("a rule reads as a sentence, whatever it hangs on", () => {
  const label = (name: string) => ({ closing: "Closing", optionDays: "Option period, days" })[name] ?? fromCamel(name);
  const rule = { id: "x", label: "X", offset: 3, unit: "days", count: "regz-specific" } as const;
  expect(ruleInWords({ ...rule, anchor: "closing", offset: -3 }, label)).toBe("3 specific business days before Closing");
  expect(ruleInWords({ ...rule, anchor: "closing", offset: "optionDays", direction: "before" }, label)).toBe("Option period, days, before Closing");
  expect(ruleInWords({ ...rule, laterOf: ["closing", "noticeDelivered"], offset: 0 }, label)).toBe("On the later of Closing and Notice delivered");
  expect(ruleInWords({ ...rule, anchor: "closing", offset: 1, count: "calendar", unit: "years" }, label)).toBe("1 year after Closing");
});
