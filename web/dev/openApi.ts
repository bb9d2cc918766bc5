import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { openApiDocument } from "./document.js";

/** Serves and ships `/openapi.json`, and ships the page under the name that the edge asks for at `/openapi`. */
export function openApi(): Plugin {
  return {
    name: "latchkey-openapi",
    configureServer(server) {
      server.middlewares.use("/openapi.json", (_request, response) => {
        response.setHeader("content-type", "application/json");
        response.end(openApiDocument());
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "openapi.json", source: openApiDocument() });
    },
    writeBundle({ dir }) {
      if (dir) copyFileSync(join(dir, "index.html"), join(dir, "openapi.html"));
    },
  };
}
