export interface paths {
    "/v1/contract-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contract forms
         * @description Their facts, their deadlines and the sources. No legal advice.
         */
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deals
         * @description The one with the nearest deadline first.
         */
        get: operations["list_1"];
        put?: never;
        /**
         * Enter a deal
         * @description With an Idempotency-Key, sending it again answers the same deal.
         */
        post: operations["open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search deals
         * @description By words of the address, the form, and the names of people and companies; the last word may be unfinished. Best first. 503 while search is out: lists and deals are not.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a deal */
        get: operations["read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a deal's terms
         * @description What is absent stays as it is.
         */
        patch: operations["change"];
        trace?: never;
    };
    "/v1/transactions/{id}/deadlines/{deadlineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a deadline's rule
         * @description Rules that would lead in a circle are refused with the circle.
         */
        put: operations["setDeadline"];
        post?: never;
        /**
         * Remove a deadline
         * @description What hangs on it waits.
         */
        delete: operations["removeDeadline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/deadlines/{deadlineId}/met": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a deadline was met
         * @description What hangs on it counts from that day.
         */
        post: operations["meetDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/facts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set or move a fact's day
         * @description Deadlines that hang on it are recalculated at once after; until then deadlinesPending is true.
         */
        put: operations["moveFact"];
        post?: never;
        /**
         * Take a fact's day back
         * @description What hangs on it waits for a new one.
         */
        delete: operations["clearFact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened to a deal
         * @description The latest first.
         */
        get: operations["history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a deal's parties */
        get: operations["list_2"];
        put?: never;
        /** Add a party */
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/parties/{partyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a party */
        put: operations["change_1"];
        post?: never;
        /** Remove a party */
        delete: operations["remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a deal's dates in order
         * @description Those without a date come last.
         */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Where the property is. */
        Address: {
            street: string;
            unit?: string | null | Record<string, never>;
            city: string;
            /** @description two-letter code of a state, district or territory with a known time zone */
            stateOrProvince: string;
            /** @description ZIP or ZIP+4 */
            postalCode: string;
        };
        /** @description A fact's day. */
        "Bodies.FactBody": {
            /** Format: int64 */
            version: number;
            /** Format: date */
            date: string;
        };
        /** @description The day on which what was due was done. */
        "Bodies.MetBody": {
            /** Format: int64 */
            version: number;
            /** Format: date */
            metOn: string;
        };
        /** @description A rule to begin with. */
        "Bodies.NewDeadline": {
            id: string;
            label: string;
            anchor: string;
            /** Format: int32 */
            offset: number;
            count: components["schemas"]["DayCount"];
            roll: components["schemas"]["Roll"];
            /** Format: partial-time */
            endOfDay?: string | null | Record<string, never>;
        };
        /** @description A fact to begin with. */
        "Bodies.NewFact": {
            name: string;
            label?: string | null | Record<string, never>;
            /** Format: date */
            date?: string | null | Record<string, never>;
        };
        /** @description A party to be added. */
        "Bodies.NewParty": {
            role: components["schemas"]["Role"];
            name: string;
            email?: string | null | Record<string, never>;
            phone?: string | null | Record<string, never>;
            company?: string | null | Record<string, never>;
        };
        /** @description A deal to be entered. */
        "Bodies.NewTransaction": {
            /** @description draft unless said otherwise */
            stage?: null & components["schemas"]["Stage"];
            side: components["schemas"]["Side"];
            address: components["schemas"]["Address"];
            /** @description the state's main zone unless said otherwise */
            timeZone?: string | null | Record<string, never>;
            /**
             * @description GENERIC unless said otherwise
             * @example TX-TREC-1-4
             */
            contractForm?: string | null | Record<string, never>;
            price?: null & components["schemas"]["Bodies.Price"];
            facts?: components["schemas"]["Bodies.NewFact"][] | null;
            /** @description further deadlines, or other numbers for the form's own */
            deadlines?: components["schemas"]["Bodies.NewDeadline"][] | null;
            parties?: components["schemas"]["Bodies.NewParty"][] | null;
        };
        /** @description A party to be added to, or changed in, the version that was read. */
        "Bodies.PartyBody": {
            /** Format: int64 */
            version: number;
            role: components["schemas"]["Role"];
            name: string;
            email?: string | null | Record<string, never>;
            phone?: string | null | Record<string, never>;
            company?: string | null | Record<string, never>;
        };
        /** @description Money, its amount as text. */
        "Bodies.Price": {
            /** @example 450000.00 */
            amount: string;
            currency: string;
        };
        /** @description A rule to be set in the version that was read. */
        "Bodies.RuleBody": {
            /** Format: int64 */
            version: number;
            label: string;
            anchor: string;
            /** Format: int32 */
            offset: number;
            count: components["schemas"]["DayCount"];
            roll: components["schemas"]["Roll"];
            /** Format: partial-time */
            endOfDay?: string | null | Record<string, never>;
        };
        /** @description Terms to be changed; what is absent stays. */
        "Bodies.TransactionPatch": {
            /** Format: int64 */
            version: number;
            stage?: null & components["schemas"]["Stage"];
            side?: null & components["schemas"]["Side"];
            address?: null & components["schemas"]["Address"];
            timeZone?: string | null | Record<string, never>;
            /** @description another form brings its own facts and deadlines */
            contractForm?: string | null | Record<string, never>;
            price?: null & components["schemas"]["Bodies.Price"];
        };
        /** @description A contract form as callers see it. No legal advice: the signed contract decides. */
        ContractForm: {
            /** @example TX-TREC-1-4 */
            code: string;
            name: string;
            /** @description two letters, absent where it fits any state */
            state?: string | null | Record<string, never>;
            facts: components["schemas"]["FormView.FormFact"][];
            deadlines: components["schemas"]["FormView.FormRule"][];
            /** @description where the rules are written */
            source: string;
        };
        /**
         * @description Which days a period counts. Day 0 is the anchor's; counting begins the day after, or before.
         * @enum {unknown}
         */
        DayCount: "calendar" | "business";
        /** @description Something that is due, with the rule and the reasons. */
        Deadline: {
            id: string;
            label: string;
            anchor: string;
            /** Format: int32 */
            offset: number;
            count: components["schemas"]["DayCount"];
            roll: components["schemas"]["Roll"];
            /** @example 17:00 */
            endOfDay: string;
            /** Format: date */
            due?: string | null | Record<string, never>;
            /**
             * Format: date-time
             * @description the moment at which the day ends at the property, in UTC
             */
            at?: string | null | Record<string, never>;
            status: components["schemas"]["DeadlineStatus"];
            /** Format: date */
            metOn?: string | null | Record<string, never>;
            /** @description each step from the anchor to the date */
            why: string[];
        };
        /**
         * @description Where a deadline stands at a moment.
         * @enum {unknown}
         */
        DeadlineStatus: "pending" | "open" | "met" | "overdue";
        /** @description Something that happens on a day. */
        Fact: {
            name: string;
            label: string;
            /** Format: date */
            date?: string | null | Record<string, never>;
        };
        /** @description A date that the form speaks of. */
        "FormView.FormFact": {
            name: string;
            label: string;
        };
        /** @description A rule of the form. */
        "FormView.FormRule": {
            id: string;
            label: string;
            anchor: string;
            /** Format: int32 */
            offset: number;
            count: components["schemas"]["DayCount"];
            roll: components["schemas"]["Roll"];
            /** @example 17:00 */
            endOfDay: string;
            source?: string | null | Record<string, never>;
        };
        /** @description Something that happened to a deal. */
        HistoryItem: {
            id: string;
            /** @description the event's type, such as FactChanged */
            type: string;
            /** Format: date-time */
            time: string;
            /**
             * Format: int64
             * @description of the deal that it led to
             */
            version: number;
            /** @description the user's id or the function's name */
            actor: string;
            /** @description the event's own fields, by the type's schema */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description A page of any list. */
        Listed_FormView_: {
            items: components["schemas"]["ContractForm"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        Listed_Party_: {
            items: components["schemas"]["Party"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_Views.HistoryItem_": {
            items: components["schemas"]["HistoryItem"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_Views.Summary_": {
            items: components["schemas"]["TransactionSummary"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_Views.TimelineItem_": {
            items: components["schemas"]["TimelineItem"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description Money whose amount no reader takes for a binary fraction. */
        Money: {
            /** @example 450000.00 */
            amount: string;
            currency: string;
        };
        /** @description Somebody who takes part in a deal. */
        Party: {
            id: string;
            role: components["schemas"]["Role"];
            name: string;
            email?: string | null | Record<string, never>;
            /** @description as people write it; digits, spaces and `+().-` */
            phone?: string | null | Record<string, never>;
            company?: string | null | Record<string, never>;
        };
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail?: string | null | Record<string, never>;
            errors: components["schemas"]["Problem.FieldError"][];
            correlation?: string | null | Record<string, never>;
            current?: null;
        };
        "Problem.FieldError": {
            field: string;
            rule: string;
        };
        /**
         * @description A party's part in a deal.
         * @enum {unknown}
         */
        Role: "buyer" | "seller" | "buyersAgent" | "listingAgent" | "lender" | "titleOfficer" | "escrowOfficer" | "inspector" | "appraiser" | "attorney" | "coordinator" | "other";
        /**
         * @description Where a last day goes that is a Saturday, a Sunday or a holiday.
         * @enum {unknown}
         */
        Roll: "none" | "forward" | "backward";
        /**
         * @description Whom the team represents.
         * @enum {unknown}
         */
        Side: "buyer" | "seller" | "dual";
        /**
         * @description How far a deal has come.
         * @enum {unknown}
         */
        Stage: "draft" | "underContract" | "clearToClose" | "closed" | "canceled";
        /** @description A fact or a deadline at its place in time. */
        TimelineItem: {
            /** @description fact or deadline */
            kind: string;
            id: string;
            label: string;
            /** Format: date */
            date?: string | null | Record<string, never>;
            /** Format: date-time */
            at?: string | null | Record<string, never>;
            status?: null & components["schemas"]["DeadlineStatus"];
            why: string[];
        };
        /** @description A deal as a whole. */
        Transaction: {
            id: string;
            /** Format: int64 */
            version: number;
            /** @description open, or closed once it is closed or canceled */
            status: string;
            stage: components["schemas"]["Stage"];
            side: components["schemas"]["Side"];
            address: components["schemas"]["Address"];
            /**
             * @description the property's zone: its days end by this clock
             * @example America/Chicago
             */
            timeZone: string;
            contractForm: string;
            price?: null & components["schemas"]["Money"];
            facts: components["schemas"]["Fact"][];
            deadlines: components["schemas"]["Deadline"][];
            /** @description whether a fact changed and the deadlines are still being recalculated */
            deadlinesPending: boolean;
            parties: components["schemas"]["Party"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A deal in a list. */
        TransactionSummary: {
            id: string;
            /** Format: int64 */
            version: number;
            status: string;
            stage: components["schemas"]["Stage"];
            side: components["schemas"]["Side"];
            address: components["schemas"]["Address"];
            contractForm: string;
            price?: null & components["schemas"]["Money"];
            /** Format: date */
            closingDate?: string | null | Record<string, never>;
            nextDeadline?: null & components["schemas"]["Views.NextDeadline"];
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description What is due first. */
        "Views.NextDeadline": {
            id: string;
            label: string;
            /** Format: date */
            due: string;
            status: components["schemas"]["DeadlineStatus"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list: {
        parameters: {
            query?: {
                limit?: number | null | Record<string, never>;
                cursor?: string | null | Record<string, never>;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description list 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_FormView_"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: {
                /** @description open (the default) or closed */
                status?: string;
                limit?: number | null | Record<string, never>;
                cursor?: string | null | Record<string, never>;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description list_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Views.Summary_"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null | Record<string, never>;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.NewTransaction"];
            };
        };
        responses: {
            /** @description open 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
                limit?: number | null | Record<string, never>;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description search 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Views.Summary_"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description read 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.TransactionPatch"];
            };
        };
        responses: {
            /** @description change 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.RuleBody"];
            };
        };
        responses: {
            /** @description setDeadline 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDeadline: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removeDeadline 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meetDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.MetBody"];
            };
        };
        responses: {
            /** @description meetDeadline 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveFact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.FactBody"];
            };
        };
        responses: {
            /** @description moveFact 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clearFact: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description clearFact 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    history: {
        parameters: {
            query?: {
                limit?: number | null | Record<string, never>;
                cursor?: string | null | Record<string, never>;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description history 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Views.HistoryItem_"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                limit?: number | null | Record<string, never>;
                cursor?: string | null | Record<string, never>;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description list_2 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Party_"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.PartyBody"];
            };
        };
        responses: {
            /** @description add 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.PartyBody"];
            };
        };
        responses: {
            /** @description change_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal change_1d since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description remove 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    timeline: {
        parameters: {
            query?: {
                limit?: number | null | Record<string, never>;
                cursor?: string | null | Record<string, never>;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description timeline 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Views.TimelineItem_"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
