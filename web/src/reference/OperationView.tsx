import { bodyOf, type Entry, type OpenApi, resolve, typeOf } from "./document";
import { SchemaView } from "./SchemaView";

export function OperationView({ entry, document }: { entry: Entry; document: OpenApi }) {
  const { id, method, path, operation, parameters } = entry;
  const body = bodyOf(document, operation.requestBody);
  return (
    <section className="operation" id={id} aria-label={`${method.toUpperCase()} ${path}`}>
      <h3>{operation.summary ?? path}</h3>
      <p className="operation-path">
        <span className={`verb verb-${method}`}>{method}</span>
        <code>{path}</code>
      </p>
      {operation.description && operation.description !== operation.summary && <p className="reference-text">{operation.description}</p>}
      {parameters.length > 0 && (
        <>
          <h4>Parameters</h4>
          <ul className="schema">
            {parameters.map((one) => (
              <li key={`${one.in}-${one.name}`}>
                <p>
                  <code>{one.name}</code> <span className="schema-type">{one.schema ? typeOf(document, one.schema) : "string"}</span>{" "}
                  <span className="quiet">in {one.in}</span> {one.required && <span className="required">required</span>}
                </p>
                {one.description && <p className="schema-note">{one.description}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {body && (
        <>
          <h4>Body</h4>
          {body.schema && <SchemaView schema={body.schema} document={document} depth={0} />}
          {body.example !== undefined && <Example value={body.example} />}
        </>
      )}
      <h4>Answers</h4>
      <Answers entry={entry} document={document} />
    </section>
  );
}

function Answers({ entry, document }: { entry: Entry; document: OpenApi }) {
  return (
    <ul className="answers">
      {Object.entries(entry.operation.responses ?? {}).map(([status, response]) => {
        const body = bodyOf(document, response);
        return (
          <li key={status}>
            <details>
              <summary>
                <span className={`status status-${status.charAt(0)}`}>{status}</span>
                <span>{resolve(document, response).description}</span>
                {body?.schema && <span className="schema-type">{typeOf(document, body.schema)}</span>}
              </summary>
              {body?.schema && <SchemaView schema={body.schema} document={document} depth={0} />}
              {body?.example !== undefined && <Example value={body.example} />}
              {!body && <p className="schema-note">No body.</p>}
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function Example({ value }: { value: unknown }) {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return (
    <pre className="example" tabIndex={0} aria-label="Example">
      {text}
    </pre>
  );
}
