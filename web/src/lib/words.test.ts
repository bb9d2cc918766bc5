import { expect, test } from "vitest";
import { fromCamel, initials, priceOf, ruleInWords, streetOf } from "./words";

test("rules read as sentences", () => {
  expect(ruleInWords({ offset: 3, count: "business" }, "Effective date")).toBe("3 business days after Effective date");
  expect(ruleInWords({ offset: -1, count: "calendar" }, "Closing date")).toBe("1 day before Closing date");
  expect(ruleInWords({ offset: 0, count: "calendar" }, "Closing date")).toBe("On Closing date");
});

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
