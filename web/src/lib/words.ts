import type { Address, Count, Money, Roll, Side, Stage } from "../api/types";

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

export const COUNTS: Record<Count, string> = { calendar: "calendar days", business: "business days" };
export const ROLLS: Record<Roll, string> = {
  none: "stays on that day",
  forward: "moves to the next business day",
  backward: "moves to the business day before",
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

/** `3 business days after Acceptance date` */
export function ruleInWords(rule: { offset: number; count: Count }, anchorLabel: string): string {
  if (rule.offset === 0) return `On ${anchorLabel}`;
  const days = Math.abs(rule.offset);
  const kind = rule.count === "business" ? "business day" : "day";
  return `${days} ${kind}${days === 1 ? "" : "s"} ${rule.offset < 0 ? "before" : "after"} ${anchorLabel}`;
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return picked.map((word) => [...(word ?? "")][0] ?? "").join("").toUpperCase();
}
