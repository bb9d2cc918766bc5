import { expect, test } from "vitest";
import { asProblem, problemOf } from "./problem";

const answer = (status: number, body: string, headers: Record<string, string> = {}) => new Response(body, { status, headers });

test("a problem document keeps its title, field errors and correlation", async () => {
  const problem = await problemOf(
    answer(400, JSON.stringify({ type: "https://latchkey.io/problems/invalid", title: "Not valid", errors: [{ field: "$.address.street", rule: "must not be blank" }, { field: 7 }, { field: "city", rule: "is not empty" }, { field: "name", rule: "has at most 200 characters" }], correlation: "c1" })),
  );
  expect([problem.status, problem.slug, problem.message, problem.correlation]).toEqual([400, "invalid", "Not valid", "c1"]);
  expect(problem.byField()).toEqual({ "address.street": "must not be blank", city: "must not be empty", name: "must have at most 200 characters" });
});

test("a proxy's page becomes a problem that says what happened, with the correlation of its header", async () => {
  const problem = await problemOf(answer(503, "<h1>oops</h1>", { "x-correlation-id": "c2" }));
  expect([problem.message, problem.correlation, problem.errors]).toEqual(["The service is busy or restarting", "c2", []]);
});

test("JSON that is no object is no problem document", async () => {
  for (const body of ["null", "[]", '"text"', "12"]) expect((await problemOf(answer(409, body))).message).toBe("Someone else changed this first");
});

test("any other fault is shown without its text", () => {
  expect(asProblem(new TypeError("secret inner words")).message).toBe("This page ran into a fault");
});
