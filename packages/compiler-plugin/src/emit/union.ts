import {
  type Discriminator,
  keepsValues,
  type MapDescriptor,
  type RecordDescriptor,
  type ReferenceDescriptor,
  type TypeDescriptor,
  type UnionDescriptor,
} from "@tsfunc/runtime/descriptor";
import { acceptsUnconverted, grouped } from "./accepts.ts";
import { callDefinition, className } from "./reference.ts";
import type { Scope } from "./scope.ts";
import { block, converterSource, lines, member, quote } from "./text.ts";
import { convertValue } from "./value.ts";

/** Converts to the member that fits, in the order that every converter follows: as it is, by conversion, object types. */
export function convertUnion(type: UnionDescriptor, value: string, scope: Scope): string {
  const name = scope.fresh("u");
  scope.hoist(converterSource(name, unionBody(type, scope)));
  return `if ((${value} = ${name}(${value}, json, depth)) === FAIL) return FAIL;`;
}

function unionBody(type: UnionDescriptor, scope: Scope): string {
  const objects = type.members.filter(isReference);
  const records = type.members.filter(isKeyed);
  const others = type.members.filter((one) => !isReference(one) && !isKeyed(one));
  return lines(
    asTheyAre(others, scope),
    ...others.filter((one) => !keepsValues(one)).map((one) => tryMember(one, scope)),
    objects.length === 0 ? "" : tryResult(objectMember(objects, type.discriminator, scope), scope),
    ...records.map((one) => tryMember(one, scope)),
    "return FAIL;",
  );
}

function asTheyAre(members: readonly TypeDescriptor[], scope: Scope): string {
  const conditions = members.flatMap((one) => acceptsUnconverted(one, "value", scope) ?? []);
  return conditions.length === 0 ? "" : `if (${conditions.map(grouped).join(" || ")}) return value;`;
}

function tryMember(type: TypeDescriptor, scope: Scope): string {
  const name = scope.fresh("u");
  scope.hoist(converterSource(name, lines(convertValue(type, "value", scope), "return value;")));
  return tryResult(`${name}(value, json, depth)`, scope);
}

function tryResult(expression: string, scope: Scope): string {
  const result = scope.fresh("r");
  return lines(`const ${result} = ${expression};`, `if (${result} !== FAIL) return ${result};`);
}

function objectMember(members: readonly ReferenceDescriptor[], tag: Discriminator | undefined, scope: Scope): string {
  if (tag !== undefined) return byTag(members, tag, scope);
  if (members.length === 1) return callDefinition((members[0] as ReferenceDescriptor).to, "value");
  return members
    .filter((one) => scope.definitions[one.to]?.construct !== undefined)
    .reduceRight(
      (otherwise, one) => `value instanceof ${className(one.to)} ? ${callDefinition(one.to, "value")} : ${otherwise}`,
      `${scope.tool("bestFit")}(value, [${members.map((one) => candidate(one, scope)).join(", ")}])`,
    );
}

function candidate(type: ReferenceDescriptor, scope: Scope): string {
  const names = scope.definitions[type.to]?.properties.map((property) => quote(property.name)) ?? [];
  return `[[${names.join(", ")}], (one) => ${callDefinition(type.to, "one")}]`;
}

function byTag(members: readonly ReferenceDescriptor[], tag: Discriminator, scope: Scope): string {
  const name = scope.fresh("u");
  const cases = members.map((one, index) =>
    lines(
      ...(tag.values[index] ?? []).map((literal) => `case ${typeof literal === "string" ? quote(literal) : literal}:`),
      `  return ${callDefinition(one.to, "value")};`,
    ),
  );
  const body = lines(
    'if (typeof value !== "object" || value === null) return FAIL;',
    block(`switch (${member("value", tag.property)})`, lines(...cases)),
    "return FAIL;",
  );
  scope.hoist(converterSource(name, body));
  return `${name}(value, json, depth)`;
}

function isKeyed(type: TypeDescriptor): type is RecordDescriptor | MapDescriptor {
  return type.kind === "record" || type.kind === "map";
}

function isReference(type: TypeDescriptor): type is ReferenceDescriptor {
  return type.kind === "reference";
}
