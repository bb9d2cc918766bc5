import type { Address, ContractForm, DeadlineRule, Stage, Transaction } from "../src/api/types";
import { dateOf, dayNumber } from "../src/lib/dates";

const rule = (id: string, label: string, anchor: string, offset: number, count: DeadlineRule["count"] = "calendar"): DeadlineRule => ({
  id, label, anchor, offset, count, roll: "forward", endOfDay: "17:00",
});

const facts = [
  { name: "acceptanceDate", label: "Acceptance date" },
  { name: "effectiveDate", label: "Effective date" },
  { name: "closingDate", label: "Closing date" },
];

const rules = [
  rule("earnestMoney", "Earnest money delivered", "effectiveDate", 3),
  rule("optionFee", "Option fee delivered", "effectiveDate", 3),
  rule("optionPeriod", "Option period ends", "effectiveDate", 10),
  rule("surveyDelivery", "Survey delivered", "effectiveDate", 14),
  rule("titleCommitment", "Title commitment received", "effectiveDate", 20),
  rule("titleObjections", "Title objections due", "titleCommitment", 7),
  rule("loanApproval", "Loan approval", "effectiveDate", 28),
  rule("closingDisclosure", "Closing disclosure received", "closingDate", -3, "business"),
  rule("finalWalkThrough", "Final walk-through", "closingDate", -1),
];

export const forms: ContractForm[] = [
  { code: "TX-TREC-1-4", name: "Texas: One to Four Family Residential Contract", state: "TX", facts, deadlines: rules, source: "TREC 20-17" },
  { code: "CA-CAR-RPA", name: "California: Residential Purchase Agreement", state: "CA", facts, deadlines: rules, source: "C.A.R. RPA" },
  { code: "GENERIC", name: "Any other contract", facts, deadlines: [rule("closing", "Closing", "closingDate", 0)], source: "None" },
];

type Seed = [string, string, string, string, Stage, number, string];

const places: Seed[] = [
  ["1208 Willow Creek Drive", "Austin", "TX", "78741", "underContract", -7, "465000.00"],
  ["4417 Avenue G", "Austin", "TX", "78751", "underContract", -12, "689000.00"],
  ["902 Mission Ridge", "San Antonio", "TX", "78210", "clearToClose", -34, "312500.00"],
  ["77 Larkspur Lane", "Round Rock", "TX", "78664", "underContract", -2, "540000.00"],
  ["2310 Shoal Bend", "Dallas", "TX", "75214", "underContract", -21, "1150000.00"],
  ["615 Juniper Street", "Georgetown", "TX", "78626", "draft", 0, "398000.00"],
  ["5 Old Mill Road", "Fredericksburg", "TX", "78624", "closed", -80, "725000.00"],
  ["340 Harbor View", "Galveston", "TX", "77550", "canceled", -60, "289900.00"],
];

export function seeds(now: string): Transaction[] {
  return places.map((place, index) => seed(place, index, now));
}

function seed([street, city, stateOrProvince, postalCode, stage, effective, amount]: Seed, index: number, now: string): Transaction {
  const date = (offset: number) => dateOf(dayNumber(now) + offset);
  const address: Address = { street, city, stateOrProvince, postalCode };
  const draft = stage === "draft";
  return {
    id: `tx_0${index + 1}`,
    version: 7,
    status: stage === "closed" || stage === "canceled" ? "closed" : "open",
    stage,
    side: index % 2 ? "seller" : "buyer",
    address,
    timeZone: "America/Chicago",
    contractForm: "TX-TREC-1-4",
    price: { amount, currency: "USD" },
    facts: facts.map((fact, n) => (draft ? fact : { ...fact, date: date(effective - (n === 0 ? 1 : 0) + (n === 2 ? 40 : 0)) })),
    deadlines: rules.map((one) => ({ ...one, status: "open", ...(one.offset > 0 && !draft && effective + one.offset < 0 && index !== 1 ? { metOn: date(effective + one.offset - 1) } : {}) })),
    deadlinesPending: false,
    parties: draft ? [] : [
      { id: "pty_a", role: "buyer", name: "Mariana Okafor", email: "mariana@example.test", phone: "+1 512 555 0148" },
      { id: "pty_b", role: "seller", name: "Tomás Peña-Whitfield", email: "tomas@example.test" },
      { id: "pty_c", role: "lender", name: "Grace Lindholm", company: "Hill Country Lending", email: "grace@example.test", phone: "+1 512 555 0172" },
      { id: "pty_d", role: "titleOfficer", name: "Sam Adeyemi", company: "Capital Title", email: "sam@example.test" },
    ],
    createdAt: `${date(-30)}T15:00:00Z`,
    updatedAt: `${date(-1)}T15:00:00Z`,
  };
}
