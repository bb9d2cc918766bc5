import type { Transaction } from "../api/types";

/** A deal for tests: three key dates, two deadlines on closing, one party. */
export const willowCreek: Transaction = {
  id: "tx_1",
  version: 4,
  status: "open",
  stage: "underContract",
  side: "buyer",
  address: { street: "1208 Willow Creek Drive", city: "Austin", stateOrProvince: "TX", postalCode: "78741" },
  timeZone: "America/Chicago",
  contractForm: "TX-TREC-1-4",
  price: { amount: "465000.00", currency: "USD" },
  facts: [
    { name: "effectiveDate", label: "Effective date", date: "2026-11-14" },
    { name: "closingDate", label: "Closing date", date: "2026-12-18" },
  ],
  deadlines: [
    { id: "disclosure", label: "Closing disclosure", anchor: "closingDate", offset: -3, count: "business", roll: "backward", endOfDay: "17:00", due: "2026-12-15", status: "open" },
    { id: "walkThrough", label: "Final walk-through", anchor: "closingDate", offset: -1, count: "calendar", roll: "none", endOfDay: "17:00", due: "2026-12-17", status: "open" },
  ],
  deadlinesPending: false,
  parties: [{ id: "pty_1", role: "buyer", name: "Mariana Okafor" }],
  createdAt: "2026-11-14T15:00:00Z",
  updatedAt: "2026-11-14T15:00:00Z",
};
