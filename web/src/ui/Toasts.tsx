import * as Radix from "@radix-ui/react-toast";
import { X } from "lucide-react";
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";

export interface Message {
  text: string;
  detail?: string | undefined;
  tone?: "plain" | "bad";
  action?: { label: string; run(): void } | undefined;
}

const Say = createContext<(message: Message) => void>(() => undefined);

/** Says what just happened, with one way back. */
export function useSay(): (message: Message) => void {
  return useContext(Say);
}

const SHOWN = 3;

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(Message & { key: number })[]>([]);
  const say = useCallback((message: Message) => {
    setShown((before) => [...before.slice(1 - SHOWN), { ...message, key: (before.at(-1)?.key ?? 0) + 1 }]);
  }, []);
  const drop = useCallback((key: number) => setShown((before) => before.filter((one) => one.key !== key)), []);
  const items = useMemo(() => shown.map((one) => <Toast key={one.key} message={one} onGone={() => drop(one.key)} />), [shown, drop]);
  return (
    <Say value={say}>
      <Radix.Provider duration={9_000} swipeDirection="down">
        {children}
        {items}
        <Radix.Viewport className="toasts" />
      </Radix.Provider>
    </Say>
  );
}

function Toast({ message, onGone }: { message: Message; onGone(): void }) {
  const { text, detail, tone = "plain", action } = message;
  return (
    <Radix.Root className={`toast toast-${tone}`} type={tone === "bad" ? "foreground" : "background"} onOpenChange={(open) => !open && onGone()}>
      <div className="toast-words">
        <Radix.Title className="toast-text">{text}</Radix.Title>
        {detail && <Radix.Description className="toast-detail">{detail}</Radix.Description>}
      </div>
      {action && (
        <Radix.Action className="toast-action" altText={action.label} onClick={action.run}>
          {action.label}
        </Radix.Action>
      )}
      <Radix.Close className="toast-close" aria-label="Dismiss">
        <X size={14} />
      </Radix.Close>
    </Radix.Root>
  );
}
