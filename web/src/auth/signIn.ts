import { config, returnAddress } from "./config";
import { makeProof, randomText } from "./pkce";
import { keep, member } from "./session";

/** Authorization code with PKCE at the identity provider's own page; no password ever passes through ours. */
const ATTEMPT = "latchkey.attempt";
const RETURN = "latchkey.return";

interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

export async function startSignIn(): Promise<void> {
  const { signInUrl, clientId } = await config();
  const { verifier, challenge } = await makeProof();
  const attempt: Attempt = { state: randomText(16), nonce: randomText(16), verifier };
  sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt));
  const address = new URL(signInUrl, location.origin);
  address.search = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: returnAddress(),
    scope: "openid email profile",
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: challenge,
    code_challenge_method: "S256",
  }).toString();
  location.assign(address);
}

/** Where we stand when the page loads: back from the provider, or not. Throws when the provider's answer is not ours. */
export async function finishSignIn(query: URLSearchParams): Promise<string | undefined> {
  if (!query.has("state") || !(query.has("code") || query.has("error"))) return undefined;
  const attempt = takeAttempt();
  if (!attempt || attempt.state !== query.get("state")) {
    if (member()) return "/";
    throw new Error("This sign-in was not started in this tab. Start again.");
  }
  if (query.has("error")) throw new Error(query.get("error_description") ?? "The sign-in was refused.");
  await exchange(query.get("code") ?? "", attempt);
  return safeReturn(sessionStorage.getItem(RETURN));
}

export async function signOut(): Promise<void> {
  const { signOutUrl, clientId } = await config();
  keep(undefined);
  sessionStorage.removeItem(RETURN);
  const address = new URL(signOutUrl, location.origin);
  address.searchParams.set("client_id", clientId);
  address.searchParams.set("logout_uri", returnAddress());
  location.assign(address);
}

/** Only a path of this site may be returned to. */
export function safeReturn(path: string | null): string {
  return path && /^\/(?![/\\])/.test(path) ? path : "/";
}

async function exchange(code: string, attempt: Attempt): Promise<void> {
  const { tokenUrl, clientId } = await config();
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: clientId,
    code,
    redirect_uri: returnAddress(),
    code_verifier: attempt.verifier,
  });
  const response = await fetch(tokenUrl, { method: "POST", body });
  if (!response.ok) throw new Error("The sign-in could not be completed. Start again.");
  const answer = (await response.json()) as { id_token: string; refresh_token?: string };
  keep({ idToken: answer.id_token, ...(answer.refresh_token ? { refreshToken: answer.refresh_token } : {}) });
}

function takeAttempt(): Attempt | undefined {
  const text = sessionStorage.getItem(ATTEMPT);
  sessionStorage.removeItem(ATTEMPT);
  return text ? (JSON.parse(text) as Attempt) : undefined;
}
