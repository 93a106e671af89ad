import type { JSX } from "preact";
import { Code } from "../controls/code.tsx";
import { Panel } from "../controls/panel.tsx";
import { TabList } from "../controls/tab-list.tsx";
import { count } from "../signature/count.ts";
import type { Answer } from "./answer/answer.ts";
import type { Progress } from "./prediction.ts";
import { StreamView } from "./stream-view.tsx";
import type { TryState } from "./try-state.ts";

/** What the server has answered, as it comes. */
export function AnswerPanel({ state }: { readonly state: TryState }): JSX.Element {
  const progress = state.prediction.progress.value;
  return (
    <Panel title="Answer">
      <p class={isBad(progress) ? "problem" : "hint"} role="status">
        {statusText(progress)}
      </p>
      {progress.status === "answered" && <AnswerText answer={progress.answer} />}
      {"pieces" in progress && <StreamView pieces={progress.pieces} />}
    </Panel>
  );
}

function AnswerText({ answer: { text, message } }: { readonly answer: Answer }): JSX.Element {
  const json = <Code text={text} name="the answer" />;
  if (message === null) return json;
  const tabs = [
    { name: "Message", content: <Code text={message} name="the message" /> },
    { name: "JSON", content: json },
  ];
  return <TabList label="Forms of the answer" tabs={tabs} />;
}

function isBad(progress: Progress): boolean {
  return progress.status === "failed" || (progress.status === "answered" && !progress.answer.isOk);
}

function statusText(progress: Progress): string {
  switch (progress.status) {
    case "none":
      return "Nothing yet: predict.";
    case "waiting":
      return "Predicting …";
    case "answered":
      return `${progress.answer.isOk ? "Predicted" : "Refused"}: status ${progress.answer.status}, ${Math.round(progress.milliseconds)} ms.`;
    case "streaming":
      return "The answer is coming …";
    case "ended":
      return `The answer is whole: ${count(progress.pieces.length, "piece")}.`;
    case "stopped":
      return "Stopped.";
    case "failed":
      return `The answer broke off: ${progress.problem}`;
  }
}
