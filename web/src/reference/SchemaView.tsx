import { inner, linesOf, typeOf, type Line, type OpenApi, type Schema } from "./document";

interface Props {
  schema: Schema;
  document: OpenApi;
  depth: number;
}

const DEEPEST = 4;

export function SchemaView({ schema, document, depth }: Props) {
  const target = inner(document, schema);
  if (!target) return <p className="schema-type">{typeOf(document, schema)}</p>;
  return (
    <ul className="schema">
      {linesOf(document, target).map((line) => (
        <li key={line.name}>
          <LineView line={line} document={document} depth={depth} />
        </li>
      ))}
    </ul>
  );
}

function LineView({ line, document, depth }: { line: Line; document: OpenApi; depth: number }) {
  const nested = depth < DEEPEST ? inner(document, line.schema) : undefined;
  return (
    <>
      <p>
        <code>{line.name}</code> <span className="schema-type">{line.type}</span> {line.required && <span className="required">required</span>}
      </p>
      {line.note && <p className="schema-note">{line.note}</p>}
      {nested && (
        <details className="nested">
          <summary>Fields of {line.type}</summary>
          <SchemaView schema={nested} document={document} depth={depth + 1} />
        </details>
      )}
    </>
  );
}
