import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from "react";

interface Frame {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  optional?: boolean;
  className?: string;
}

interface Described {
  id: string;
  "aria-invalid": boolean | undefined;
  "aria-describedby": string | undefined;
}

function Field({ label, error, hint, optional, className = "", render }: Frame & { render(props: Described): ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>
        {label} {optional && <span className="quiet">optional</span>}
      </label>
      {render({ id, "aria-invalid": error ? true : undefined, "aria-describedby": note ? `${id}-note` : undefined })}
      {note && (
        <p id={`${id}-note`} className={error ? "field-error" : "field-hint"}>
          {note}
        </p>
      )}
    </div>
  );
}

type InputProps = Frame & Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id">;

export function TextField({ label, error, hint, optional, className, ...input }: InputProps) {
  const frame = { label, error, hint, ...(optional ? { optional } : {}), ...(className ? { className } : {}) };
  return <Field {...frame} render={(described) => <input className="input" {...input} {...described} />} />;
}

type SelectProps = Frame & Omit<SelectHTMLAttributes<HTMLSelectElement>, "className" | "id">;

export function SelectField({ label, error, hint, optional, className, children, ...select }: SelectProps) {
  const frame = { label, error, hint, ...(optional ? { optional } : {}), ...(className ? { className } : {}) };
  return (
    <Field
      {...frame}
      render={(described) => (
        <select className="input" {...select} {...described}>
          {children}
        </select>
      )}
    />
  );
}
