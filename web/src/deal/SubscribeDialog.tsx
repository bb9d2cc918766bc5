import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { CalendarPlus, Copy } from "lucide-react";
import { useState } from "react";
import { call } from "../api/client";
import { asProblem } from "../api/problem";
import { feedsQuery, keys } from "../api/queries";
import type { CalendarFeed } from "../api/types";
import { moment } from "../lib/dates";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { FormProblem } from "../ui/FormProblem";
import { Bone, Failed, Loading } from "../ui/States";
import { useSay } from "../ui/Toasts";
import { useDeal } from "./DealContext";

/** A calendar's address for this deal or for all of them: made, copied, and taken back. */
export function SubscribeDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Subscribe in a calendar" description="Your calendar program reads the dates from a secret address and stays up to date. Whoever has the address can read them.">
      <Subscribe />
    </Dialog>
  );
}

const SCOPES = { deal: "This deal", mine: "All my deals", team: "All deals of the team" } as const;
type Scope = keyof typeof SCOPES;

function Subscribe() {
  const { deal } = useDeal();
  const client = useQueryClient();
  const [scope, setScope] = useState<Scope>("deal");
  const make = useMutation({
    mutationFn: () => call<CalendarFeed>("/v1/calendar-feeds", { method: "POST", body: scope === "deal" ? { transaction: deal.id } : { deals: scope } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.feeds }),
  });
  return (
    <div className="feeds">
      <form className="feeds-new" onSubmit={(event) => { event.preventDefault(); make.mutate(); }}>
        <select className="input" aria-label="What the calendar holds" value={scope} onChange={(event) => setScope(event.target.value as Scope)}>
          {Object.entries(SCOPES).map(([name, label]) => (
            <option key={name} value={name}>{label}</option>
          ))}
        </select>
        <Button look="primary" type="submit" icon={<CalendarPlus size={15} />} busy={make.isPending}>Make an address</Button>
      </form>
      {make.error && <FormProblem problem={asProblem(make.error)} fields={[]} />}
      {make.data?.url && <Address url={make.data.url} />}
      <Feeds fresh={make.data?.id} />
    </div>
  );
}

function Address({ url }: { url: string }) {
  const say = useSay();
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => say({ text: "Address copied" }),
      () => say({ text: "The address could not be copied; select it and copy it by hand", tone: "bad" }),
    );
  return (
    <div className="feed-address" role="status">
      <p>Copy it now: it is shown this once.</p>
      <div className="feed-copy">
        <input className="input mono" readOnly aria-label="Calendar address" value={url} onFocus={(event) => event.target.select()} />
        <Button icon={<Copy size={14} />} onClick={() => void copy()}>Copy</Button>
      </div>
      <a className="link" href={url.replace(/^https?:/, "webcal:")}>Open in the calendar program</a>
    </div>
  );
}

function Feeds({ fresh }: { fresh: string | undefined }) {
  const query = useInfiniteQuery(feedsQuery);
  const client = useQueryClient();
  const say = useSay();
  const revoke = useMutation({
    mutationFn: ({ id }: CalendarFeed) => call(`/v1/calendar-feeds/${encodeURIComponent(id)}`, { method: "DELETE" }),
    onSuccess: (_, { name }) => say({ text: `${name}: its address leads nowhere now` }),
    onError: (error) => say({ text: asProblem(error).message, tone: "bad" }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.feeds }),
  });
  if (query.isPending) return <Loading label="your calendars"><Bone w="70%" h={16} /></Loading>;
  if (!query.data) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  const feeds = query.data.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="feeds-title">
      <h3 id="feeds-title">Your calendars</h3>
      {feeds.length === 0 && <p className="quiet">None yet. Make an address above and paste it into your calendar program.</p>}
      <ul className="feeds-list">
        {feeds.map((feed) => (
          <li key={feed.id} className={feed.id === fresh ? "is-fresh" : ""}>
            <span>
              {feed.name}
              <span className="sub">{`${SCOPES[feed.scope]}, made ${moment(feed.createdAt)}`}</span>
            </span>
            <Button size="sm" look="danger" aria-label={`Revoke ${feed.name}`} busy={revoke.isPending && revoke.variables.id === feed.id} onClick={() => revoke.mutate(feed)}>Revoke</Button>
          </li>
        ))}
      </ul>
      {query.hasNextPage && <Button size="sm" onClick={() => void query.fetchNextPage()}>More</Button>}
    </section>
  );
}
