import * as Radix from "@radix-ui/react-dropdown-menu";
import type { ReactNode } from "react";

interface Props {
  trigger: ReactNode;
  side?: "top" | "bottom";
  align?: "start" | "end";
  children: ReactNode;
}

export function Menu({ trigger, side = "bottom", align = "end", children }: Props) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" side={side} align={align} sideOffset={6} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ItemProps {
  icon?: ReactNode;
  danger?: boolean;
  onSelect(): void;
  children: ReactNode;
}

export function MenuItem({ icon, danger, onSelect, children }: ItemProps) {
  return (
    <Radix.Item className={`menu-item ${danger ? "menu-danger" : ""}`} onSelect={onSelect}>
      {icon}
      {children}
    </Radix.Item>
  );
}

export function MenuLine() {
  return <Radix.Separator className="menu-line" />;
}
