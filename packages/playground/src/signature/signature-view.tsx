import type { ModelSignature } from "@tsfunc/runtime/signature";
import type { JSX } from "preact";
import { Code } from "../controls/code.tsx";
import { type Tab, TabList } from "../controls/tab-list.tsx";
import { signatureJson } from "./signature-json.ts";

/** A signature as MLflow prints it, and as JSON. */
export function SignatureView({ signature }: { readonly signature: ModelSignature }): JSX.Element {
  return <TabList label="Forms of the signature" tabs={signatureTabs(String(signature), signatureJson(signature))} />;
}

/**
 * The tabs of a signature.
 *
 * @param text As MLflow prints it.
 * @param json As JSON.
 */
export function signatureTabs(text: string, json: string): readonly Tab[] {
  return [
    { name: "MLflow", content: <Code text={text.trimEnd()} name="the signature" /> },
    { name: "JSON", content: <Code text={json} name="the signature as JSON" /> },
  ];
}
