import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Problem } from "../api/problem";
import { SignIn } from "../auth/SignInPage";
import { useMember } from "../auth/useMember";
import { LiveProvider } from "../live/useLive";
import { Toasts } from "../ui/Toasts";
import { router } from "./router";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one; what may pass (no network, a restart, a throttle) is tried again.
      retry: (count, error) => count < 2 && error instanceof Problem && [0, 429, 502, 503, 504].includes(error.status),
    },
  },
});

/** The API page is for everyone; all else is for members. */
export function App({ refused }: { refused: string | undefined }) {
  const member = useMember();
  const open = location.pathname.startsWith("/openapi");
  if (!member && !open) return <SignIn refused={refused} />;
  const pages = <RouterProvider router={router} />;
  return (
    <QueryClientProvider client={client}>
      <Toasts>{member ? <LiveProvider>{pages}</LiveProvider> : pages}</Toasts>
    </QueryClientProvider>
  );
}
