import type { Transaction } from "./types";

export interface FieldError {
  field: string;
  rule: string;
}

/** What the server, or the way to it, said no with (RFC 9457). Status 0: no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  readonly slug: string;
  readonly detail: string;
  readonly errors: FieldError[];
  readonly correlation: string | undefined;
  readonly current: Transaction | undefined;

  constructor(from: ProblemBody & { status: number }) {
    super(from.title ?? titleOf(from.status));
    this.name = "Problem";
    this.status = from.status;
    this.slug = (from.type ?? "").split("/").pop() ?? "";
    this.detail = from.detail ?? "";
    this.errors = Array.isArray(from.errors) ? from.errors.filter(isFieldError) : [];
    this.correlation = from.correlation;
    this.current = from.current;
  }

  /** Errors by field, nested names as the form knows them: `address.street`. */
  byField(): Record<string, string> {
    return Object.fromEntries(this.errors.map(({ field, rule }) => [field.replace(/^\$\.?/, ""), asked(rule)]));
  }
}

export interface ProblemBody {
  type?: string | undefined;
  title?: string | undefined;
  detail?: string | undefined;
  errors?: FieldError[] | undefined;
  correlation?: string | undefined;
  current?: Transaction | undefined;
}

/** Reads a refusal. A proxy's HTML or an empty body still becomes a Problem that says what happened. */
export async function problemOf(response: Response): Promise<Problem> {
  const header = response.headers.get("x-correlation-id") ?? response.headers.get("apigw-requestid") ?? undefined;
  const body = await readBody(response);
  return new Problem({ ...body, correlation: body.correlation ?? header, status: response.status });
}

export function unreachable(): Problem {
  return new Problem({
    status: 0,
    title: "Latchkey can’t be reached",
    detail: "Check your connection. Nothing you entered is lost.",
  });
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ status: 500, title: "This page ran into a fault", detail: "Try again; if it stays, reload." });
}

async function readBody(response: Response): Promise<ProblemBody> {
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}

/** The API states its rules (`is not empty`); beside a field they are asked for (`must not be empty`). */
function asked(rule: string): string {
  return rule.replace(/^is (not )?/, (_all, not: string | undefined) => `must ${not ?? ""}be `).replace(/^has /, "must have ");
}

function isFieldError(value: unknown): value is FieldError {
  const { field, rule } = (value ?? {}) as Partial<FieldError>;
  return typeof field === "string" && typeof rule === "string";
}

function titleOf(status: number): string {
  if (status === 404) return "Not found";
  if (status === 409) return "Someone else changed this first";
  if (status === 429) return "Too many requests just now";
  if (status === 503 || status === 502 || status === 504) return "The service is busy or restarting";
  return "The request was not accepted";
}
