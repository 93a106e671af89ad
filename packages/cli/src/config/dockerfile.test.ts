import { expect, test } from "vitest";
import { dockerfile } from "./dockerfile.ts";

test("the options of the command line hold in the container, but for where to listen", () => {
  const text = dockerfile("models/chat/", {
    m: "models/chat/",
    model: "models/chat/",
    port: 9000,
    workers: 4,
    w: 4,
    allowedHosts: "models.example.org",
    development: false,
    dockerfile: true,
  });
  expect(text).toContain('COPY ["models/chat/","/opt/model/"]');
  expect(text).toContain("USER node");
  const command: readonly string[] = JSON.parse(/^CMD (.*)$/m.exec(text)?.[1] ?? "[]");
  expect(command.slice(1)).toEqual(
    "serve --model /opt/model --host 0.0.0.0 --port 8080 --workers 4 --allowed-hosts models.example.org".split(" "),
  );
});
