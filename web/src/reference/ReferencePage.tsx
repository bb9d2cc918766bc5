import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { problemOf, unreachable } from "../api/problem";
import { Bone, Failed, Loading } from "../ui/States";
import { groupsOf, type OpenApi } from "./document";
import { OperationView } from "./OperationView";

/** The API as a page, drawn from the very document that the types are generated from. */
export function ReferencePage() {
  const query = useQuery({ queryKey: ["openapi"], queryFn: load, staleTime: Infinity });
  if (query.isPending) return <ReferenceBones />;
  if (!query.data) return <Failed alone error={query.error} onRetry={() => void query.refetch()} />;
  const document = query.data;
  const groups = groupsOf(document);
  return (
    <div className="page reference">
      <title>{`API reference · ${document.info.title}`}</title>
      <nav className="contents" aria-label="Operations">
        {groups.map(({ name, entries }) => (
          <section key={name}>
            <h2>{name}</h2>
            <ul>
              {entries.map(({ id, method, path, operation }) => (
                <li key={id}>
                  <a href={`#${id}`} title={`${method.toUpperCase()} ${path}`}>
                    <span className={`verb verb-${method}`}>{method}</span>
                    {operation.summary ?? path}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <article>
        <header className="reference-head">
          <h1>{document.info.title} API</h1>
          <p className="reference-text">{document.info.description}</p>
          <p className="reference-facts">
            <span className="num">Version {document.info.version}</span>
            <a className="link" href="/openapi.json" download>
              <Download size={13} aria-hidden /> openapi.json
            </a>
          </p>
        </header>
        {groups.map(({ name, description, entries }) => (
          <section key={name} className="reference-group" aria-label={name}>
            <h2>{name}</h2>
            {description && <p className="reference-text">{description}</p>}
            {entries.map((entry) => (
              <OperationView key={entry.id} entry={entry} document={document} />
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}

async function load(): Promise<OpenApi> {
  const response = await fetch("/openapi.json").catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as OpenApi;
}

function ReferenceBones() {
  return (
    <Loading label="the API document">
      <div className="page bones-rows">
        <Bone w={220} h={26} />
        {[80, 64, 72, 50, 66].map((w) => (
          <Bone key={w} w={`${w}%`} h={16} />
        ))}
      </div>
    </Loading>
  );
}
