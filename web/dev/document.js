import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * @typedef {{ openapi: string, info: object, paths: Record<string, unknown>,
 *   components?: { schemas?: Record<string, unknown> } }} Document
 */

const FUNCTIONS = "../functions";
const COMMITTED = "openapi.json";

/**
 * One OpenAPI document for all concerns: what each function's build left beside its classes, merged. Where none is
 * built the committed copy stands, so that the pages build without Maven.
 *
 * @returns {string}
 */
export function openApiDocument(root = process.cwd()) {
  const [first, ...others] = builtFiles(join(root, FUNCTIONS)).map(withItsName);
  if (!first) return readFileSync(join(root, COMMITTED), "utf8");
  return `${JSON.stringify(others.reduce(merged, first), null, 2)}\n`;
}

/** @param {string} functions */
function builtFiles(functions) {
  return readdirSync(functions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(functions, entry.name, "target/classes/META-INF/swagger"))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => join(folder, name)))
    .sort();
}

/**
 * Operations are named within their concern, and in the one document by both: "listings.read".
 *
 * @param {string} file
 * @returns {Document}
 */
function withItsName(file) {
  const document = JSON.parse(readFileSync(file, "utf8"));
  const concern = basename(file, ".json");
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    if (operation.operationId) operation.operationId = `${concern}.${operation.operationId}`;
  }
  return document;
}

/** @type {(one: Document, other: Document) => Document} */
function merged(one, other) {
  const paths = union(one.paths, other.paths);
  const schemas = union(one.components?.schemas ?? {}, other.components?.schemas ?? {});
  return { ...one, paths, components: { ...one.components, schemas } };
}

/**
 * A name to which two concerns give different meanings would make the document lie: that stops the build.
 *
 * @param {Record<string, unknown>} one
 * @param {Record<string, unknown>} other
 */
function union(one, other) {
  for (const [name, value] of Object.entries(other)) {
    if (name in one && JSON.stringify(one[name]) !== JSON.stringify(value)) {
      throw new Error(`OpenAPI: two concerns differ on ${name}`);
    }
  }
  return { ...one, ...other };
}
