/** Who is signed in, as the ID token says. Read for display alone: the server verifies, this page does not. */
export interface Member {
  sub: string;
  name: string;
  email: string;
  team: string;
  roles: string[];
  expiresAt: number;
}

export function memberOf(idToken: string): Member | undefined {
  const payload = idToken.split(".")[1];
  if (!payload) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    return fromClaims(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

function fromClaims(claims: Record<string, unknown>): Member {
  const text = (name: string) => (typeof claims[name] === "string" ? claims[name] : "");
  const groups = claims["cognito:groups"];
  return {
    sub: text("sub"),
    name: text("name") || text("email"),
    email: text("email"),
    team: text("custom:team"),
    roles: Array.isArray(groups) ? groups.filter((group) => typeof group === "string") : [],
    expiresAt: typeof claims["exp"] === "number" ? claims["exp"] * 1000 : 0,
  };
}
