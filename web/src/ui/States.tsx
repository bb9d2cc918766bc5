import { RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { asProblem } from "../api/problem";
import { Button } from "./Button";

interface EmptyProps {
  icon?: ReactNode;
  title: string;
  /** The page's only heading, where this state is all there is. */
  alone?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: says what belongs here and how it gets here. */
export function Empty({ icon, title, alone, children, action }: EmptyProps) {
  const Title = alone ? "h1" : "p";
  return (
    <div className="state">
      {icon && <div className="state-icon">{icon}</div>}
      <Title className="state-title">{title}</Title>
      {children && <p className="state-text">{children}</p>}
      {action && <div className="state-action">{action}</div>}
    </div>
  );
}

interface FailedProps {
  error: unknown;
  alone?: boolean;
  onRetry?: () => void;
  action?: ReactNode;
}

/** Something failed: what, whether trying again helps, and the id under which the logs know it. */
export function Failed({ error, alone, onRetry, action }: FailedProps) {
  const Title = alone ? "h1" : "p";
  const problem = asProblem(error);
  return (
    <div className="state" role="alert">
      <Title className="state-title">{problem.message}</Title>
      {problem.detail && <p className="state-text">{problem.detail}</p>}
      <div className="state-action">
        {onRetry && (
          <Button icon={<RotateCw size={14} />} onClick={onRetry}>
            Try again
          </Button>
        )}
        {action}
      </div>
      {problem.correlation && (
        <p className="state-id">
          Correlation <span className="mono">{problem.correlation}</span>
        </p>
      )}
    </div>
  );
}

export function Bone({ w = "100%", h = 12 }: { w?: string | number; h?: number }) {
  return <span className="bone" style={{ width: w, height: h }} />;
}

export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div aria-busy="true">
      <span className="only-heard" role="status">
        Loading {label}
      </span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
