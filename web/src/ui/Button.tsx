import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "primary" | "plain" | "ghost" | "danger";
  size?: "sm" | "md";
  icon?: ReactNode;
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "plain", size = "md", icon, busy, children, className = "", ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look} button-${size} ${children ? "" : "button-square"} ${className}`}
      aria-busy={busy || undefined}
      disabled={busy || rest.disabled}
    >
      {icon}
      {children && <span>{children}</span>}
    </button>
  );
}
