import { useDeal } from "./DealContext";
import { stepsOf, type StepKind } from "./reasons";

const SPOKEN: Partial<Record<StepKind, string>> = { dayOff: "Day off", roll: "Rolls", source: "Source" };

/** Each step from the anchor to the date, in order, and last where the rule is written. */
export function ReasonChain({ why }: { why: string[] }) {
  const { deal } = useDeal();
  const steps = stepsOf(why, deal);
  const sources = steps.filter(({ kind }) => kind === "source");
  return (
    <>
      <ol className="why">
        {steps
          .filter(({ kind }) => kind !== "source")
          .map(({ kind, text }, index) => (
            <li key={index} className={`why-${kind}`}>
              {SPOKEN[kind] && <span className="only-heard">{`${SPOKEN[kind]}: `}</span>}
              {text}
            </li>
          ))}
      </ol>
      {sources.map(({ text }, index) => (
        <p key={index} className="why-source">
          Source: <cite>{text}</cite>
        </p>
      ))}
    </>
  );
}
