export type { Calendar } from './calendar.ts';
export { chanceOf } from './chance.ts';
export { demonstrationOf } from './demonstration.ts';
export type { StoryEvent } from './event.ts';
export type { DemonstrationProfile, Notable } from './profile.ts';
export type { DemonstrationPublication } from './publications.ts';
