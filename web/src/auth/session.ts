import { memberOf, type Member } from "./claims";
import { config } from "./config";

/**
 * The signed-in session: in memory, and in sessionStorage so that a reload of this tab keeps it. Nothing survives the
 * tab. Renewal goes by refresh token, at most one at a time.
 */
interface Tokens {
  idToken: string;
  refreshToken?: string;
}

const KEY = "latchkey.session";
const MARGIN = 60_000;

let tokens: Tokens | undefined = stored();
let renewing: Promise<string | undefined> | undefined;
const listeners = new Set<() => void>();
let snapshot: Member | undefined = tokens && memberOf(tokens.idToken);

export function member(): Member | undefined {
  return snapshot;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function keep(next: Tokens | undefined): void {
  tokens = next;
  snapshot = next && memberOf(next.idToken);
  if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
  if (!next) sessionStorage.removeItem(KEY);
  for (const listener of listeners) listener();
}

/** A token that is good for the next minute; renewed first when it is not. */
export async function currentToken(): Promise<string | undefined> {
  if (!tokens) return undefined;
  const expires = snapshot?.expiresAt ?? 0;
  return expires - Date.now() > MARGIN ? tokens.idToken : ((await refreshed()) ?? tokens.idToken);
}

export function refreshed(): Promise<string | undefined> {
  renewing ??= renew().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

/** The server no longer accepts us: back to the sign-in page, which returns here. */
export function signInAgain(): void {
  sessionStorage.setItem("latchkey.return", location.pathname + location.search);
  keep(undefined);
}

async function renew(): Promise<string | undefined> {
  const refreshToken = tokens?.refreshToken;
  if (!refreshToken) return undefined;
  const { tokenUrl, clientId } = await config();
  const body = new URLSearchParams({ grant_type: "refresh_token", client_id: clientId, refresh_token: refreshToken });
  const response = await fetch(tokenUrl, { method: "POST", body }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const answer = (await response.json()) as { id_token: string; refresh_token?: string };
  keep({ idToken: answer.id_token, refreshToken: answer.refresh_token ?? refreshToken });
  return answer.id_token;
}

function stored(): Tokens | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Tokens) : undefined;
  } catch {
    return undefined;
  }
}
