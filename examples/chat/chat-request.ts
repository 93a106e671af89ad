/** One message of a conversation. */
export class Message {
  role!: "system" | "user" | "assistant";
  content!: string;
  metadata?: Record<string, string>;

  get words(): number {
    return this.content.split(/\s+/).filter(Boolean).length;
  }

  toString(): string {
    return `${this.role}: ${this.content}`;
  }
}

/** What a tool takes, by name. */
export class FunctionParams {
  properties!: Record<string, string>;
  type = "object";
  required?: string[] | null = null;
}

/** A tool that the model may call. */
export class ToolDefinition {
  name!: string;
  description?: string | null = null;
  parameters?: FunctionParams | null = null;
}

/** A conversation with the tools at hand. */
export class ChatRequest {
  messages!: Message[];
  tools?: ToolDefinition[] | null;
  temperature: number = 0.7;
}
