/** The part of OpenAPI 3 that the page shows, and the arithmetic of turning it into lines. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  nullable?: boolean;
  example?: unknown;
}

interface Content {
  content?: Record<string, { schema?: Schema; example?: unknown; examples?: Record<string, { value?: unknown }> }>;
  description?: string;
  $ref?: string;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: Content & { required?: boolean };
  responses?: Record<string, Content>;
}

export interface OpenApi {
  openapi: string;
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, unknown>>;
  components?: Record<string, Record<string, unknown>>;
}

export interface Entry {
  id: string;
  method: string;
  path: string;
  operation: Operation;
  parameters: Parameter[];
}

export interface Group {
  name: string;
  description: string;
  entries: Entry[];
}

const METHODS = ["get", "post", "put", "patch", "delete"];

/** Operations under their tags; those without stand under the first part of their path. */
export function groupsOf(document: OpenApi): Group[] {
  const groups = new Map<string, Entry[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (!operation) continue;
      const shared = (item["parameters"] ?? []) as Parameter[];
      const parameters = [...shared, ...(operation.parameters ?? [])].map((one) => resolve(document, one));
      const tag = operation.tags?.[0] ?? path.split("/")[2]?.replaceAll("-", " ") ?? "Other";
      const id = operation.operationId ?? `${method}${path.replace(/\W+/g, "-")}`;
      groups.set(tag, [...(groups.get(tag) ?? []), { id, method, path, operation, parameters }]);
    }
  }
  return [...groups].map(([name, entries]) => ({
    name,
    description: document.tags?.find((tag) => tag.name === name)?.description ?? "",
    entries,
  }));
}

/** Follows `#/components/...`; what points nowhere stays itself. */
export function resolve<T extends { $ref?: string }>(document: OpenApi, from: T): T {
  const parts = from.$ref?.match(/^#\/components\/([^/]+)\/(.+)$/);
  const found = parts && document.components?.[parts[1] ?? ""]?.[parts[2] ?? ""];
  return found ? (found as T) : from;
}

export interface Line {
  name: string;
  type: string;
  required: boolean;
  note: string;
  schema: Schema;
}

/** An object's properties, those of `allOf` parts included. */
export function linesOf(document: OpenApi, schema: Schema): Line[] {
  const whole = resolve(document, schema);
  const own = Object.entries(whole.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeOf(document, property),
    required: whole.required?.includes(name) ?? false,
    note: noteOf(resolve(document, property), property),
    schema: property,
  }));
  return [...(whole.allOf ?? []).flatMap((part) => linesOf(document, part)), ...own];
}

export function typeOf(document: OpenApi, schema: Schema): string {
  if (schema.items) return `${typeOf(document, schema.items)}[]`;
  const named = schema.$ref && nameOf(schema.$ref);
  const whole = resolve(document, schema);
  if (whole.enum) return whole.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (named) return named;
  const only = schema.allOf?.length === 1 ? schema.allOf[0] : undefined;
  if (only) return typeOf(document, only);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return [...new Set(choices.map((choice) => typeOf(document, choice)))].filter((one) => one !== "null").join(" | ");
  const type = plainType(schema);
  return schema.format ? `${type} (${schema.format})` : type;
}

/** The generator's own names, `Listed_Views.Summary_` among them, as a reader would say them. */
function nameOf(ref: string): string {
  const name = ref.split("/").pop() ?? ref;
  const page = name.match(/^Listed_(?:\w+\.)?(\w+?)_$/);
  return page ? `page of ${page[1]}` : (name.split(".").pop() ?? name);
}

/** A field that may be absent is written as `string | null | object` by the generator: it is a string. */
function plainType({ type }: Schema): string {
  if (!Array.isArray(type)) return type ?? "any";
  const said = type.filter((one) => one !== "null" && (one !== "object" || type.length < 3));
  return said.join(" | ") || "any";
}

/** The schema whose properties are worth unfolding: an object's own, or that of a list's items. */
export function inner(document: OpenApi, schema: Schema): Schema | undefined {
  const target = schema.items ?? (schema.allOf?.length === 1 ? schema.allOf[0] : undefined) ?? schema;
  return target && linesOf(document, target).length > 0 ? target : undefined;
}

export function bodyOf(document: OpenApi, content: Content | undefined): { type: string; schema?: Schema; example?: unknown } | undefined {
  const [type, media] = Object.entries((content && resolve(document, content).content) ?? {})[0] ?? [];
  if (!type || !media) return undefined;
  const example = media.example ?? Object.values(media.examples ?? {})[0]?.value;
  return { type, ...(media.schema ? { schema: media.schema } : {}), ...(example === undefined ? {} : { example }) };
}

function noteOf(whole: Schema, property: Schema): string {
  const limits = [
    whole.maxLength === undefined ? "" : `up to ${whole.maxLength} characters`,
    whole.minimum === undefined ? "" : `at least ${whole.minimum}`,
    whole.maximum === undefined ? "" : `at most ${whole.maximum}`,
  ].filter(Boolean);
  return [property.description ?? whole.description ?? "", limits.join(", ")].filter(Boolean).join(" ");
}
