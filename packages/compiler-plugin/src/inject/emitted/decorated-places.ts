import { ts } from "../../analyze/index.ts";
import { classNodes } from "./class-nodes.ts";
import { type DecoratorList, decoratorLists, emittedName } from "./decorator-lists.ts";
import { PatchProblem } from "./patch-problem.ts";

/** Finds the decorators of a source in the JavaScript that TypeScript made of it: by the class, and by the name of the method. */
export class DecoratedPlaces {
  readonly #source: readonly ts.ClassLikeDeclaration[];
  readonly #emitted: readonly ts.ClassLikeDeclaration[];
  readonly #lists: readonly DecoratorList[];

  constructor(source: ts.SourceFile, emitted: ts.SourceFile) {
    this.#source = classNodes(source);
    this.#emitted = classNodes(emitted);
    this.#lists = decoratorLists(emitted, this.#emitted);
  }

  /** Whether a node of the emitted text is part of a list of decorators. */
  isInList(node: ts.Node): boolean {
    return this.#lists.some(({ list }) => list.pos <= node.pos && node.end <= list.end);
  }

  /**
   * Where the inner decorator goes.
   *
   * @param sourceEnd Where the last decorator of a class or method ends in the source.
   * @returns An offset in the emitted text.
   * @throws {PatchProblem} When it is not there.
   */
  placeOf(sourceEnd: number): number {
    for (const [index, one] of this.#source.entries()) {
      if (endOfDecorators(one) === sourceEnd) return behind(one, this.#listOf(index, null));
      const member = one.members.find((each) => endOfDecorators(each) === sourceEnd);
      if (member !== undefined) return behind(member, this.#listOf(index, member));
    }
    throw new PatchProblem("the source has no decorator there");
  }

  #listOf(index: number, member: ts.ClassElement | null): ts.ArrayLiteralExpression {
    const written = this.#source[index] as ts.ClassLikeDeclaration;
    const emitted = this.#emittedClass(index, written);
    const ofClass = this.#lists.filter((one) => one.class === emitted);
    const lists = ofClass.filter((one) => (member === null ? one.member === null : isSameMember(one, member)));
    const alike = member === null ? [] : written.members.filter((one) => isAlike(one, member));
    const found = lists[member === null ? 0 : alike.indexOf(member)];
    if (found === undefined) {
      throw new PatchProblem("it has no list of decorators there (`__decorate([…` or `_classDecorators = […`)");
    }
    return found.list;
  }

  #emittedClass(index: number, { name }: ts.ClassLikeDeclaration): ts.ClassLikeDeclaration {
    const emitted = this.#emitted[index];
    if (this.#emitted.length !== this.#source.length || emitted === undefined) {
      throw new PatchProblem(`it has ${this.#emitted.length} classes, and the source has ${this.#source.length}`);
    }
    const found = emittedName(emitted);
    if (name !== undefined && found !== name.text) {
      throw new PatchProblem(`the class \`${found ?? "without a name"}\` stands where the source has \`${name.text}\``);
    }
    return emitted;
  }
}

/** Behind the last of the user's own decorators; further elements are TypeScript's. */
function behind(written: ts.Node, { elements }: ts.ArrayLiteralExpression): number {
  const count = decoratorsOf(written).length;
  const last = elements[count - 1];
  if (last === undefined) {
    throw new PatchProblem(`the list has ${elements.length} decorators, and the source has ${count}`);
  }
  return last.end;
}

function isSameMember({ member }: DecoratorList, written: ts.ClassElement): boolean {
  return member !== null && member.name === nameOf(written) && member.isStatic === isStatic(written);
}

/** Whether two decorated members cannot be told apart but by their order, as those with computed names. */
function isAlike(one: ts.ClassElement, other: ts.ClassElement): boolean {
  return decoratorsOf(one).length > 0 && nameOf(one) === nameOf(other) && isStatic(one) === isStatic(other);
}

function nameOf({ name }: ts.ClassElement): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  return ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
}

function isStatic(member: ts.ClassElement): boolean {
  const modifiers = ts.canHaveModifiers(member) ? ts.getModifiers(member) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

function decoratorsOf(node: ts.Node): readonly ts.Decorator[] {
  return ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
}

function endOfDecorators(node: ts.Node): number | undefined {
  return decoratorsOf(node).at(-1)?.end;
}
