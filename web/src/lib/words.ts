import type { Address, Count, Effect, FormRule, Money, Roll, Side, Stage, Strength } from "../api/types";

export const STAGES: Record<Stage, string> = {
  draft: "Draft",
  underContract: "Under contract",
  clearToClose: "Clear to close",
  closed: "Closed",
  canceled: "Canceled",
};

export const SIDES: Record<Side, string> = { buyer: "Buyer", seller: "Seller", dual: "Dual" };

export const ROLES: Record<string, string> = {
  buyer: "Buyer",
  seller: "Seller",
  buyersAgent: "Buyer’s agent",
  listingAgent: "Listing agent",
  lender: "Lender",
  titleOfficer: "Title officer",
  escrowOfficer: "Escrow officer",
  inspector: "Inspector",
  appraiser: "Appraiser",
  attorney: "Attorney",
  coordinator: "Coordinator",
  other: "Other",
};

export const COUNTS: Record<Count, string> = {
  calendar: "calendar days",
  business: "business days",
  "regz-general": "days on which creditors are open",
  "regz-specific": "days but Sundays and federal holidays",
};
export const ROLLS: Record<Roll, string> = {
  none: "stays on that day",
  forward: "moves to the next business day",
  backward: "moves to the business day before",
  direction: "moves to the next business day, or to the one before where it counts back",
};

export const STRENGTHS: Record<Strength, string> = {
  hard: "A hard deadline",
  timeOfTheEssence: "Time is of the essence",
  target: "A target, with nothing lost when missed",
};
export const EFFECTS: Record<Effect, string> = {
  none: "Nothing happens by itself when it passes",
  lapses: "The right lapses when it passes",
  activeRemoval: "It stays open until it is removed in writing",
};

export function streetOf({ street, unit }: Address): string {
  return unit ? `${street}, ${/^[\d]/.test(unit) ? `#${unit}` : unit}` : street;
}

export function townOf({ city, stateOrProvince, postalCode }: Address): string {
  return `${city}, ${stateOrProvince} ${postalCode}`;
}

export function priceOf(money: Money | undefined): string {
  if (!money) return "";
  const amount = Number(money.amount);
  const whole = Number.isInteger(amount);
  const style = { style: "currency", currency: money.currency, minimumFractionDigits: whole ? 0 : 2 } as const;
  return new Intl.NumberFormat("en-US", { ...style, maximumFractionDigits: style.minimumFractionDigits }).format(amount);
}

/** `closingDate` -> `Closing date`, for names that come without a label. */
export function fromCamel(name: string): string {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const COUNTED: Record<Count, string> = { calendar: "", business: "business ", "regz-general": "business ", "regz-specific": "specific business " };

/** `Option period, days, after Effective date`, `On the later of Closing date and Survey received` */
export function ruleInWords(rule: FormRule, label: (name: string) => string): string {
  const { anchor, laterOf, earlierOf, offset, count, unit } = rule;
  const several = laterOf ?? earlierOf ?? [];
  const from = anchor ? label(anchor) : `the ${laterOf ? "later" : "earlier"} of ${several.map(label).join(" and ")}`;
  if (typeof offset === "string") return `${label(offset)}, ${rule.direction ?? "after"} ${from}`;
  if (offset === 0) return `On ${from}`;
  const amount = Math.abs(offset);
  return `${amount} ${COUNTED[count]}${amount === 1 ? unit.slice(0, -1) : unit} ${offset < 0 ? "before" : "after"} ${from}`;
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return picked.map((word) => [...(word ?? "")][0] ?? "").join("").toUpperCase();
}
