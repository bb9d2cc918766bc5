import { expect, test } from "vitest";
import { base64Url, challengeOf, makeProof } from "./pkce";

test("the challenge of RFC 7636's example verifier is the one in its appendix B", async () => {
  expect(await challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
});

test("a verifier is fresh each time and long enough for the standard", async () => {
  const [one, two] = await Promise.all([makeProof(), makeProof()]);
  expect(one.verifier).not.toBe(two.verifier);
  expect(one.verifier).toMatch(/^[\w-]{43,128}$/);
});

test("bytes are written without padding and without characters that a URL would escape", () => {
  expect(base64Url(Uint8Array.of(0xfb, 0xff, 0xfe, 0xff))).toBe("-__-_w");
});
