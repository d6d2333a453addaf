export * from './contract.ts';
export * from './role.ts';
