import { expect, test } from "vitest";
import { groupsOf, inner, linesOf, typeOf, type OpenApi } from "./document";

const document: OpenApi = {
  openapi: "3.0.1",
  info: { title: "Latchkey", version: "1" },
  paths: {
    "/v1/transactions": { get: { tags: ["Deals"], operationId: "list" }, post: { tags: ["Deals"], parameters: [{ $ref: "#/components/parameters/Key" }] } },
    "/v1/loose": { parameters: [{ name: "id", in: "path" }], delete: {} },
  },
  components: {
    parameters: { Key: { name: "Idempotency-Key", in: "header" } },
    schemas: {
      Deal: { type: "object", required: ["id"], properties: { id: { type: "string" }, parent: { $ref: "#/components/schemas/Deal" } } },
      Whole: { allOf: [{ $ref: "#/components/schemas/Deal" }, { properties: { extra: { enum: ["a", "b"] } } }] },
    },
  },
};

test("operations stand under their tag, or under the first part of their path, with resolved parameters", () => {
  expect(groupsOf(document).map(({ name, entries }) => [name, entries.map(({ method, parameters }) => `${method} ${parameters.map((one) => one.name).join()}`)])).toEqual([
    ["Deals", ["get ", "post Idempotency-Key"]],
    ["loose", ["delete id"]],
  ]);
});

test("the properties of all parts are listed, references to itself included", () => {
  const lines = linesOf(document, { $ref: "#/components/schemas/Whole" });
  expect(lines.map(({ name, type, required }) => [name, type, required])).toEqual([["id", "string", true], ["parent", "Deal", false], ["extra", '"a" | "b"', false]]);
});

test("lists and references that point nowhere still have a name", () => {
  expect(typeOf(document, { items: { $ref: "#/components/schemas/Deal" } })).toBe("Deal[]");
  expect(typeOf(document, { $ref: "#/components/schemas/Gone" })).toBe("Gone");
  expect(typeOf(document, { $ref: "#/components/schemas/Listed_Views.Summary_" })).toBe("page of Summary");
  expect(typeOf(document, { type: ["string", "null", "object"], format: "date" })).toBe("string (date)");
  expect(inner(document, { type: "string" })).toBeUndefined();
});
