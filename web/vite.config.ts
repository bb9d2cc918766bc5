import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { openApi } from "./dev/openApi";
import { standIn } from "./dev/standIn";

/** With LATCHKEY_ADDRESS set, `npm run dev` talks to that running suite; without it, to the small stand-in in dev/. */
const suite = process.env["LATCHKEY_ADDRESS"];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export default defineConfig({
  plugins: [react(), openApi(), ...(suite ? [] : [standIn()])],
  build: {
    target: "es2023",
    sourcemap: true,
    // Fonts and icons stay files of their own: the content policy allows no data: sources for them.
    assetsInlineLimit: 0,
    rollupOptions: { output: { manualChunks: vendor } },
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    ...(suite ? { proxy: proxyTo(suite) } : {}),
  },
  // The built pages under the content policy that the edge sends, so that a breach shows before it is deployed.
  preview: {
    host: "127.0.0.1",
    port: 4173,
    headers: { "content-security-policy": POLICY },
    ...(suite ? { proxy: proxyTo(suite) } : {}),
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});

function vendor(id: string): string | undefined {
  if (!id.includes("node_modules")) return undefined;
  return /react-dom|scheduler|\/react\//.test(id) ? "react" : undefined;
}

function proxyTo(target: string) {
  const plain = { target, changeOrigin: true };
  return {
    "/v1": plain,
    "/_local": plain,
    "/config.json": plain,
    "/openapi.json": plain,
    "/live": { ...plain, ws: true },
  };
}
