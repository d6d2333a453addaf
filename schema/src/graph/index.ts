// type-graphql's decorators need it before the first of them runs.
import 'reflect-metadata';

export * from './change.type.ts';
export * from './coded-page.ts';
export * from './coverage.type.ts';
export * from './curve-point.type.ts';
export * from './enums.ts';
export * from './figure.type.ts';
export * from './figure-part.type.ts';
export * from './figure-values.type.ts';
export * from './indicator.type.ts';
export * from './language.ts';
export * from './page-info.type.ts';
export * from './product-contract.ts';
export * from './receipt.type.ts';
export * from './scalars.ts';
export * from './target.type.ts';
