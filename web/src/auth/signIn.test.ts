import { expect, test } from "vitest";
import { memberOf } from "./claims";

const encode = (claims: unknown) => `h.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.s`;

test("a member is read from the claims, accents and groups included", () => {
  const token = encode({ sub: "u1", name: "Zoë Ñandú", email: "z@example.test", "custom:team": "demo", "cognito:groups": ["owner", 7], exp: 10 });
  expect(memberOf(token)).toEqual({ sub: "u1", name: "Zoë Ñandú", email: "z@example.test", team: "demo", roles: ["owner"], expiresAt: 10_000 });
});

test("what is no token is nobody", () => {
  for (const text of ["", "a.b", "a.!!.c", `a.${Buffer.from("[").toString("base64url")}.c`]) expect(memberOf(text)).toBeUndefined();
});

test("only a path of this site is returned to after sign-in", async () => {
  Object.assign(globalThis, { sessionStorage: { getItem: () => null, setItem() {}, removeItem() {} } });
  const { safeReturn } = await import("./signIn");
  expect(safeReturn("/deals/tx_1?deadline=a")).toBe("/deals/tx_1?deadline=a");
  for (const path of ["//evil.test", "/\\evil.test", "https://evil.test", "javascript:alert(1)", "", null]) expect(safeReturn(path)).toBe("/");
});
