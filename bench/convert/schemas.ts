import { z } from "zod";
import { ChatRequest, FunctionParams, Message, ToolDefinition, UserData } from "./models.ts";

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

const chatRequest = z.object({
  messages: z.array(message),
  tools: z.array(tool).nullable().default(null),
  temperature: z.number().default(0.7),
});
const user = z.object({
  name: z.string(),
  age: z.int(),
  email: z.string().nullable().default(null),
  preferences: z.array(z.string()).default([]),
});

/** The zod twins of the models; they check and copy but build no instances. */
export const messages = z.array(message);
export const chatRequests = z.array(chatRequest);
export const users = z.array(user);

const messageInstance = message.transform((given) => {
  const made = new Message();
  made.role = given.role;
  made.content = given.content;
  made.metadata = given.metadata;
  made.timestamp = given.timestamp;
  return made;
});
const parametersInstance = parameters.transform((given) => {
  const made = new FunctionParams();
  made.properties = given.properties;
  made.type = given.type;
  made.required = given.required;
  return made;
});
const toolInstance = tool.extend({ parameters: parametersInstance.nullable().default(null) }).transform((given) => {
  const made = new ToolDefinition();
  made.name = given.name;
  made.description = given.description;
  made.parameters = given.parameters;
  return made;
});

/** The same with a transform that builds instances, written by hand: what the models do. */
export const instances = {
  messages: z.array(messageInstance),
  chatRequests: z.array(
    chatRequest
      .extend({ messages: z.array(messageInstance), tools: z.array(toolInstance).nullable().default(null) })
      .transform((given) => {
        const made = new ChatRequest();
        made.messages = given.messages;
        made.tools = given.tools;
        made.temperature = given.temperature;
        return made;
      }),
  ),
  users: z.array(
    user.transform((given) => {
      const made = new UserData();
      made.name = given.name;
      made.age = given.age;
      made.email = given.email;
      made.preferences = given.preferences;
      return made;
    }),
  ),
};
