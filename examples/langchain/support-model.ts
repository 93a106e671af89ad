import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { pyfunc, type TypeFromExample } from "@tsfunc/runtime";
import { ShopChat } from "./shop-chat.ts";

/** What the prompt asks for. */
interface Question {
  product: string;
  question: string;
}

/** Here stands `new ChatOpenAI({ model: "…" })`, or the chat model of whichever provider. */
const chat = new ShopChat({});

const prompt = ChatPromptTemplate.fromMessages([
  ["system", "You sell {product}."],
  ["human", "{question}"],
]);

/** A chain of LangChain as a model: what its prompt asks for are the columns of the model input. */
@pyfunc
export default class SupportModel {
  chain = prompt.pipe(chat).pipe(new StringOutputParser());

  async predict(modelInput: TypeFromExample): Promise<string[]> {
    return await this.chain.batch(modelInput as Question[]);
  }
}
