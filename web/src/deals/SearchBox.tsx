import { useNavigate, useSearch } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useKeys } from "../app/useKeys";
import { Keys } from "../ui/Marks";

const TYPING = 220;

/** The text lives in the address, so that a search can be shared, reloaded and gone back from. */
export function SearchBox() {
  const { q = "", status } = useSearch({ from: "/deals" });
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q);
  const [seen, setSeen] = useState(q);
  if (seen !== q) {
    setSeen(q);
    if (q !== text.trim()) setText(q);
  }
  useKeys({ "/": () => input.current?.focus() });
  useEffect(() => {
    if (text.trim() === q) return;
    const search = { ...(status ? { status } : {}), ...(text.trim() ? { q: text.trim() } : {}) };
    const timer = setTimeout(() => void navigate({ to: "/deals", search, replace: q !== "" }), TYPING);
    return () => clearTimeout(timer);
  }, [text, q, status, navigate]);
  return (
    <div className="search" role="search">
      <Search size={15} aria-hidden />
      <input
        ref={input}
        type="search"
        className="input"
        aria-label="Search deals"
        placeholder="Search deals"
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          setText("");
          input.current?.blur();
        }}
      />
      {!text && <Keys keys="/" />}
    </div>
  );
}
