package io.latchkey.transactions.api;

/** What the documentation shows of {@code POST /v1/deadlines/compute}; tests run it. */
final class ComputeExamples {
    static final String TEXAS = "texas";
    static final String TEXAS_SENT =
            """
            {
              "form": {"code": "TX-TREC-1-4"},
              "facts": {"effectiveDate": "2026-11-10", "optionPeriodDays": 7, "closingDate": "2026-12-18"}
            }
            """;

    static final String RULES = "ownRules";
    static final String RULES_SENT =
            """
            {
              "state": "FL",
              "facts": {"effectiveDate": "2026-07-01"},
              "rules": [
                {"id": "depositDue", "anchor": "effectiveDate", "offset": 3, "holidays": "us-fl", "roll": "forward"},
                {"id": "loanApplicationDue", "laterOf": ["effectiveDate", "lenderChosen"], "offset": 5}
              ]
            }
            """;
    static final String RULES_ANSWERED =
            """
            {
              "zone": "America/New_York",
              "deadlines": [
                {
                  "id": "depositDue",
                  "label": "Deposit due",
                  "due": "2026-07-06",
                  "at": "2026-07-07T03:59:00Z",
                  "status": "open",
                  "strength": "hard",
                  "effect": "none",
                  "why": [
                    "effectiveDate is Wednesday 2026-07-01",
                    "3 calendar days after: Saturday 2026-07-04",
                    "Saturday 2026-07-04 is no day for it: Independence Day",
                    "Sunday 2026-07-05 is no day for it: a Sunday",
                    "moves forward to Monday 2026-07-06",
                    "ends at 23:59 America/New_York"
                  ]
                },
                {
                  "id": "loanApplicationDue",
                  "label": "Loan application due",
                  "status": "pending",
                  "strength": "hard",
                  "effect": "none",
                  "missing": ["lenderChosen"],
                  "why": ["waits for lenderChosen"]
                }
              ],
              "conflicts": []
            }
            """;

    static final String RESCISSION = "rescission";
    static final String RESCISSION_SENT =
            """
            {
              "state": "CA",
              "form": {"code": "US-RESCISSION"},
              "facts": {
                "consummationDate": "2026-07-01",
                "rescissionNoticeDelivered": "2026-07-02",
                "materialDisclosuresDelivered": "2026-07-01"
              }
            }
            """;

    private ComputeExamples() {}
}
