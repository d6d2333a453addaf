import { serveCanned } from '../sketch/canned-subgraph.ts';
import { sketchSubgraphs } from '../sketch/sketch-graph.ts';
import { sayReady } from './told.ts';

const places = await Promise.all(
  sketchSubgraphs.map(async (name) => [name, (await serveCanned(name)).url] as const),
);
sayReady({ subgraphs: Object.fromEntries(places) });
