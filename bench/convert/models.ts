import { type long, pyfunc } from "@tsfunc/runtime";

export class Message {
  role!: string;
  content!: string;
  metadata?: Record<string, string> | null = null;
  timestamp?: string | null = null;
}

export class FunctionParams {
  properties!: Record<string, string>;
  type: string = "object";
  required?: string[] | null = null;
}

export class ToolDefinition {
  name!: string;
  description?: string | null = null;
  parameters?: FunctionParams | null = null;
}

export class ChatRequest {
  messages!: Message[];
  tools?: ToolDefinition[] | null = null;
  temperature: number = 0.7;
}

export class UserData {
  name!: string;
  age!: long;
  email?: string | null = null;
  preferences: string[] = [];
}

/** Models that return what they receive, so that a call costs what its validation and conversion cost. */
export const messages = pyfunc((modelInput: Message[]): Message[] => modelInput);
export const chatRequests = pyfunc((modelInput: ChatRequest[]): ChatRequest[] => modelInput);
export const users = pyfunc((modelInput: UserData[]): UserData[] => modelInput);
