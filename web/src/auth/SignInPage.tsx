import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/Button";
import { Logo } from "../ui/Marks";
import { startSignIn } from "./signIn";

export function SignIn({ refused }: { refused: string | undefined }) {
  const [leaving, setLeaving] = useState(false);
  const [fault, setFault] = useState(refused);
  const go = () => {
    setLeaving(true);
    startSignIn().catch(() => {
      setLeaving(false);
      setFault("The sign-in service can’t be reached. Try again in a moment.");
    });
  };
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <Logo size={40} />
        <h1>Latchkey</h1>
        <p className="sign-in-text">Every deal, from signed contract to keys. Dates that move together, and no deadline missed.</p>
        {fault && (
          <p className="form-problem" role="alert">
            {fault}
          </p>
        )}
        <Button look="primary" className="sign-in-go" busy={leaving} onClick={go}>
          {leaving ? "Going to sign-in" : "Sign in"}
        </Button>
        <p className="sign-in-foot">
          Building on it?{" "}
          <a className="link" href="/openapi">
            Read the API <ArrowRight size={12} aria-hidden />
          </a>
        </p>
      </div>
      <Keyline />
    </main>
  );
}

/** A quiet drawing of what the product does: one date moves and those that hang on it follow. */
function Keyline() {
  return (
    <svg className="sign-in-art" viewBox="0 0 640 240" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path className="art-axis" d="M0 120H640" />
      {[60, 132, 196, 284, 352, 436, 520, 588].map((x, index) => (
        <g key={x}>
          <path className="art-stem" d={`M${x} 120V${index % 2 ? 120 + 24 + (index % 3) * 24 : 120 - 24 - (index % 3) * 24}`} />
          <circle className={index === 5 ? "art-key" : "art-dot"} cx={x} cy="120" r={index === 5 ? 9 : 5} />
        </g>
      ))}
      <path className="art-arc" d="M352 108C372 76 416 76 436 106" />
    </svg>
  );
}
