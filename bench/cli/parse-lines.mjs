import { createReadStream } from "node:fs";

/** What reading a file of JSON costs without anything else: `JSON.parse`, line by line. */
let rest = "";
for await (const chunk of createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).setEncoding("utf8")) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) JSON.parse(line);
}
