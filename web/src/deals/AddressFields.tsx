import type { Address, Money } from "../api/types";
import { TextField } from "../ui/Field";

const FIELDS = ["street", "unit", "city", "stateOrProvince", "postalCode"];

/** What the API calls the fields below in its refusals. */
export const ADDRESS_NAMES = FIELDS.flatMap((name) => [name, `address.${name}`]);

interface Props {
  address?: Address;
  errors: Record<string, string>;
}

export function AddressFields({ address, errors }: Props) {
  const field = (name: keyof Address) => ({
    name,
    defaultValue: address?.[name] ?? "",
    error: errors[`address.${name}`] ?? errors[name],
    maxLength: 200,
  });
  return (
    <>
      <TextField label="Street" {...field("street")} className="at-street" autoComplete="off" required />
      <TextField label="Unit" {...field("unit")} className="at-unit" autoComplete="off" optional />
      <TextField label="City" {...field("city")} className="at-city" autoComplete="off" required />
      <TextField label="State" {...field("stateOrProvince")} className="at-state" placeholder="TX" maxLength={2} required />
      <TextField label="ZIP" {...field("postalCode")} className="at-zip" inputMode="numeric" required />
    </>
  );
}

/** The address as the API takes it, from a form or tidied from another: one order of fields, no empty unit. */
export function addressOf(from: FormData | Address): Address {
  const read = (name: keyof Address) => {
    const value = from instanceof FormData ? from.get(name) : from[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const unit = read("unit");
  return {
    street: read("street"),
    ...(unit ? { unit } : {}),
    city: read("city"),
    stateOrProvince: read("stateOrProvince").toUpperCase(),
    postalCode: read("postalCode"),
  };
}

/** `$465,000` is what people type; the API takes `465000.00`. What is no number goes as typed and is refused by name. */
export function priceFrom(form: FormData): Money | undefined {
  const typed = String(form.get("price") ?? "").trim();
  if (!typed) return undefined;
  const plain = typed.replace(/[$,\s]/g, "");
  return { amount: /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain).toFixed(2) : typed, currency: "USD" };
}
