import { expect, test } from "vitest";
import type { Definitions } from "../../descriptor/descriptor.ts";
import type { ObjectDefinition, PropertyDefinition, TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { convert, issuesOf } from "../interpret.fixture.ts";

const string = { kind: "string" } as const;
const long = { kind: "long" } as const;
const T: TypeDescriptor = { kind: "reference", to: "T" };
const required: PropertyDefinition = { name: "text", type: string };
const construct = { parameters: [] };

function object(
  properties: readonly PropertyDefinition[],
  more: Partial<ObjectDefinition> = {},
): { definitions: Definitions } {
  return { definitions: { T: { name: "T", properties, ...more } } };
}

class Message {
  text!: string;
  note = "none";
  shout(): string {
    return this.text.toUpperCase();
  }
}
const note: PropertyDefinition = { name: "note", type: string, hasDefault: true };
const given = { ...object([required, note], { construct }), classes: { T: Message } };

test("a plain object becomes an instance, with methods and defaults", () => {
  const message = convert(T, { text: "a" }, given);
  expect(message).toBeInstanceOf(Message);
  expect(message).toEqual({ text: "a", note: "none" });
  expect((message as Message).shout()).toBe("A");
});

test("a default is for what is absent, explicit undefined too", () => {
  expect(convert(T, { text: "a", note: undefined }, given)).toEqual({ text: "a", note: "none" });
  expect(convert(T, { text: "a", note: "b" }, given)).toEqual({ text: "a", note: "b" });
});

test("an instance in which nothing changes is returned as itself, of a subclass too", () => {
  const messages = [new Message(), new (class Sub extends Message {})()];
  for (const message of messages) {
    message.text = "a";
    expect(convert(T, message, given)).toBe(message);
  }
});

test("an instance that lacks a property with a default is completed in a new one", () => {
  const message = Object.assign(new Message(), { text: "a", note: undefined });
  const converted = convert(T, message, given);
  expect(converted).not.toBe(message);
  expect(converted).toEqual({ text: "a", note: "none" });
  expect(Object.entries(message)).toContainEqual(["note", undefined]);
});

test("an instance in which something is converted is made anew; new arrays alone are no change", () => {
  class Holder {
    items: unknown = [];
  }
  const type: TypeDescriptor = { kind: "array", items: long };
  const holding = { ...object([{ name: "items", type }], { construct }), classes: { T: Holder } };
  const [plain, big] = [Object.assign(new Holder(), { items: [1] }), Object.assign(new Holder(), { items: [1n] })];
  expect(convert(T, plain, holding)).toBe(plain);
  expect(convert(T, big, holding)).toEqual(Object.assign(new Holder(), { items: [1] }));
  expect(big.items).toEqual([1n]);
});

test("an instance of an unrelated class is converted by its properties", () => {
  class Other {
    text = "a";
    secret = "s";
  }
  expect(convert(T, new Other(), given)).toStrictEqual(Object.assign(new Message(), { text: "a" }));
});

test("parameter properties are handed to the constructor in its order, the others are assigned", () => {
  class Point {
    label = "none";
    constructor(
      readonly x: number,
      readonly y: number = 7,
    ) {}
  }
  const properties = [
    { name: "y", type: long, hasDefault: true },
    { name: "x", type: long },
    { name: "label", type: string, hasDefault: true },
  ] as const;
  const points = { ...object(properties, { construct: { parameters: ["x", "y"] } }), classes: { T: Point } };
  expect(convert(T, { x: 1n, label: "a" }, points)).toStrictEqual(Object.assign(new Point(1, 7), { label: "a" }));
  expect(convert(T, { x: 1, y: 2 }, points)).toStrictEqual(new Point(1, 2));
});

test("undeclared properties replace neither methods nor what the class keeps to itself", () => {
  class Open {
    text!: string;
    private secret = 1;
    get twice(): number {
      return this.secret * 2;
    }
  }
  const open = { ...object([required], { construct, extra: { kind: "any" } }), classes: { T: Open } };
  const converted = convert(T, { text: "a", secret: 5, twice: 9, x: 1 }, open);
  expect(converted).toMatchObject({ text: "a", secret: 1, twice: 2, x: 1 });
  expect(convert(T, converted, open)).toBe(converted);
});

test("set accessors are used", () => {
  class Trimmed {
    #text = "";
    get text(): string {
      return this.#text;
    }
    set text(text: string) {
      this.#text = text.trim();
    }
  }
  const trimmed = { ...object([required], { construct }), classes: { T: Trimmed } };
  expect((convert(T, { text: " a " }, trimmed) as Trimmed).text).toBe("a");
});

test("without the class the result is a plain object", () => {
  expect(convert(T, { text: "a" }, { definitions: given.definitions })).toStrictEqual({ text: "a" });
});

test("nothing is constructed once something is refused", () => {
  let made = 0;
  class Counted {
    text = String(made++);
  }
  const counted = { ...object([required], { construct }), classes: { T: Counted } };
  issuesOf({ kind: "array", items: T }, [{ text: "a" }, { text: 5 }, { text: "b" }], counted);
  expect(made).toBe(1);
});
