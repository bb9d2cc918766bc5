export interface paths {
    "/v1/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List listings
         * @description The last that changed first; of one StandardStatus or of all. For audience=consumer a page may hold fewer than its limit, for what may not be displayed is left out.
         */
        get: operations["listings.list"];
        put?: never;
        /**
         * Enter a listing
         * @description Flat, by the RESO Data Dictionary's names. It stands at Incomplete, seen by the team alone. A property that is on the market already is answered with 409 and the other listing's key; allowDuplicate enters it all the same. With an Idempotency-Key, sending it again answers the same listing.
         */
        post: operations["listings.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search listings
         * @description text in anybody's words; filters by the Data Dictionary's fields, each a value, a list of values, or min and max; near a place; like another listing. Filters always hold. Without a StandardStatus what is on the market is searched. audience is consumer unless a member asks for team. 503 while search is out: lists and listings are not.
         */
        post: operations["listings.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a listing */
        get: operations["listings.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a listing
         * @description What is absent stays as it is; null forgets a field.
         */
        patch: operations["listings.edit"];
        trace?: never;
    };
    "/v1/listings/{key}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened to a listing
         * @description The latest first.
         */
        get: operations["listings.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{key}/open-houses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule an open house
         * @description Moments are in UTC.
         */
        post: operations["listings.schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{key}/open-houses/{openHouseKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Cancel an open house */
        delete: operations["listings.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{key}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a photo
         * @description Answers where to PUT the file within fifteen minutes: of exactly this type and size. Then it is looked at; the listing says when it is ready, or why it was refused.
         */
        post: operations["listings.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{key}/photos/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a listing's photos in order
         * @description Each photo once.
         */
        put: operations["listings.order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{key}/photos/{mediaKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a photo */
        delete: operations["listings.remove"];
        options?: never;
        head?: never;
        /** Describe a photo */
        patch: operations["listings.describe"];
        trace?: never;
    };
    "/v1/listings/{key}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a listing
         * @description As Active, or as the StandardStatus that is sent; else as status.
         */
        post: operations["listings.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{key}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a listing to another StandardStatus
         * @description With fields that go with the move, such as ClosePrice and CloseDate. An illegal move is answered with 409 and the legal ones.
         */
        post: operations["listings.moveTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{key}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a listing
         * @description As Withdrawn; else as status.
         */
        post: operations["listings.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calendar feeds
         * @description The caller's own; an owner may see everyone's.
         */
        get: operations["transactions.list"];
        put?: never;
        /**
         * Make a calendar feed
         * @description Its url is a secret and answered this once.
         */
        post: operations["transactions.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a calendar feed back
         * @description Its address is void at once.
         */
        delete: operations["transactions.take"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a calendar
         * @description For calendar programs, which have no token: whoever knows the address may read it. One all-day event for each deadline that has a date.
         */
        get: operations["transactions.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines/compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compute deadlines
         * @description Stateless: from facts and the rules of a form, of the request or of both. A deadline whose anchor is not known is pending and names what is missing. Every date says how it came about. No legal advice: the signed contract and the law decide.
         */
        post: operations["transactions.compute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List forms and laws
         * @description Their codes, revisions, facts, rules and sources; a rule reads as compute takes it. No legal advice.
         */
        get: operations["transactions.forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List holiday sets
         * @description The product's and the team's own, by their names.
         */
        get: operations["transactions.holidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines/holidays/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a holiday set
         * @description One of the product or of the team.
         */
        get: operations["transactions.readHolidays"];
        /**
         * Set a holiday set of the team's own
         * @description Named team-...; whole, as it is to be. Rules name it like any other set. Deals that count by it are brought after it in the background, see edition.recompute. A day that is added to a set in use counts for periods that begin from the day on which it is entered, unless inForceFrom says another; a day that is taken out is out for all.
         */
        put: operations["transactions.putHolidays"];
        post?: never;
        /**
         * Delete a holiday set of the team's own
         * @description One that a template or a deal counts by is in use, and stays.
         */
        delete: operations["transactions.deleteHolidays"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines/recomputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far a recomputation is
         * @description Of the deals that a changed table touches.
         */
        get: operations["transactions.recompute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the team's templates
         * @description By their codes.
         */
        get: operations["transactions.templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines/templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a template */
        get: operations["transactions.readTemplate"];
        /**
         * Set a template of the team's own
         * @description Coded TEAM-...; whole, as it is to be, in the words of forms. Deals take it as contractForm or among ruleSets. Open deals that hang on it get the new revision in the background, see edition.recompute; those that have ended stay as they ended.
         */
        put: operations["transactions.putTemplate"];
        post?: never;
        /**
         * Delete a template of the team's own
         * @description Deals that hang on it keep its facts and rules as they are.
         */
        delete: operations["transactions.deleteTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reminder-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how reminders are given
         * @description Every role is there.
         */
        get: operations["transactions.read"];
        /**
         * Change how reminders are given
         * @description What was asked for already is not asked for again. Deals follow within minutes.
         */
        put: operations["transactions.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/task-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List task templates
         * @description The product's first.
         */
        get: operations["transactions.list_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/task-templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task template */
        get: operations["transactions.read_1"];
        /**
         * Keep a task template of the team's
         * @description Deals that are entered after take its tasks, and so do those that it is applied to; the tasks that a deal has stay.
         */
        put: operations["transactions.put"];
        post?: never;
        /**
         * Remove a task template of the team's
         * @description The tasks that deals have of it stay.
         */
        delete: operations["transactions.remove"];
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
        get: operations["transactions.list_2"];
        put?: never;
        /**
         * Enter a deal
         * @description With an Idempotency-Key, sending it again answers the same deal.
         */
        post: operations["transactions.open"];
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
        get: operations["transactions.search"];
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
        get: operations["transactions.read_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a deal's terms
         * @description What is absent stays as it is.
         */
        patch: operations["transactions.change_1"];
        trace?: never;
    };
    "/v1/transactions/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a deal's amendments
         * @description The first one first.
         */
        get: operations["transactions.amendments"];
        put?: never;
        /**
         * Amend a deal
         * @description A signed document changes several dates at once, as one version that names it; what it does not speak of stays.
         */
        post: operations["transactions.amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description One named like a rule of the form takes its place in this deal. Rules that would lead in a circle are refused with the circle.
         */
        put: operations["transactions.setDeadline"];
        post?: never;
        /**
         * Remove a deadline
         * @description What hangs on it waits.
         */
        delete: operations["transactions.removeDeadline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/deadlines/{deadlineId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note that a deadline was completed
         * @description It moves no more, and what hangs on it counts from that day, which may lie back.
         */
        put: operations["transactions.complete"];
        post?: never;
        /**
         * Take a completion back
         * @description It is to be done again.
         */
        delete: operations["transactions.reopen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/deadlines/{deadlineId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a deadline to a day
         * @description It is due that day whatever its rule says; what hangs on it follows.
         */
        put: operations["transactions.pin"];
        post?: never;
        /**
         * Take a pin back
         * @description The rule tells the day again.
         */
        delete: operations["transactions.unpin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/deadlines/{deadlineId}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Waive a deadline
         * @description Nobody has to do it; it moves no more, and what hangs on it counts from its day.
         */
        put: operations["transactions.waive"];
        post?: never;
        /**
         * Take a waiver back
         * @description It is to be done again.
         */
        delete: operations["transactions.unwaive"];
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
         * Set or change a fact
         * @description A date, a date-time, a number, a flag or a time, as its kind wants it; one that the deal does not have yet is added. Deadlines that hang on it are recalculated at once after; until then deadlinesPending is true.
         */
        put: operations["transactions.setFact"];
        post?: never;
        /**
         * Take a fact's value back
         * @description What hangs on it waits for a new one.
         */
        delete: operations["transactions.clearFact"];
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
        get: operations["transactions.history"];
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
        get: operations["transactions.list_3"];
        put?: never;
        /** Add a party */
        post: operations["transactions.add"];
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
        put: operations["transactions.change_2"];
        post?: never;
        /** Remove a party */
        delete: operations["transactions.remove_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a change of dates
         * @description What would move, from what to what and why; what is locked, and what its rule would say; what would wait, and for which facts; what would not go together. Nothing is stored, and nobody is told. Storing the same change moves the same dates.
         */
        post: operations["transactions.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/rule-sets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hang a rule set beside the contract form
         * @description A law such as US-TRID, or a template. Its facts and rules join the deal's by name: a fact named alike is the same fact.
         */
        put: operations["transactions.putRuleSet"];
        post?: never;
        /**
         * Take a rule set away
         * @description Known facts stay, and so do deadlines that people completed, waived or pinned.
         */
        delete: operations["transactions.removeRuleSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a deal's tasks
         * @description Those with the nearest day first, those without one last. The progress counts all of the deal, whatever is asked for.
         */
        get: operations["transactions.list_4"];
        put?: never;
        /**
         * Enter a task of the deal's own
         * @description Due by a rule, from a fact, a deadline or another task; on a day; or whenever.
         */
        post: operations["transactions.add_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/tasks/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deal all tasks of a template
         * @description Those that it has stay as they are; doing it again changes nothing.
         */
        post: operations["transactions.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task */
        get: operations["transactions.read_3"];
        put?: never;
        post?: never;
        /**
         * Remove a task of the deal's own
         * @description One that a template brought is waived instead.
         */
        delete: operations["transactions.remove_2"];
        options?: never;
        head?: never;
        /**
         * Change a task
         * @description What it is, who does it, when it is due. What is absent stays; null takes an assignee, a day or a rule back.
         */
        patch: operations["transactions.change_3"];
        trace?: never;
    };
    "/v1/transactions/{id}/tasks/{taskId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note that a task was done
         * @description It moves no more, and what hangs on it counts from that day, which may lie back.
         */
        put: operations["transactions.complete_1"];
        post?: never;
        /**
         * Take a completion back
         * @description It is to be done again.
         */
        delete: operations["transactions.reopen_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/tasks/{taskId}/items/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tick a line of a task's checklist
         * @description Numbered from 1.
         */
        put: operations["transactions.check"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/tasks/{taskId}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note that a task is not needed in this deal
         * @description It moves no more, and what hangs on it counts from its day.
         */
        put: operations["transactions.waive_1"];
        post?: never;
        /**
         * Take a waiver back
         * @description It is to be done after all.
         */
        delete: operations["transactions.unwaive_1"];
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
         * @description Those without a date come last. With asOf or asOfVersion, as they were known then.
         */
        get: operations["transactions.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/timeline.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print a deal's dates
         * @description For its parties: on one page where there are no more than 40 deadlines. Names and roles, and no way to reach anybody.
         */
        get: operations["transactions.print"];
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
        /** @description Hours in which a property can be seen. */
        "Bodies.NewOpenHouse": {
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            OpenHouseStartTime: string;
            /** Format: date-time */
            OpenHouseEndTime: string;
            /** @description Public unless said otherwise */
            OpenHouseType?: string | null | Record<string, never>;
            OpenHouseRemarks?: string | null | Record<string, never>;
        };
        /** @description A photo that is about to be uploaded. */
        "Bodies.NewPhoto": {
            /** @description image/jpeg or image/png */
            type: string;
            /**
             * Format: int64
             * @description the file's size in bytes
             */
            bytes: number;
            LongDescription?: string | null | Record<string, never>;
        };
        /** @description All photos in order, the one for lists first. */
        "Bodies.PhotoOrder": {
            /** Format: int64 */
            version: number;
            order: string[];
        };
        /** @description Another text for a photo. */
        "Bodies.PhotoPatch": {
            /** Format: int64 */
            version: number;
            LongDescription?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_Map_String.Object__": {
            items: {
                [key: string]: unknown;
            }[];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_Views.ListingHistoryItem_": {
            items: components["schemas"]["ListingHistoryItem"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description Something that happened to a listing. */
        ListingHistoryItem: {
            id: string;
            type: string;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            time: string;
            actor: string;
            data: unknown[];
        };
        /** @description Where to send a photo. */
        PhotoUpload: {
            MediaKey: string;
            method: string;
            url: string;
            headers: {
                [key: string]: string;
            };
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: int64
             * @description the listing's version with the photo in it
             */
            version: number;
        };
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
        /** @description A document that changed what the deal's dates follow from. */
        Amendment: {
            /**
             * Format: int32
             * @description counts the deal's amendments from 1
             */
            number: number;
            /**
             * Format: int64
             * @description of the deal that it led to
             */
            version: number;
            document: components["schemas"]["Amendment.Document"];
            note?: string | null | Record<string, never>;
            /** @description the user's name */
            by: string;
            /** Format: date-time */
            at: string;
        };
        /** @description The document. */
        "Amendment.Document": {
            name: string;
            /** @description where it is kept, such as a form's number or a file's name */
            reference?: string | null | Record<string, never>;
            /** Format: date */
            signedOn?: string | null | Record<string, never>;
        };
        /** @description The document. */
        AmendmentDocument: {
            /** @example Amendment to Contract */
            name: string;
            /**
             * @description where it is kept
             * @example TREC 39-10
             */
            reference?: string | null | Record<string, never>;
            /** Format: date */
            signedOn?: string | null | Record<string, never>;
        };
        /** @description A fact to begin with. */
        "Bodies.NewFact": {
            name: string;
            label?: string | null | Record<string, never>;
            /**
             * Format: date
             * @description short for a value that is a day
             */
            date?: string | null | Record<string, never>;
            /** @description a date, a date-time (by the property's clock, or with an offset), a whole number, true or false, or a time of day, as the fact's kind wants it */
            value?: (unknown[] | null) | string | number | boolean;
        };
        /** @description A party to be added. */
        "Bodies.NewParty": {
            role: components["schemas"]["Role"];
            name: string;
            email?: string | null | Record<string, never>;
            phone?: string | null | Record<string, never>;
            company?: string | null | Record<string, never>;
            /** @description whether told by e-mail when dates move or come near; agents and coordinators are unless said otherwise */
            notified?: boolean | null | Record<string, never>;
        };
        /** @description A deal to be entered. */
        "Bodies.NewTransaction": {
            /** @description draft unless said otherwise */
            stage?: null & components["schemas"]["Stage"];
            side: components["schemas"]["Side"];
            address: components["schemas"]["Address"];
            /** @description the address' own unless said otherwise; one of its state's */
            timeZone?: string | null | Record<string, never>;
            /**
             * @description GENERIC unless said otherwise
             * @example TX-TREC-1-4
             */
            contractForm?: string | null | Record<string, never>;
            /** @description unless said otherwise the one in force on the form's governing date */
            formRevision?: string | null | Record<string, never>;
            /** @description codes of what hangs beside the form, such as US-TRID */
            ruleSets?: string[] | null;
            price?: null & components["schemas"]["Bodies.Price"];
            facts?: components["schemas"]["Bodies.NewFact"][] | null;
            /** @description further deadlines, or others in the place of the form's own */
            deadlines?: components["schemas"]["DeadlineRuleWords"][] | null;
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
            /** @description whether told by e-mail when dates move or come near; agents and coordinators are unless said otherwise */
            notified?: boolean | null | Record<string, never>;
        };
        /** @description Money, its amount as text. */
        "Bodies.Price": {
            /** @example 450000.00 */
            amount: string;
            currency: string;
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
            /** @description unless said otherwise the one in force on the form's governing date */
            formRevision?: string | null | Record<string, never>;
            price?: null & components["schemas"]["Bodies.Price"];
        };
        /** @description A feed in a list. */
        CalendarFeed: {
            id: string;
            scope: components["schemas"]["CalendarFeed.Scope"];
            transaction?: string | null | Record<string, never>;
            /** @description of the calendar */
            name: string;
            /** @description the id of the member whose it is */
            user: string;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @description Which deals.
         * @enum {unknown}
         */
        "CalendarFeed.Scope": "deal" | "mine" | "team";
        /** @description When it was done. */
        Completion: {
            /** Format: date */
            completedOn: string;
            by: string;
            note?: string | null | Record<string, never>;
        };
        /** @description brings its facts and rules */
        "ComputeBody.FormChoice": {
            /** @example TX-TREC-1-4 */
            code: string;
            /**
             * @description the one in force on the governing fact's day unless said otherwise
             * @example 2021
             */
            revision?: string | null | Record<string, never>;
        };
        /** @description the form and the revision that brought rules */
        "Computed.FormUsed": {
            /** @example TX-TREC-1-4 */
            code: string;
            /** @example 2021 */
            revision: string;
        };
        /** @description A deadline and how it came about. */
        ComputedDeadline: {
            /** @example optionPeriodEnds */
            id: string;
            /** @example Option period ends */
            label: string;
            /**
             * Format: date
             * @description local date at the property; absent while pending
             */
            due?: string | null | Record<string, never>;
            /**
             * Format: date-time
             * @description the moment at which it is due; absent where no zone is known
             */
            at?: string | null | Record<string, never>;
            status: components["schemas"]["DeadlineStatus"];
            strength: components["schemas"]["Strength"];
            effect: components["schemas"]["Effect"];
            /** @description names of the facts that it waits for; absent where it waits for none */
            missing: string[];
            /** @description where the rule is written */
            source?: string | null | Record<string, never>;
            /** @description each step from the anchor to the date */
            why: string[];
        };
        /** @description Deadlines as they came out. Computed as a help; no legal advice. */
        ComputedDeadlines: {
            /** @description the form and the revision that brought rules */
            form?: null & components["schemas"]["Computed.FormUsed"];
            /**
             * @description by whose clock days end
             * @example America/Chicago
             */
            zone?: string | null | Record<string, never>;
            /** @description in the order of the rules, the form's first */
            deadlines: components["schemas"]["ComputedDeadline"][];
            conflicts: components["schemas"]["DeadlineConflict"][];
        };
        /** @description Dates that do not go together, for a person to settle. */
        Conflict: {
            kind: components["schemas"]["Conflict.Kind"];
            /** @description ids of those it is about */
            deadlines: string[];
            /**
             * Format: date
             * @description the closing that they lie after; the earliest day that the law allows; the day that passed, or that is in dispute
             */
            date: string;
            words: string;
            /** @description where the rule is written that is broken */
            source?: string | null | Record<string, never>;
        };
        /**
         * @description What does not go together.
         * @enum {unknown}
         */
        "Conflict.Kind": "afterClosing" | "closingTooEarly" | "pastDue" | "holidaySetsDisagree";
        /** @description A form or a law as its file writes it and callers read it. No legal advice: the signed contract decides. */
        ContractForm: {
            /** @example TX-TREC-1-4 */
            code: string;
            name: string;
            /** @description two letters, absent where it fits any state */
            state?: string | null | Record<string, never>;
            /** @description oldest first */
            revisions: components["schemas"]["FormRevision"][];
        };
        /** @description A feed that was just made. */
        CreatedCalendarFeed: {
            id: string;
            scope: components["schemas"]["CalendarFeed.Scope"];
            transaction?: string | null | Record<string, never>;
            name: string;
            user: string;
            /** Format: date-time */
            createdAt: string;
            /** @description a secret by itself, answered this once: whoever knows it may read the calendar */
            url: string;
        };
        /** @description A signed document and what it changes. */
        "DateBodies.AmendmentBody": {
            /** Format: int64 */
            version: number;
            document: components["schemas"]["AmendmentDocument"];
            facts?: null;
            pins?: null;
            waived?: null;
            /** @description deadlines that are to lose their pin */
            unpin?: string[] | null;
            price?: null & components["schemas"]["Bodies.Price"];
            note?: string | null | Record<string, never>;
        };
        /** @description The day on which what was due was done. */
        "DateBodies.CompletionBody": {
            /** Format: int64 */
            version: number;
            /**
             * Format: date
             * @example 2026-12-10
             */
            completedOn: string;
            note?: string | null | Record<string, never>;
        };
        /** @description A fact's value, in the version that was read. */
        "DateBodies.FactBody": {
            /** @description a date, a date-time, a whole number, true or false, or a time of day */
            value?: (unknown[] | null) | string | number | boolean;
            /** Format: int64 */
            version: number;
            /**
             * Format: date
             * @description short for a value that is a day
             * @example 2026-12-18
             */
            date?: string | null | Record<string, never>;
        };
        /** @description A day that a person chooses. */
        "DateBodies.PinBody": {
            /** Format: int64 */
            version: number;
            /**
             * Format: date
             * @example 2026-12-11
             */
            date: string;
            note?: string | null | Record<string, never>;
        };
        /** @description What would be different. */
        "DateBodies.PreviewBody": {
            /**
             * @description by name, a value as in a fact's own request; null takes it back
             * @example {
             *       "closingDate": "2026-12-23"
             *     }
             */
            facts?: null;
            /**
             * @description by deadline, the day
             * @example {
             *       "walkThrough": "2026-12-21"
             *     }
             */
            pins?: null;
            /** @description by deadline, the day on which it was done */
            completed?: null;
            /** @description by deadline, the day from which others count, or null */
            waived?: null;
            /** @description deadlines that are to lose their pin */
            unpin?: string[] | null;
            /** @description deadlines that are not done after all */
            reopen?: string[] | null;
            /** @description deadlines that are not waived after all */
            unwaive?: string[] | null;
        };
        /** @description A rule to be set in the version that was read. */
        "DateBodies.RuleBody": {
            /** Format: int64 */
            version: number;
            rule: components["schemas"]["DeadlineRuleWords"];
        };
        /** @description A rule set to hang beside the contract form. */
        "DateBodies.RuleSetBody": {
            /** Format: int64 */
            version: number;
            /** @description unless said otherwise the one in force on its governing date */
            revision?: string | null | Record<string, never>;
        };
        /** @description That nobody has to do it. */
        "DateBodies.WaiverBody": {
            /** Format: int64 */
            version: number;
            /**
             * Format: date
             * @description from which what hangs on it counts; the day that it has unless said otherwise
             */
            date?: string | null | Record<string, never>;
            note?: string | null | Record<string, never>;
        };
        /** @description Something that is due, with the rule and the reasons. */
        Deadline: {
            id: string;
            label: string;
            rule: components["schemas"]["DeadlineRuleWords"];
            /** @description the code of the form, law or template that brought the rule; absent for the deal's own */
            ruleSet?: string | null | Record<string, never>;
            /** Format: date */
            due?: string | null | Record<string, never>;
            /**
             * Format: date-time
             * @description the moment at which it is due, in UTC
             */
            at?: string | null | Record<string, never>;
            status: components["schemas"]["DeadlineStatus"];
            /** @description why it does not follow its rule; absent where it does */
            lock?: null & components["schemas"]["Lock"];
            pin?: null & components["schemas"]["Pin"];
            completion?: null & components["schemas"]["Completion"];
            waiver?: null & components["schemas"]["Waiver"];
            /** @description the facts that it waits for */
            missing: string[];
            /** @description each step from the anchor to the date */
            why: string[];
        };
        /** @description What does not fit together; nothing was changed over it. */
        DeadlineConflict: {
            kind: components["schemas"]["Conflict.Kind"];
            /** @description ids */
            deadlines: string[];
            /**
             * Format: date
             * @description the day in question, such as the earliest legal one
             */
            date: string;
            /** @description in words */
            rule: string;
            source?: string | null | Record<string, never>;
        };
        /** @description What deadlines are to be computed from; nothing of it is kept. */
        DeadlineRequest: {
            /**
             * @description of the property, two letters; the form's unless said otherwise
             * @example TX
             */
            state?: string | null | Record<string, never>;
            /**
             * @description of the property; the state's main one unless said otherwise
             * @example America/Chicago
             */
            zone?: string | null | Record<string, never>;
            /** @description brings its facts and rules */
            form?: null & components["schemas"]["ComputeBody.FormChoice"];
            /**
             * @description by name: a date, a date-time with or without an offset, a whole number, true or false, or a time of day
             * @example {
             *       "effectiveDate": "2026-11-10",
             *       "optionPeriodDays": 7
             *     }
             */
            facts?: {
                [key: string]: unknown;
            };
            /** @description beside the form's, or in the place of those with the same id */
            rules?: components["schemas"]["DeadlineRuleWords"][];
            /** @description by id, the day on which it is due whatever the rule says; what hangs on it follows */
            pins?: {
                [key: string]: string;
            };
            /** @description by id, the day on which it was done; what hangs on it counts from then */
            completed?: {
                [key: string]: string;
            };
            /** @description ids, or by id the day on which each was due; what hangs on them stays */
            waived?: null | unknown[] | Record<string, never>;
            /**
             * Format: date-time
             * @description the moment against which deadlines are past due; none unless said
             */
            now?: string | null | Record<string, never>;
        };
        /** @description A deadline's rule as forms write it, callers send it and callers read it: in flat words. */
        DeadlineRuleWords: {
            /**
             * @description lower camel case
             * @example optionPeriodEnds
             */
            id: string;
            /** @description the id, in words, unless said otherwise */
            label?: string | null | Record<string, never>;
            /**
             * @description name of a fact or of another deadline; this, laterOf or earlierOf
             * @example effectiveDate
             */
            anchor?: string | null | Record<string, never>;
            laterOf?: string[] | null;
            earlierOf?: string[] | null;
            /** @description of several anchors, those without a date are passed over while one has one */
            ofThoseKnown?: boolean | null | Record<string, never>;
            /**
             * Format: int32
             * @description days or hours after the anchor, negative before it; or the name of a number fact; 0 unless said otherwise
             */
            offset?: string | null | number | Record<string, never>;
            /** @description where a number fact is counted to; after unless said otherwise */
            direction?: null & components["schemas"]["RuleWords.Direction"];
            unit?: null & components["schemas"]["Unit"];
            /**
             * @description calendar (unless said otherwise), business, regz-general or regz-specific
             * @example business
             */
            count?: string | null | Record<string, never>;
            /**
             * Format: int32
             * @description so many days or fewer are business days, more are calendar days
             */
            businessUpTo?: number | null | Record<string, never>;
            /** @description name of a holiday set, or a list of dates; none unless said otherwise */
            holidays?: string | null | unknown[] | Record<string, never>;
            /**
             * @description an anchor later on its day than this counts as the next business day
             * @example 17:00
             */
            cutoff?: string | null;
            roll?: null & components["schemas"]["Roll"];
            /** @description a flag fact without which nothing rolls */
            rollWhen?: string | null | Record<string, never>;
            /**
             * @description by the property's clock; 23:59 unless said otherwise
             * @example 17:00
             */
            endOfDay?: string | null;
            /** @description a time fact that takes its place */
            endOfDayFact?: string | null | Record<string, never>;
            /** @description the end of a day that the deadline rolled to */
            endOfDayWhenRolled?: string | null;
            strength?: null & components["schemas"]["Strength"];
            effect?: null & components["schemas"]["Effect"];
            /** @description a dated fact that may not lie before this deadline */
            earliestFor?: string | null | Record<string, never>;
            /** @description a flag fact that waives the rule */
            waivedWhen?: string | null | Record<string, never>;
            /** @description where the rule is written */
            source?: string | null | Record<string, never>;
        };
        /**
         * @description Where a deadline stands.
         * @enum {unknown}
         */
        DeadlineStatus: "pending" | "open" | "pinned" | "overdue" | "completed" | "waived";
        /** @description A form, a law or a template that the deal is under. */
        DealRuleSet: {
            /** @example US-TRID */
            code: string;
            name: string;
            revision: string;
            /** @description whether the revision stays; until the governing fact is known it is the newest */
            settled: boolean;
            /** @description the fact whose date decides on the revision */
            governedBy?: string | null | Record<string, never>;
        };
        /**
         * @description What becomes of a right when its deadline passes.
         * @enum {unknown}
         */
        Effect: "none" | "lapses" | "activeRemoval";
        /** @description What deadlines are counted from, or depend on. */
        Fact: {
            name: string;
            label: string;
            kind: components["schemas"]["FactValue.Kind"];
            /** @description as its kind has it: a date, a date-time, a number, a flag or a time; absent while nobody gave one */
            value?: (unknown[] | null) | string | number | boolean;
            /**
             * Format: date
             * @description the day at the property, of a dated value
             */
            date?: string | null | Record<string, never>;
            /** @description what it is while nobody gives it a value */
            usual?: (unknown[] | null) | string | number | boolean;
            /**
             * Format: int32
             * @description the smallest number that it can be
             */
            min?: number | null | Record<string, never>;
            /**
             * Format: int32
             * @description the greatest number that it can be
             */
            max?: number | null | Record<string, never>;
            /** @description the fact that stands in for it while nobody gives it a value */
            fallback?: string | null | Record<string, never>;
        };
        /**
         * @description What a fact is.
         * @enum {unknown}
         */
        "FactValue.Kind": "date" | "dateTime" | "number" | "flag" | "time";
        /**
         * @description mine, in which the caller's e-mail is a party's (the default), or all of the team; not with transaction
         * @enum {unknown}
         */
        "FeedBodies.FeedDeals": "mine" | "team";
        /** @description What the form asks for. */
        FormFact: {
            /** @example effectiveDate */
            name: string;
            label: string;
            /** @description date and dateTime take a day, or a moment; number, flag and time what they say */
            kind: components["schemas"]["FactValue.Kind"];
            /**
             * Format: int32
             * @description its value while it is not given
             */
            default?: boolean | string | null | number | Record<string, never>;
            /** Format: int32 */
            min?: number | null | Record<string, never>;
            /** Format: int32 */
            max?: number | null | Record<string, never>;
            /** @description the fact whose value it has while it is not given */
            fallback?: string | null | Record<string, never>;
            /** @description the number fact whose calendar days are added to the fallback's day */
            fallbackDays?: string | null | Record<string, never>;
        };
        /** @description The form as it read for some years. */
        FormRevision: {
            /** @example 2021 */
            revision: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description absent while it is in force
             */
            to?: string | null | Record<string, never>;
            /**
             * @description the fact whose day decides between revisions where the request names none
             * @example effectiveDate
             */
            governedBy?: string | null | Record<string, never>;
            /** @description where it is written */
            source: string;
            facts: components["schemas"]["FormFact"][];
            deadlines: components["schemas"]["DeadlineRuleWords"][];
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
            /** @description what a request and all that followed from it have in common */
            correlation: string;
            /** @description the event's own fields, by the type's schema */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description A holiday set. */
        HolidaySet: {
            name: string;
            own: boolean;
            /** Format: int64 */
            version?: number | null | Record<string, never>;
            label?: string | null | Record<string, never>;
            /** Format: int32 */
            firstYear: number;
            /** Format: int32 */
            lastYear: number;
            includes: string[];
            without: string[];
            /** @description of the team's own set, those beside the included ones */
            holidays: components["schemas"]["TeamHoliday"][];
            edition?: null & components["schemas"]["TableEdition"];
        };
        /** @description A holiday set in a list. */
        HolidaySetSummary: {
            name: string;
            /** @description whether it is the team's own */
            own: boolean;
            /** @description of the team's own */
            label?: string | null | Record<string, never>;
            /** Format: int32 */
            firstYear: number;
            /** Format: int32 */
            lastYear: number;
            /**
             * Format: int32
             * @description how many days are holidays
             */
            days: number;
            /** @description of the team's own */
            edition?: null & components["schemas"]["TableViews.EditionView"];
        };
        /** @description A page of any list. */
        Listed_Amendment_: {
            items: components["schemas"]["Amendment"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_DateViews.TimelineItem_": {
            items: components["schemas"]["TimelineItem"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_FeedBodies.FeedView_": {
            items: components["schemas"]["CalendarFeed"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        Listed_FormWords_: {
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
        "Listed_TableViews.SetSummary_": {
            items: components["schemas"]["HolidaySetSummary"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_TableViews.TemplateView_": {
            items: components["schemas"]["Template"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A page of any list. */
        "Listed_TaskTemplateController.Summary_": {
            items: components["schemas"]["TaskTemplateSummary"][];
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
        /**
         * @description Why a deadline does not follow its rule.
         * @enum {unknown}
         */
        Lock: "pinned" | "completed" | "waived";
        /** @description Money whose amount no reader takes for a binary fraction. */
        Money: {
            /** @example 450000.00 */
            amount: string;
            currency: string;
        };
        /** @description A feed to be made. */
        NewCalendarFeed: {
            /** @description the id of the one deal that it shows */
            transaction?: ((string | null) | null | (Record<string, never> | null)) | null;
            /** @description mine, in which the caller's e-mail is a party's (the default), or all of the team; not with transaction */
            deals?: null & components["schemas"]["FeedBodies.FeedDeals"];
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
            /** @description whether told when dates move or come near; null for what is usual in the role */
            notified?: boolean | null | Record<string, never>;
        };
        /** @description A day that a person chose. */
        Pin: {
            /** Format: date */
            date: string;
            by: string;
            note?: string | null | Record<string, never>;
        };
        /** @description What would come of a change of a deal's dates; nothing of it is stored. */
        Preview: {
            /**
             * Format: int64
             * @description of the deal that it was worked out for
             */
            version: number;
            /** @description deadlines that would have another date or moment */
            moves: components["schemas"]["PreviewMove"][];
            /** @description tasks that would have another date */
            taskMoves: components["schemas"]["PreviewTaskMove"][];
            /** @description deadlines that people took in hand, which do not follow their rule */
            locked: components["schemas"]["PreviewLocked"][];
            /** @description deadlines that would have no date */
            pending: components["schemas"]["PreviewPending"][];
            /** @description what does not go together as the deal stands */
            conflictsBefore: components["schemas"]["Conflict"][];
            /** @description what would not go together */
            conflictsAfter: components["schemas"]["Conflict"][];
            /** @description revision of the contract form that the deal would be on */
            formRevision: string;
        };
        /** @description What it keeps and what its rule would tell. */
        PreviewLocked: {
            id: string;
            label: string;
            lock: components["schemas"]["Lock"];
            /** Format: date */
            due?: string | null | Record<string, never>;
            /**
             * Format: date
             * @description the day that its rule would tell then
             */
            byRule?: string | null | Record<string, never>;
            /** @description of that day */
            why: string[];
        };
        /** @description From what to what. */
        PreviewMove: {
            id: string;
            label: string;
            /** Format: date */
            from?: string | null | Record<string, never>;
            /** Format: date */
            to?: string | null | Record<string, never>;
            /** Format: date-time */
            fromAt?: string | null | Record<string, never>;
            /** Format: date-time */
            toAt?: string | null | Record<string, never>;
            /** @description each step from the anchor to the new date */
            why: string[];
        };
        /** @description What it waits for. */
        PreviewPending: {
            id: string;
            missing: string[];
        };
        /** @description A task, from what to what. */
        PreviewTaskMove: {
            id: string;
            title: string;
            /** Format: date */
            from?: string | null | Record<string, never>;
            /** Format: date */
            to?: string | null | Record<string, never>;
            /** @description each step from the anchor to the new date */
            why: string[];
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
        /** @description How far the deals that a changed table touches have been brought after it. */
        Recompute: {
            id: string;
            table: string;
            /** Format: int64 */
            tableVersion: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: int64
             * @description deals that were looked at
             */
            done: number;
            /**
             * Format: int64
             * @description of those, how many have other dates or rules now
             */
            moved: number;
            /**
             * Format: int64
             * @description of those, how many stay as they were because their dates cannot be computed by the table
             */
            failed: number;
            /** @description the first of them */
            failures: components["schemas"]["RecomputeFailure"][];
            /**
             * Format: date-time
             * @description absent while it goes on
             */
            finishedAt?: string | null | Record<string, never>;
        };
        /** @description A deal that stays as it was. */
        RecomputeFailure: {
            transaction: string;
            reason: string;
        };
        /** @description When somebody is reminded. */
        ReminderPlan: {
            /** @description from 0, the day itself, to 60; empty for never */
            daysBefore: number[];
            /**
             * @description usually 09:00
             * @example 09:00
             */
            at?: ((string | null) | null) | null;
            /** @description digest (usual), one message for all that comes up at once in a deal, or single, one for each deadline */
            mode?: null & components["schemas"]["ReminderPlan.Mode"];
            /**
             * @description by whose clock: property (usual), or a zone's name
             * @example America/Chicago
             */
            zone?: ((string | null) | null | (Record<string, never> | null)) | null;
        };
        /**
         * @description digest (usual), one message for all that comes up at once in a deal, or single, one for each deadline
         * @enum {unknown}
         */
        "ReminderPlan.Mode": "digest" | "single";
        /** @description The settings, as they are read and as they are changed. */
        ReminderSettings: {
            /**
             * Format: int64
             * @description that was read; 0 before the first change
             */
            version: number;
            /** @description a role that is left out is reminded as usual */
            roles: {
                buyer?: components["schemas"]["ReminderPlan"];
                seller?: components["schemas"]["ReminderPlan"];
                buyersAgent?: components["schemas"]["ReminderPlan"];
                listingAgent?: components["schemas"]["ReminderPlan"];
                lender?: components["schemas"]["ReminderPlan"];
                titleOfficer?: components["schemas"]["ReminderPlan"];
                escrowOfficer?: components["schemas"]["ReminderPlan"];
                inspector?: components["schemas"]["ReminderPlan"];
                appraiser?: components["schemas"]["ReminderPlan"];
                attorney?: components["schemas"]["ReminderPlan"];
                coordinator?: components["schemas"]["ReminderPlan"];
                other?: components["schemas"]["ReminderPlan"];
            };
            /** @description plans of single people by e-mail address; beat the role */
            people?: null | null;
        };
        /**
         * @description A party's part in a deal.
         * @enum {unknown}
         */
        Role: "buyer" | "seller" | "buyersAgent" | "listingAgent" | "lender" | "titleOfficer" | "escrowOfficer" | "inspector" | "appraiser" | "attorney" | "coordinator" | "other";
        /**
         * @description Where a last day goes that is no day for performance.
         * @enum {unknown}
         */
        Roll: "none" | "forward" | "backward" | "direction";
        /** @description when it is due, in a deadline's words: from a fact, a deadline or another task */
        RuleWords: {
            /**
             * @description lower camel case
             * @example optionPeriodEnds
             */
            id: string;
            /** @description the id, in words, unless said otherwise */
            label?: string | null | Record<string, never>;
            /**
             * @description name of a fact or of another deadline; this, laterOf or earlierOf
             * @example effectiveDate
             */
            anchor?: string | null | Record<string, never>;
            laterOf?: string[] | null;
            earlierOf?: string[] | null;
            /** @description of several anchors, those without a date are passed over while one has one */
            ofThoseKnown?: boolean | null | Record<string, never>;
            /**
             * Format: int32
             * @description days or hours after the anchor, negative before it; or the name of a number fact; 0 unless said otherwise
             */
            offset?: string | null | number | Record<string, never>;
            /** @description where a number fact is counted to; after unless said otherwise */
            direction?: null & components["schemas"]["RuleWords.Direction"];
            unit?: null & components["schemas"]["Unit"];
            /**
             * @description calendar (unless said otherwise), business, regz-general or regz-specific
             * @example business
             */
            count?: string | null | Record<string, never>;
            /**
             * Format: int32
             * @description so many days or fewer are business days, more are calendar days
             */
            businessUpTo?: number | null | Record<string, never>;
            /** @description name of a holiday set, or a list of dates; none unless said otherwise */
            holidays?: string | null | unknown[] | Record<string, never>;
            /**
             * @description an anchor later on its day than this counts as the next business day
             * @example 17:00
             */
            cutoff?: string | null;
            roll?: null & components["schemas"]["Roll"];
            /** @description a flag fact without which nothing rolls */
            rollWhen?: string | null | Record<string, never>;
            /**
             * @description by the property's clock; 23:59 unless said otherwise
             * @example 17:00
             */
            endOfDay?: string | null;
            /** @description a time fact that takes its place */
            endOfDayFact?: string | null | Record<string, never>;
            /** @description the end of a day that the deadline rolled to */
            endOfDayWhenRolled?: string | null;
            strength?: null & components["schemas"]["Strength"];
            effect?: null & components["schemas"]["Effect"];
            /** @description a dated fact that may not lie before this deadline */
            earliestFor?: string | null | Record<string, never>;
            /** @description a flag fact that waives the rule */
            waivedWhen?: string | null | Record<string, never>;
            /** @description where the rule is written */
            source?: string | null | Record<string, never>;
        };
        /**
         * @description where a number fact is counted to; after unless said otherwise
         * @enum {unknown}
         */
        "RuleWords.Direction": "after" | "before";
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
        /**
         * @description How much hangs on a deadline.
         * @enum {unknown}
         */
        Strength: "hard" | "timeOfTheEssence" | "target";
        /** @description Which state of a table it is. */
        TableEdition: {
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            /** @description id of what brings the deals after this change, see recomputes */
            recompute?: string | null | Record<string, never>;
        };
        /** @description of the team's own */
        "TableViews.EditionView": {
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            /** @description id of what brings the deals after this change, see recomputes */
            recompute?: string | null | Record<string, never>;
        };
        /** @description Work that somebody does in a deal. */
        Task: {
            id: string;
            title: string;
            role: components["schemas"]["Role"];
            /** @description the part of a deal that it belongs to */
            stage: components["schemas"]["Stage"];
            required: boolean;
            /** @description the template that brought it; absent for the deal's own */
            template?: string | null | Record<string, never>;
            rule?: null & components["schemas"]["DeadlineRuleWords"];
            /**
             * Format: date
             * @description a day that a person chose
             */
            date?: string | null | Record<string, never>;
            /** Format: date */
            due?: string | null | Record<string, never>;
            /**
             * Format: date-time
             * @description the moment at which it is due, in UTC
             */
            at?: string | null | Record<string, never>;
            status: components["schemas"]["DeadlineStatus"];
            /** @description id of the party to whom a person assigned it */
            assignee?: string | null | Record<string, never>;
            /** @description who does it: that party, or else all of the role */
            assignees: components["schemas"]["TaskAssignee"][];
            /** @description numbered from 1 */
            items: components["schemas"]["TaskItem"][];
            completion?: null & components["schemas"]["TaskCompletion"];
            waiver?: null & components["schemas"]["TaskWaiver"];
            /** @description the facts that it waits for */
            missing: string[];
            /** @description each step from the anchor to the date */
            why: string[];
            /**
             * Format: int64
             * @description the deal's version in which a person changed it last; 0 for never
             */
            changedIn: number;
        };
        /** @description Somebody who does a task. */
        TaskAssignee: {
            partyId: string;
            name: string;
            role: components["schemas"]["Role"];
        };
        /** @description A task of the deal's own. */
        "TaskBodies.NewTask": {
            /** Format: int64 */
            version: number;
            /** @example Call the association about the gate code */
            title: string;
            /** @description lower camel case; made up unless said otherwise */
            id?: string | null | Record<string, never>;
            /** @description coordinator unless said otherwise */
            role?: null & components["schemas"]["Role"];
            /** @description the deal's unless said otherwise */
            stage?: null & components["schemas"]["Stage"];
            /** @description false unless said otherwise */
            required?: boolean | null | Record<string, never>;
            /** @description when it is due, in a deadline's words: from a fact, a deadline or another task */
            rule?: null & components["schemas"]["RuleWords"];
            /**
             * Format: date
             * @description a day in the place of a rule
             */
            date?: string | null | Record<string, never>;
            /** @description id of a party */
            assignee?: string | null | Record<string, never>;
            /** @description a checklist */
            items?: string[] | null;
        };
        /** @description What is to be different about a task; what is absent stays. */
        "TaskBodies.TaskPatch": {
            /** Format: int64 */
            version: number;
            title?: string | null | Record<string, never>;
            role?: null & components["schemas"]["Role"];
            stage?: null & components["schemas"]["Stage"];
            required?: boolean | null | Record<string, never>;
            /** @description id of a party; null for all of the role */
            assignee?: string | null;
            /** @description when it is due; null for whenever */
            rule?: null & components["schemas"]["RuleWords"];
            /**
             * Format: date
             * @description a day that stands before the rule's; null for the rule's
             */
            date?: string | null;
            /** @description the whole checklist; what stays in it stays ticked */
            items?: string[] | null;
        };
        /** @description When it was done. */
        TaskCompletion: {
            /** Format: date */
            completedOn: string;
            by: string;
            note?: string | null | Record<string, never>;
        };
        /** @description That it was done. */
        TaskCompletionBody: {
            /** Format: int64 */
            version: number;
            /**
             * Format: date
             * @description today at the property unless said otherwise
             */
            completedOn?: string | null | Record<string, never>;
            note?: string | null | Record<string, never>;
        };
        /** @description A line of a checklist. */
        TaskItem: {
            text: string;
            done: boolean;
            by?: string | null | Record<string, never>;
        };
        /** @description A line of a checklist. */
        TaskItemBody: {
            /** Format: int64 */
            version: number;
            done: boolean;
        };
        /** @description How far all tasks of a deal have come. */
        TaskProgress: {
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            completed: number;
            /** Format: int32 */
            waived: number;
            /** Format: int32 */
            overdue: number;
            /** Format: int32 */
            required: number;
            /**
             * Format: int32
             * @description completed or waived
             */
            requiredDone: number;
        };
        /** @description A template. */
        TaskTemplate: {
            id: string;
            name: string;
            /** @description whether it is the product's, which nobody changes */
            shipped: boolean;
            /**
             * Format: int64
             * @description send it with the next change
             */
            version?: number | null | Record<string, never>;
            state?: string | null | Record<string, never>;
            form?: string | null | Record<string, never>;
            automatic: boolean;
            replacesShipped: boolean;
            tasks: components["schemas"]["TemplateTask"][];
            updatedBy?: string | null | Record<string, never>;
            /** Format: date-time */
            updatedAt?: string | null | Record<string, never>;
        };
        /** @description A template to be applied. */
        TaskTemplateApplication: {
            /** Format: int64 */
            version: number;
            /** @example TX-TREC-1-4 */
            template: string;
        };
        /** @description A template to be kept. */
        TaskTemplateBody: {
            /**
             * Format: int64
             * @description that was read; 0 for a new one
             */
            version: number;
            name: string;
            /**
             * @description two letters; any state unless said otherwise
             * @example TX
             */
            state?: string | null | Record<string, never>;
            /**
             * @description code of a contract form or of a rule set beside it; any unless said otherwise
             * @example TX-TREC-1-4
             */
            form?: string | null | Record<string, never>;
            /** @description whether it joins the deals that it fits by itself; true unless said otherwise */
            automatic?: boolean | null | Record<string, never>;
            /** @description whether the product's own tasks keep out of the deals that it joins */
            replacesShipped?: boolean | null | Record<string, never>;
            tasks: components["schemas"]["TemplateTask"][];
        };
        /** @description A template in a list. */
        TaskTemplateSummary: {
            id: string;
            name: string;
            /** @description whether it is the product's, which nobody changes */
            shipped: boolean;
            state?: string | null | Record<string, never>;
            form?: string | null | Record<string, never>;
            /**
             * Format: int32
             * @description how many
             */
            tasks: number;
            /** Format: int64 */
            version?: number | null | Record<string, never>;
        };
        /** @description A task, and the deal's version to send with the next change. */
        "TaskViews.TaskAnswer": {
            /** Format: int64 */
            version: number;
            /** @description whether dates are still being recalculated */
            deadlinesPending: boolean;
            /** @description absent where it is there no more */
            task?: null & components["schemas"]["TaskViews.TaskView"];
        };
        /** @description absent where it is there no more */
        "TaskViews.TaskView": {
            id: string;
            title: string;
            role: components["schemas"]["Role"];
            /** @description the part of a deal that it belongs to */
            stage: components["schemas"]["Stage"];
            required: boolean;
            /** @description the template that brought it; absent for the deal's own */
            template?: string | null | Record<string, never>;
            rule?: null & components["schemas"]["DeadlineRuleWords"];
            /**
             * Format: date
             * @description a day that a person chose
             */
            date?: string | null | Record<string, never>;
            /** Format: date */
            due?: string | null | Record<string, never>;
            /**
             * Format: date-time
             * @description the moment at which it is due, in UTC
             */
            at?: string | null | Record<string, never>;
            status: components["schemas"]["DeadlineStatus"];
            /** @description id of the party to whom a person assigned it */
            assignee?: string | null | Record<string, never>;
            /** @description who does it: that party, or else all of the role */
            assignees: components["schemas"]["TaskAssignee"][];
            /** @description numbered from 1 */
            items: components["schemas"]["TaskItem"][];
            completion?: null & components["schemas"]["TaskCompletion"];
            waiver?: null & components["schemas"]["TaskWaiver"];
            /** @description the facts that it waits for */
            missing: string[];
            /** @description each step from the anchor to the date */
            why: string[];
            /**
             * Format: int64
             * @description the deal's version in which a person changed it last; 0 for never
             */
            changedIn: number;
        };
        /** @description That nobody has to do it. */
        TaskWaiver: {
            by: string;
            note?: string | null | Record<string, never>;
        };
        /** @description That nobody has to do it in this deal. */
        TaskWaiverBody: {
            /** Format: int64 */
            version: number;
            note?: string | null | Record<string, never>;
        };
        /** @description A page of a deal's tasks. */
        Tasks: {
            /** Format: int64 */
            version: number;
            deadlinesPending: boolean;
            progress: components["schemas"]["TaskProgress"];
            items: components["schemas"]["Task"][];
            /** @description send it as cursor for what follows; absent at the end */
            next?: string | null | Record<string, never>;
        };
        /** @description A day off. */
        TeamHoliday: {
            /** Format: date */
            date: string;
            name: string;
            /**
             * Format: date
             * @description periods that began before do not know the day; unless said otherwise the day (UTC) on which it is added to a set that was there, and always for the days that a new set begins with
             */
            inForceFrom?: string | null | Record<string, never>;
        };
        /** @description A holiday set. */
        TeamHolidaysBody: {
            /**
             * Format: int64
             * @description that was read; 0, or absent, where there is none of the name yet
             */
            version?: number | null | Record<string, never>;
            /**
             * @description for people
             * @example Travis County offices
             */
            label: string;
            /**
             * Format: int32
             * @description 2000 unless said otherwise
             */
            firstYear?: number | null | Record<string, never>;
            /**
             * Format: int32
             * @description 2040 unless said otherwise
             */
            lastYear?: number | null | Record<string, never>;
            /** @description shipped sets whose days are holidays here as well */
            includes?: string[] | null;
            /** @description days of these sets that are none here */
            without?: string[] | null;
            /** @description the team's own days, at most 1,000 */
            holidays?: components["schemas"]["TeamHoliday"][] | null;
        };
        /** @description A template. */
        Template: {
            code: string;
            /**
             * Format: int64
             * @description the revision that deals on it have is named after it
             */
            version: number;
            name: string;
            state?: string | null | Record<string, never>;
            source: string;
            facts: components["schemas"]["FormFact"][];
            deadlines: components["schemas"]["DeadlineRuleWords"][];
            edition: components["schemas"]["TableEdition"];
        };
        /** @description The tasks of a template in a deal. */
        TemplateApplied: {
            /** Format: int64 */
            version: number;
            deadlinesPending: boolean;
            /** @description ids of the tasks that the deal has of the template */
            tasks: string[];
        };
        /** @description A template. */
        TemplateBody: {
            /**
             * Format: int64
             * @description that was read; 0, or absent, where there is none of the name yet
             */
            version?: number | null | Record<string, never>;
            /** @example Our listing promises */
            name: string;
            /** @description two letters, absent where it fits any state */
            state?: string | null | Record<string, never>;
            /** @description where it is written */
            source?: string | null | Record<string, never>;
            /** @description at most 100 */
            facts?: components["schemas"]["FormFact"][] | null;
            /** @description 1 to 100 rules, in the words of forms; holidays by a set's name */
            deadlines: components["schemas"]["DeadlineRuleWords"][];
        };
        /** @description A task as templates write it, callers send it and callers read it. */
        TemplateTask: {
            /**
             * @description lower camel case
             * @example orderTitleCommitment
             */
            id: string;
            /** @example Order the title commitment */
            title: string;
            /** @description of the party that does it; coordinator unless said otherwise */
            role?: null & components["schemas"]["Role"];
            /** @description the only side that does it; both unless said otherwise */
            side?: null & components["schemas"]["Side"];
            /** @description the part of a deal that it belongs to; underContract unless said */
            stage?: null & components["schemas"]["Stage"];
            /** @description false unless said otherwise */
            required?: boolean | null | Record<string, never>;
            /** @description when it is due, in a deadline's words; whenever unless said otherwise */
            rule?: null & components["schemas"]["RuleWords"];
            /** @description a checklist */
            items?: string[] | null;
        };
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
            lock?: null & components["schemas"]["Lock"];
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
            /** @example TX-TREC-1-4 */
            contractForm: string;
            /**
             * @description of the contract form
             * @example 2021-11
             */
            formRevision: string;
            /** @description all that the deal is under, the contract form first */
            ruleSets: components["schemas"]["DealRuleSet"][];
            price?: null & components["schemas"]["Money"];
            facts: components["schemas"]["Fact"][];
            deadlines: components["schemas"]["Deadline"][];
            conflicts: components["schemas"]["Conflict"][];
            /** @description whether a fact changed and the deadlines are still being recalculated */
            deadlinesPending: boolean;
            parties: components["schemas"]["Party"][];
            amendments: components["schemas"]["Amendment"][];
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
            /**
             * Format: int32
             * @description how many dates do not go together
             */
            conflicts: number;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @description What an offset counts.
         * @enum {unknown}
         */
        Unit: "days" | "hours" | "years";
        /** @description What is due first. */
        "Views.NextDeadline": {
            id: string;
            label: string;
            /** Format: date */
            due: string;
            status: components["schemas"]["DeadlineStatus"];
        };
        /** @description That nobody has to do it. */
        Waiver: {
            /**
             * Format: date
             * @description from which what hangs on it counts
             */
            date?: string | null | Record<string, never>;
            by: string;
            note?: string | null | Record<string, never>;
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
    "listings.list": {
        parameters: {
            query?: {
                status?: string | null | Record<string, never>;
                audience?: string;
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
                    "application/json": components["schemas"]["Listed_Map_String.Object__"];
                };
            };
        };
    };
    "listings.enter": {
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
                "application/json": string;
            };
        };
        responses: {
            /** @description enter 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description search 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Map_String.Object__"];
                };
            };
        };
    };
    "listings.read": {
        parameters: {
            query?: {
                audience?: string;
            };
            header?: never;
            path: {
                key: string;
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
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description edit 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.history": {
        parameters: {
            query?: {
                limit?: number | null | Record<string, never>;
                cursor?: string | null | Record<string, never>;
            };
            header?: never;
            path: {
                key: string;
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
                    "application/json": components["schemas"]["Listed_Views.ListingHistoryItem_"];
                };
            };
        };
    };
    "listings.schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.NewOpenHouse"];
            };
        };
        responses: {
            /** @description schedule 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.cancel": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                key: string;
                openHouseKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description cancel 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.NewPhoto"];
            };
        };
        responses: {
            /** @description add 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoUpload"];
                };
            };
        };
    };
    "listings.order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.PhotoOrder"];
            };
        };
        responses: {
            /** @description order 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.remove": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                key: string;
                mediaKey: string;
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
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.describe": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                mediaKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bodies.PhotoPatch"];
            };
        };
        responses: {
            /** @description describe 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description publish 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.moveTo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description moveTo 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "listings.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description withdraw 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "transactions.list": {
        parameters: {
            query?: {
                everyone?: boolean;
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
                    "application/json": components["schemas"]["Listed_FeedBodies.FeedView_"];
                };
            };
            /** @description What the request breaks */
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
    "transactions.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarFeed"];
            };
        };
        responses: {
            /** @description make 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedCalendarFeed"];
                };
            };
            /** @description What the request breaks */
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
    "transactions.take": {
        parameters: {
            query?: {
                /** @description the member whose it is, for an owner; else the caller */
                user?: string | null | Record<string, never>;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description take 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What the request breaks */
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
    "transactions.calendar": {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null | Record<string, never>;
            };
            path: {
                /** @description the feed's secret and .ics */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description It did not change since If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is none at this address, or none any more */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transactions.compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineRequest"];
            };
        };
        responses: {
            /** @description The deadlines and what does not fit together */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComputedDeadlines"];
                };
            };
            /** @description What the request breaks */
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
    "transactions.forms": {
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
            /** @description forms 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_FormWords_"];
                };
            };
            /** @description What the request breaks */
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
    "transactions.holidays": {
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
            /** @description holidays 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_TableViews.SetSummary_"];
                };
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.readHolidays": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description readHolidays 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaySet"];
                };
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.putHolidays": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamHolidaysBody"];
            };
        };
        responses: {
            /** @description putHolidays 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaySet"];
                };
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.deleteHolidays": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description deleteHolidays 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.recompute": {
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
            /** @description recompute 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recompute"];
                };
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.templates": {
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
            /** @description templates 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_TableViews.TemplateView_"];
                };
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.readTemplate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description readTemplate 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.putTemplate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateBody"];
            };
        };
        responses: {
            /** @description putTemplate 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.deleteTemplate": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description deleteTemplate 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What the request breaks, or that the table changed since it was read */
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
    "transactions.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["ReminderSettings"];
                };
            };
            /** @description What the request breaks, or that the settings changed since they were read */
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
    "transactions.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderSettings"];
            };
        };
        responses: {
            /** @description change 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderSettings"];
                };
            };
            /** @description What the request breaks, or that the settings changed since they were read */
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
    "transactions.list_1": {
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
            /** @description list_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_TaskTemplateController.Summary_"];
                };
            };
            /** @description What the request breaks, or that the template changed since it was read */
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
    "transactions.read_1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description read_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTemplate"];
                };
            };
            /** @description What the request breaks, or that the template changed since it was read_1 */
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
    "transactions.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskTemplateBody"];
            };
        };
        responses: {
            /** @description put 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTemplate"];
                };
            };
            /** @description What the request breaks, or that the template changed since it was read */
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
    "transactions.remove": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description remove 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What the request breaks, or that the template changed since it was read */
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
    "transactions.list_2": {
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
            /** @description list_2 200 response */
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
    "transactions.open": {
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
    "transactions.search": {
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
    "transactions.read_2": {
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
            /** @description read_2 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal changed since it was read_2 */
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
    "transactions.change_1": {
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
    "transactions.amendments": {
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
            /** @description amendments 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Amendment_"];
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
    "transactions.amend": {
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
                "application/json": components["schemas"]["DateBodies.AmendmentBody"];
            };
        };
        responses: {
            /** @description amend 201 response */
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
    "transactions.setDeadline": {
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
                "application/json": components["schemas"]["DateBodies.RuleBody"];
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
    "transactions.removeDeadline": {
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
    "transactions.complete": {
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
                "application/json": components["schemas"]["DateBodies.CompletionBody"];
            };
        };
        responses: {
            /** @description complete 200 response */
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
    "transactions.reopen": {
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
            /** @description reopen 200 response */
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
    "transactions.pin": {
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
                "application/json": components["schemas"]["DateBodies.PinBody"];
            };
        };
        responses: {
            /** @description pin 200 response */
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
    "transactions.unpin": {
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
            /** @description unpin 200 response */
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
    "transactions.waive": {
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
                "application/json": components["schemas"]["DateBodies.WaiverBody"];
            };
        };
        responses: {
            /** @description waive 200 response */
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
    "transactions.unwaive": {
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
            /** @description unwaive 200 response */
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
    "transactions.setFact": {
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
                "application/json": components["schemas"]["DateBodies.FactBody"];
            };
        };
        responses: {
            /** @description setFact 200 response */
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
    "transactions.clearFact": {
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
    "transactions.history": {
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
    "transactions.list_3": {
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
            /** @description list_3 200 response */
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
    "transactions.add": {
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
    "transactions.change_2": {
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
            /** @description change_2 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description What the request breaks, or that the deal change_2d since it was read */
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
    "transactions.remove_1": {
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
            /** @description remove_1 200 response */
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
    "transactions.preview": {
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
                "application/json": components["schemas"]["DateBodies.PreviewBody"];
            };
        };
        responses: {
            /** @description preview 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
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
    "transactions.putRuleSet": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DateBodies.RuleSetBody"];
            };
        };
        responses: {
            /** @description putRuleSet 200 response */
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
    "transactions.removeRuleSet": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removeRuleSet 200 response */
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
    "transactions.list_4": {
        parameters: {
            query?: {
                /** @description of the party that does it */
                role?: string | null | Record<string, never>;
                /** @description id of a party, or me for the caller's own part */
                assignee?: string | null | Record<string, never>;
                /** @description pending, open, pinned, overdue, completed or waived; todo for the first four */
                status?: string | null | Record<string, never>;
                /** @description the part of a deal that the task belongs to */
                stage?: string | null | Record<string, never>;
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
            /** @description list_4 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.add_1": {
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
                "application/json": components["schemas"]["TaskBodies.NewTask"];
            };
        };
        responses: {
            /** @description add_1 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.apply": {
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
                "application/json": components["schemas"]["TaskTemplateApplication"];
            };
        };
        responses: {
            /** @description apply 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateApplied"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.read_3": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description read_3 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read_3 */
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
    "transactions.remove_2": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description remove_2 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.change_3": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskBodies.TaskPatch"];
            };
        };
        responses: {
            /** @description change_3 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task change_3d since it was read */
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
    "transactions.complete_1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskCompletionBody"];
            };
        };
        responses: {
            /** @description complete_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.reopen_1": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description reopen_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taskId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskItemBody"];
            };
        };
        responses: {
            /** @description check 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.waive_1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWaiverBody"];
            };
        };
        responses: {
            /** @description waive_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.unwaive_1": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description unwaive_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews.TaskAnswer"];
                };
            };
            /** @description What the request breaks, or that the task changed since it was read */
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
    "transactions.timeline": {
        parameters: {
            query?: {
                /** @description a day, of which the end at the property is meant, or a moment with its offset */
                asOf?: string | null | Record<string, never>;
                /** @description a version of the deal, from 1 */
                asOfVersion?: number | null | Record<string, never>;
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
                    "application/json": components["schemas"]["Listed_DateViews.TimelineItem_"];
                };
            };
            /** @description What the request breaks */
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
    "transactions.print": {
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
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description There is no such deal */
            404: {
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
