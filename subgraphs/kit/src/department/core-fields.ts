/**
 * The fields that every product and department has in the graph, and what surrounds a publication.
 *
 * A team's own field of one of these names would take the place of the core's without a word.
 */
export const coreFields: ReadonlySet<string> = new Set([
  // Of a product and of its input.
  'id',
  'slug',
  'formerSlugs',
  'name',
  'url',
  'team',
  'sponsors',
  'portfolio',
  'phase',
  'phases',
  'operator',
  'operators',
  'milestones',
  'movedFrom',
  'movedTo',
  'department',
  'demonstration',
  'stopReason',
  'staffing',
  'engagements',
  'objectives',
  'keyResults',
  'keyResultReadings',
  'sourceIdentities',
  'measurements',
  'statements',
  'figure',
  'figures',
  'series',
  // Of a department, those that the ministry's view adds to it included.
  'code',
  'publishedAt',
  'quarantine',
  'sources',
  'products',
  'targets',
  // Of a publication.
  'key',
  'dryRun',
  'knownAt',
  'source',
  'retractions',
  'releases',
  'rejections',
]);
