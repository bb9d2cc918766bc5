import { currentToken, refreshed, signInAgain } from "../auth/session";
import { Problem, problemOf, unreachable } from "./problem";

interface Call {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  /** Makes a repeated POST harmless. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** Calls the API as the signed-in user; an expired token is renewed once, in silence. Throws a Problem. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const response = await answered(path, options);
  if (response.status === 204) return undefined as T;
  return withoutNulls(await response.text()) as T;
}

/** A document that the API makes, such as a PDF: it wants the token, which no plain link carries. */
export async function file(path: string): Promise<Blob> {
  return (await answered(path, {})).blob();
}

async function answered(path: string, options: Call): Promise<Response> {
  const first = await send(path, options, await currentToken());
  const response = first.status === 401 ? await again(path, options) : first;
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** What is absent may be written as null: here it is absent, either way. */
function withoutNulls(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => (value === null ? undefined : value));
}

async function again(path: string, options: Call): Promise<Response> {
  const token = await refreshed();
  const response = token ? await send(path, options, token) : undefined;
  if (response && response.status !== 401) return response;
  signInAgain();
  throw new Problem({ status: 401, title: "Your session has ended", detail: "Sign in again to go on." });
}

async function send(path: string, options: Call, token: string | undefined): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json, application/pdf" };
  if (token) headers["authorization"] = `Bearer ${token}`;
  if (options.body !== undefined) headers["content-type"] = "application/json";
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey;
  try {
    return await fetch(path, {
      method: options.method ?? "GET",
      headers,
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw unreachable();
  }
}
