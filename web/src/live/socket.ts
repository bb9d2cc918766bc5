import { currentToken } from "../auth/session";

/** The push channel: opens, reopens with growing pauses, and says how it stands. */
export type LiveState = "connecting" | "live" | "offline";

export interface Update {
  type: string;
  subject: string;
  version?: number;
  event?: { id?: string; actor?: string; data?: Record<string, unknown> };
}

export interface LiveChannel {
  close(): void;
}

interface Listener {
  onState(state: LiveState): void;
  onUpdate(update: Update): void;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

export function openChannel(address: string, listener: Listener): LiveChannel {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let closed = false;

  const open = async () => {
    const token = await currentToken();
    if (closed || !token) return;
    listener.onState("connecting");
    socket = new WebSocket(address, ["latchkey", token]);
    socket.onopen = () => {
      failures = 0;
      listener.onState("live");
    };
    socket.onmessage = (message) => deliver(String(message.data), listener);
    socket.onclose = () => {
      if (closed) return;
      listener.onState("offline");
      timer = setTimeout(() => void open(), pauseAfter(failures++));
    };
  };
  void open();
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
}

/** Doubles up to half a minute, with a random part so that a restart is not met by everyone at once. */
export function pauseAfter(failures: number, random: () => number = Math.random): number {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
  return pause / 2 + random() * (pause / 2);
}

export function deliver(text: string, listener: Pick<Listener, "onUpdate">): void {
  const update = parse(text);
  if (update) listener.onUpdate(update);
}

function parse(text: string): Update | undefined {
  try {
    const update = JSON.parse(text) as Partial<Update> | null;
    return update && typeof update.type === "string" && typeof update.subject === "string" ? (update as Update) : undefined;
  } catch {
    return undefined;
  }
}
