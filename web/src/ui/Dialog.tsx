import * as Radix from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  open: boolean;
  onClose(): void;
  title: ReactNode;
  /** Read out with the title; shown under it. */
  description?: ReactNode;
  /** A sheet slides in from the side and keeps the page in view; a box asks one thing. */
  shape?: "sheet" | "box";
  children: ReactNode;
}

/**
 * Our own veil in place of Radix's: theirs writes a style element into the page, which the content policy forbids.
 */
export function Dialog({ open, onClose, title, description, shape = "box", children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <div className="veil" data-veil />
        <Radix.Content className={`dialog dialog-${shape}`} {...(description ? {} : { "aria-describedby": undefined })}>
          <header className="dialog-head">
            <div>
              <Radix.Title className="dialog-title">{title}</Radix.Title>
              {description && <Radix.Description className="dialog-description">{description}</Radix.Description>}
            </div>
            <Radix.Close className="button button-ghost button-md button-square" aria-label="Close">
              <X size={16} />
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
