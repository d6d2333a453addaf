export * from './breakdown/index.ts';
export * from './figures/index.ts';
export * from './indicators/index.ts';
export * from './measurements/index.ts';
export * from './paging/index.ts';
export * from './products/index.ts';
export { type Accountability, accountableDepartment } from './registry/accountability.ts';
export {
  departments,
  type RegisteredDepartment,
  registeredDepartment,
} from './registry/departments.ts';
export * from './secrecy/index.ts';
export * from './states/index.ts';
export * from './statistics/index.ts';
export * from './targets/index.ts';
export * from './team/index.ts';
export * from './text/index.ts';
export * from './time/index.ts';
