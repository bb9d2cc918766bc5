import { Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import type { Member } from "../auth/claims";
import { signOut } from "../auth/signIn";
import { Menu, MenuItem, MenuLine } from "../ui/Menu";
import { useTheme, type Theme } from "./theme";

interface Props {
  member: Member;
  trigger: ReactNode;
  side: "top" | "bottom";
  onShortcuts?: (() => void) | undefined;
}

const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const LABEL: Record<Theme, string> = { system: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" };

export function MemberMenu({ member, trigger, side, onShortcuts }: Props) {
  const [theme, setTheme] = useTheme();
  const icon = { system: <Monitor size={15} />, light: <Sun size={15} />, dark: <Moon size={15} /> }[theme];
  return (
    <Menu trigger={trigger} side={side} align={side === "top" ? "start" : "end"}>
      <div className="member-card">
        <strong>{member.name}</strong>
        <span className="quiet">{member.email}</span>
        <span className="quiet">{[...member.roles].join(", ")}</span>
      </div>
      <MenuLine />
      <MenuItem icon={icon} onSelect={() => setTheme(NEXT[theme])}>
        {LABEL[theme]}
      </MenuItem>
      {onShortcuts && (
        <MenuItem icon={<Keyboard size={15} />} onSelect={onShortcuts}>
          Keyboard shortcuts
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem icon={<LogOut size={15} />} onSelect={() => void signOut()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
