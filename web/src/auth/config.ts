/** Where to sign in; written beside the pages at deploy, so that one build serves every stage. */
export interface Config {
  issuer: string;
  clientId: string;
  signInUrl: string;
  tokenUrl: string;
  signOutUrl: string;
}

let loading: Promise<Config> | undefined;

export function config(): Promise<Config> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export function returnAddress(): string {
  return `${location.origin}/`;
}

async function load(): Promise<Config> {
  const response = await fetch("/config.json", { cache: "no-cache" });
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return (await response.json()) as Config;
}
