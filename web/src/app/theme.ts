import { useState } from "react";

export type Theme = "system" | "light" | "dark";

const KEY = "latchkey.theme";

/** Follows the system until someone chooses; theme.js applies the choice before the first paint. */
export function useTheme(): [Theme, (next: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(chosen);
  return [
    theme,
    (next) => {
      setTheme(next);
      if (next === "system") {
        delete document.documentElement.dataset["theme"];
        localStorage.removeItem(KEY);
        return;
      }
      document.documentElement.dataset["theme"] = next;
      localStorage.setItem(KEY, next);
    },
  ];
}

function chosen(): Theme {
  const theme = document.documentElement.dataset["theme"];
  return theme === "light" || theme === "dark" ? theme : "system";
}
