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
  formRevision: "2021",
  ruleSets: [],
  price: { amount: "465000.00", currency: "USD" },
  facts: [
    { name: "effectiveDate", label: "Effective date", kind: "dateTime", value: "2026-11-14", date: "2026-11-14" },
    { name: "closingDate", label: "Closing date", kind: "date", value: "2026-12-18", date: "2026-12-18" },
  ],
  deadlines: [
    { id: "disclosure", label: "Closing disclosure", rule: { id: "disclosure", label: "Closing disclosure", anchor: "closingDate", offset: -3, unit: "days", count: "business", holidays: "us-tx", roll: "backward", endOfDay: "17:00" }, due: "2026-12-15", status: "open", missing: [], why: [] },
    { id: "walkThrough", label: "Final walk-through", rule: { id: "walkThrough", label: "Final walk-through", anchor: "closingDate", offset: -1, unit: "days", count: "calendar", holidays: "none", roll: "none", endOfDay: "17:00" }, due: "2026-12-17", status: "open", missing: [], why: [] },
  ],
  conflicts: [],
  deadlinesPending: false,
  parties: [{ id: "pty_1", role: "buyer", name: "Mariana Okafor" }],
  amendments: [],
  createdAt: "2026-11-14T15:00:00Z",
  updatedAt: "2026-11-14T15:00:00Z",
};
