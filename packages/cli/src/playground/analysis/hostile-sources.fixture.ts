/** A model with an input of a type. */
function modelOf(type: string, declarations = ""): string {
  const imports = 'import { pyfunc } from "@tsfunc/runtime";';
  return `${imports}\n${declarations}\nexport const model = pyfunc((modelInput: (${type})[]): string[] => []);\n`;
}

/** `text` once for each of the first `count` numbers. */
function times(count: number, text: (index: number) => string, separator = ""): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(separator);
}

/**
 * Sources that ask for much: each has to be answered, with a diagnostic or an error, and the next one has to be read as if nothing had been.
 */
export const HOSTILE_SOURCES: Readonly<Record<string, string>> = {
  "a union of 10,000 members": modelOf(times(10_000, (index) => `${index}`, "|")),
  "a union of 4,000 object types": modelOf(times(4000, (index) => `{a${index}:1}`, "|")),
  "a union that multiplies unions": modelOf(
    "Pair<Pair<Pair<Digit>>>",
    "type Digit = 0|1|2|3|4|5|6|7|8|9; type Pair<T extends string | number> = `${T}${T}`;",
  ),
  "an intersection of unions": modelOf(
    times(8, (index) => `(${times(10, (member) => `{p${index}: ${member}, q${member}: 1}`, "|")})`, "&"),
  ),
  "a tuple that grows without end": modelOf(
    "Build<[], 9999>",
    "type Build<T extends unknown[], N> = T['length'] extends N ? T : Build<[...T, 0], N>;",
  ),
  "a tuple that doubles": modelOf(
    times(30, () => "Twice<").concat(
      "[0]",
      times(30, () => ">"),
    ),
    "type Twice<T extends unknown[]> = [...T, ...T];",
  ),
  "a conditional type that calls itself twice": modelOf(
    "Fork<[]>",
    "type Fork<T extends unknown[]> = T['length'] extends 40 ? T : Fork<[...T, 0]> | Fork<[...T, 1]>;",
  ),
  "a conditional type that computes": modelOf(
    "Fibonacci<25>['length']",
    `type Of<N extends number, T extends 0[] = []> = T['length'] extends N ? T : Of<N, [...T, 0]>;
     type Less<N extends number, By extends 0[]> = Of<N> extends [...By, ...infer R] ? R['length'] : 0;
     type Fibonacci<N> = N extends 0 ? [] : N extends 1 ? [0] : N extends number
       ? [...Fibonacci<Less<N, [0]>>, ...Fibonacci<Less<N, [0, 0]>>] : [];`,
  ),
  "a generic that contains itself, larger": modelOf("Grow<string>", "interface Grow<T> { value: T; next: Grow<T[]>; }"),
  "a generic that contains itself twice, larger": modelOf(
    "Tree<string>",
    "interface Tree<T> { value: T; left: Tree<[T, 0]>; right: Tree<[T, 1]>; }",
  ),
  "classes that contain each other twice": modelOf(
    "C0",
    `${times(40, (index) => `export class C${index} { a!: C${index + 1}; b!: C${index + 1}; }\n`)}export class C40 { x!: string; }`,
  ),
  "classes that contain each other often enough for a large answer": modelOf(
    "C0",
    `${times(14, (index) => `export class C${index} { a!: C${index + 1}; b!: C${index + 1}; }\n`)}export class C14 { x!: string; }`,
  ),
  "a type of 3,000 properties, mapped eight times": modelOf(
    times(8, () => "Wrap<").concat(
      "Many",
      times(8, () => ">"),
    ),
    `type Wrap<T> = { [K in keyof T as \`a\${K & string}\` | \`b\${K & string}\`]: T[K] }; interface Many { ${times(3000, (index) => `p${index}: 1;`)} }`,
  ),
  "20,000 open parentheses": `const x = ${"(".repeat(20_000)}`,
  "20,000 array types": modelOf(`string${"[]".repeat(20_000)}`),
  "10,000 nested object types": modelOf(`${"{a:".repeat(10_000)}string${"}".repeat(10_000)}`),
  "5,000 nested generics": modelOf(`${"Array<".repeat(5000)}string${">".repeat(5000)}`),
  "8,000 nested function calls": `const f = (x: unknown) => x;\nf(${"f(".repeat(8000)}1${")".repeat(8000)});`,
  "10,000 links of an expression": `const x = ${times(10_000, () => "1", "+")};`,
  "6,000 chained calls that infer": `declare const x: { f(): typeof x };\nx${".f()".repeat(6000)};`,
  "a doc comment with a costly pattern": modelOf(
    "Named",
    `export class Named {\n  /** @pattern ^(([a-z])+.)+[A-Z]([a-z])+(${"(a|aa)+".repeat(300)})+$ */\n  name!: string;\n}`,
  ),
  "generics that compare without end": `interface A<T> { x: A<A<T>>; } interface B<T> { x: B<B<T>>; }\ndeclare const a: A<string>; const b: B<string> = a;\n`,
  "overloads by the thousand": `${times(1500, (index) => `declare function f(x: ${index}, y: { a${index}: 1 }): ${index};\n`)}${times(20, () => "f(-1, {});\n")}`,
  "a hundred type errors with large types": `${times(400, (index) => `const x${index}: { ${times(10, (member) => `p${member}: ${member};`)} } = ${index};\n`)}`,
  "unterminated text": `const x = \`${"${`".repeat(5000)}`,
  "bytes that are no text": "\u0000\uFFFF\uD800".repeat(5000),
  "an augmented library": `declare global { interface Array<T> { length: string } interface String { x: String["x"] } }\n${modelOf("string")}`,
  "no library": `/// <reference no-default-lib="true"/>\n${modelOf("string")}`,
};
