import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphqlType } from '../facts/field.ts';
import type { DepartmentContext } from './context.ts';

/** An argument of a field that is made of a definition. */
export interface ArgumentDefinition {
  type(): GraphqlType;
  readonly description: string;
  /** Whether it may be left out; so it may where there is a default. */
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

/** A field of a type, made of a definition and not of a decorated method. */
export interface FieldDefinition {
  readonly name: string;
  readonly description: string;
  type(): GraphqlType;
  readonly args: Readonly<Record<string, ArgumentDefinition>>;
  resolve(root: never, args: never, context: DepartmentContext): unknown;
}

type Thunk = () => StringConstructor;

/** type-graphql looks for types among those that exist when it begins: they are made here and now. */
function made(type: () => GraphqlType): Thunk {
  const answer = type();
  return () => answer as StringConstructor;
}

/** A resolver class that gives a type fields of its own, all of them nullable. */
export function fieldsResolver(
  type: () => object,
  fields: readonly FieldDefinition[],
): new () => object {
  @Resolver(type as never)
  class FieldsResolver {}
  for (const { name, description, type: answers, args, resolve } of fields) {
    const names = Object.keys(args);
    const method = (root: never, context: DepartmentContext, ...values: never[]) =>
      resolve(
        root,
        Object.fromEntries(names.map((argument, index) => [argument, values[index]])) as never,
        context,
      );
    const prototype = FieldsResolver.prototype as Record<string, unknown>;
    prototype[name] = method;
    Root()(prototype, name, 0);
    Ctx()(prototype, name, 1);
    for (const [index, [argument, options]] of Object.entries(args).entries()) {
      const { type: taken, ...rest } = options;
      Arg(argument, made(taken), rest as never)(prototype, name, index + 2);
    }
    const descriptor = { value: method };
    FieldResolver(made(answers), { nullable: true, description })(prototype, name, descriptor);
  }
  return FieldsResolver;
}
