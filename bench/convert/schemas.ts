import { z } from "zod";

const message = z.object({
  role: z.string(),
  content: z.string(),
  metadata: z.record(z.string(), z.string()).nullable().default(null),
  timestamp: z.string().nullable().default(null),
});
const parameters = z.object({
  properties: z.record(z.string(), z.string()),
  type: z.string().default("object"),
  required: z.array(z.string()).nullable().default(null),
});
const tool = z.object({
  name: z.string(),
  description: z.string().nullable().default(null),
  parameters: parameters.nullable().default(null),
});

/** The zod twins of the models; they check and copy but build no instances. */
export const messages = z.array(message);
export const chatRequests = z.array(
  z.object({
    messages: z.array(message),
    tools: z.array(tool).nullable().default(null),
    temperature: z.number().default(0.7),
  }),
);
export const users = z.array(
  z.object({
    name: z.string(),
    age: z.int(),
    email: z.string().nullable().default(null),
    preferences: z.array(z.string()).default([]),
  }),
);
