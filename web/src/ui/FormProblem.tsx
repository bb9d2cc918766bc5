import type { Problem } from "../api/problem";

/** Why a form was refused. Mistakes that a field shows are not said twice. */
export function FormProblem({ problem, fields }: { problem: Problem | undefined; fields: readonly string[] }) {
  if (!problem) return null;
  const errors = Object.entries(problem.byField());
  const elsewhere = errors.filter(([field]) => !fields.includes(field)).map(([field, rule]) => `${field} ${rule}`);
  const plain = [problem.message, problem.detail].filter(Boolean).join(". ");
  return (
    <div className="form-problem" role="alert">
      <p>{errors.length > elsewhere.length ? "Some fields need another look" : plain}</p>
      {errors.length > elsewhere.length && elsewhere.map((line) => <p key={line}>{line}</p>)}
      {problem.correlation && <p className="form-id">Correlation {problem.correlation}</p>}
    </div>
  );
}
