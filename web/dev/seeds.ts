import type { Address, ContractForm, Deadline, DeadlineRule, Fact, FormRevision, Stage, Transaction } from "../src/api/types";
import { dateOf, dayNumber } from "../src/lib/dates";

const rule = (id: string, label: string, anchor: string, offset: number, count: DeadlineRule["count"] = "calendar"): DeadlineRule => ({
  id, label, anchor, offset, unit: "days", count, holidays: "us-federal-observed", roll: "forward", endOfDay: "17:00",
});

export const facts: Fact[] = [
  { name: "acceptanceDate", label: "Acceptance date", kind: "date" },
  { name: "effectiveDate", label: "Effective date", kind: "date" },
  { name: "closingDate", label: "Closing date", kind: "date" },
];

export const rules = [
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

function revision(name: string, deadlines: DeadlineRule[], source: string): FormRevision {
  return { revision: name, from: "2021-04-01", source, facts, deadlines };
}

export const forms: ContractForm[] = [
  { code: "TX-TREC-1-4", name: "Texas: One to Four Family Residential Contract", state: "TX", revisions: [revision("2021", rules, "TREC 20-17")] },
  { code: "CA-CAR-RPA", name: "California: Residential Purchase Agreement", state: "CA", revisions: [revision("2022", rules, "C.A.R. RPA")] },
  { code: "GENERIC", name: "Any other contract", revisions: [revision("1", [rule("closing", "Closing", "closingDate", 0)], "None")] },
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

export function known(fact: Fact, date: string): Fact {
  return { ...fact, value: date, date };
}

export function ruled(rule: DeadlineRule): Deadline {
  return { id: rule.id, label: rule.label, rule, status: "pending", missing: [], why: [] };
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
    formRevision: "2021",
    ruleSets: [],
    price: { amount, currency: "USD" },
    facts: facts.map((fact, n) => (draft ? fact : known(fact, date(effective - (n === 0 ? 1 : 0) + (n === 2 ? 40 : 0))))),
    deadlines: rules.map((one): Deadline => {
      const last = effective + Number(one.offset);
      const done = last > effective && !draft && last < 0 && index !== 1;
      return { ...ruled(one), ...(done ? { lock: "completed" as const, completion: { completedOn: date(last - 1), by: "Ana" } } : {}) };
    }),
    conflicts: [],
    deadlinesPending: false,
    parties: draft ? [] : [
      { id: "pty_a", role: "buyer", name: "Mariana Okafor", email: "mariana@example.test", phone: "+1 512 555 0148" },
      { id: "pty_b", role: "seller", name: "Tomás Peña-Whitfield", email: "tomas@example.test" },
      { id: "pty_c", role: "lender", name: "Grace Lindholm", company: "Hill Country Lending", email: "grace@example.test", phone: "+1 512 555 0172" },
      { id: "pty_d", role: "titleOfficer", name: "Sam Adeyemi", company: "Capital Title", email: "sam@example.test" },
    ],
    amendments: [],
    createdAt: `${date(-30)}T15:00:00Z`,
    updatedAt: `${date(-1)}T15:00:00Z`,
  };
}
