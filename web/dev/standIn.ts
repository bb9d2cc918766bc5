import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { answer } from "./deals";

/**
 * Answers for `npm run dev` and `npm run preview` when no suite runs: a sign-in that says yes and a handful of deals in memory. Never built,
 * never shipped, and no rule of the product is decided here.
 */
export function standIn(): Plugin {
  return {
    name: "latchkey-stand-in",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use(answering);
    },
    configurePreviewServer(server) {
      server.middlewares.use(answering);
    },
  };
}

function answering(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  void respond(request, response).then((done) => {
    if (!done) next();
  });
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? "/", "http://stand-in");
  if (url.pathname === "/config.json") return json(response, 200, config);
  if (url.pathname === "/dev/authorize") return redirect(response, backWithCode(url));
  if (url.pathname === "/dev/token") return json(response, 200, { id_token: token(), refresh_token: "dev" });
  if (url.pathname === "/dev/sign-out") return redirect(response, "/");
  if (!url.pathname.startsWith("/v1/")) return false;
  const { status, body } = answer(request.method ?? "GET", url, await bodyOf(request));
  return json(response, status, body);
}

const config = {
  issuer: "dev",
  clientId: "dev",
  signInUrl: "/dev/authorize",
  tokenUrl: "/dev/token",
  signOutUrl: "/dev/sign-out",
};

function token(): string {
  const claims = {
    sub: "ana",
    name: "Ana Flores",
    email: "ana@demo.latchkey.test",
    "custom:team": "demo",
    "cognito:groups": ["owner", "agent"],
    exp: Math.floor(Date.now() / 1000) + 3600,
  };
  return `${encode({ alg: "none" })}.${encode(claims)}.`;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function backWithCode(url: URL): string {
  return `/?code=dev&state=${encodeURIComponent(url.searchParams.get("state") ?? "")}`;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

function json(response: ServerResponse, status: number, body: unknown): true {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(body === undefined ? undefined : JSON.stringify(body));
  return true;
}

function redirect(response: ServerResponse, location: string): true {
  response.writeHead(302, { location });
  response.end();
  return true;
}
