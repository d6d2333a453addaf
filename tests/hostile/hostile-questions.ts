/** A question that somebody sends to hold others up, and what the refusal says. */
export interface HostileQuestion {
  readonly name: string;
  /** The query; `turn` makes its text new, so that nothing remembers it. */
  query(turn: number): string;
  readonly code: string;
  readonly words: RegExp;
}

const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');

const INDICATORS = [
  'MANAGED_SHARE',
  'PORTFOLIO',
  'TEAM',
  'RESOURCES',
  'USAGE_RATE',
  'USER_SATISFACTION',
  'BUSINESS_INVOLVEMENT',
  'OPTIMISATION_PRODUCTS',
  'TIME_TO_FIRST_FEATURES',
];

/** One of each kind; none may take the gateway longer than a question that it answers. */
export const hostileQuestions: readonly HostileQuestion[] = [
  {
    name: '10,000 aliases',
    query: (turn) =>
      `{ ${times(10_000, (index) => `a${index}x${turn}:__typename`)} }`.slice(0, 99_999),
    code: 'BAD_INPUT',
    words: /more than 5000 words/,
  },
  {
    name: '1,000 aliases',
    query: (turn) => `{ ${times(1000, (index) => `a${index}x${turn}: __typename`)} }`,
    code: 'BAD_INPUT',
    words: /1000 aliases.*at most 100/,
  },
  {
    name: 'one field a thousand times',
    query: (turn) => `query Q${turn} { ${times(1000, () => '__typename')} }`,
    code: 'BAD_INPUT',
    words: /"__typename" is asked 1000 times/,
  },
  {
    name: '1,000 levels',
    query: (turn) => `query Q${turn} { ${'ministry { '.repeat(1000)} id ${'}'.repeat(1000)} }`,
    code: 'BAD_INPUT',
    words: /more than 64 levels/,
  },
  {
    name: '20,000 levels',
    query: (turn) => `query Q${turn} ${'{a'.repeat(20_000)}`,
    code: 'BAD_INPUT',
    words: /more than (64 levels|5000 words)/,
  },
  {
    name: 'a list of 4,000 lists',
    query: (turn) =>
      `query Q${turn} { department(code: ${'['.repeat(4000)}${']'.repeat(900)}) { code } }`,
    code: 'BAD_INPUT',
    words: /more than 64 levels/,
  },
  {
    name: 'directives on one field',
    query: (turn) => `query Q${turn} { __typename ${'@skip(if: false) '.repeat(700)} }`,
    code: 'BAD_INPUT',
    words: /700 directives at one place/,
  },
  {
    name: '10,000 directives',
    query: (turn) => `query Q${turn} { __typename ${'@a '.repeat(10_000)} }`,
    code: 'BAD_INPUT',
    words: /more than 5000 words/,
  },
  {
    name: 'fragments that go in a circle',
    query: (turn) =>
      `query Q${turn} { ...A } fragment A on Query { ministry { ...B } } fragment B on Ministry { ...C } fragment C on Ministry { ...B }`,
    code: 'BAD_INPUT',
    words: /fragment "B" leads back to itself/,
  },
  {
    name: 'fragments that double thirty times',
    query: (turn) =>
      `query Q${turn} { ...F0 } ${times(30, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F30 on Query { __typename }`,
    code: 'BAD_INPUT',
    words: /1073741824 fields, fragments unfolded/,
  },
  {
    name: 'hundreds of fragments',
    query: (turn) =>
      `query Q${turn} { __typename } ${times(400, (index) => `fragment F${index} on Query { __typename }`)}`,
    code: 'BAD_INPUT',
    words: /400 fragments; at most 50/,
  },
  {
    name: 'a hundred operations',
    query: (turn) => times(100, (index) => `query Q${turn}x${index} { __typename }`),
    code: 'BAD_INPUT',
    words: /100 operations; at most 20/,
  },
  {
    name: 'ten years of every indicator, month by month',
    query: (turn) =>
      `query Q${turn} { ministry { ${INDICATORS.map((code) => `${code}: series(indicator: ${code}, from: "2016-01", to: "2025-12") { value }`).join(' ')} } }`,
    code: 'TOO_EXPENSIVE',
    words: /costs 10811; one question may cost 10000.*"ministry"/,
  },
  {
    name: 'pages within pages',
    query: (turn) =>
      `query Q${turn} { products(first: 100) { nodes { department { products(first: 100) { nodes { department { figure(indicator: TEAM) { value } } } } } } } }`,
    code: 'TOO_EXPENSIVE',
    words: /"products\.nodes\.department\.products\.nodes\.department\.figure"/,
  },
  {
    name: 'the graph about itself, a hundred times',
    query: (turn) =>
      `query Q${turn} { ${times(40, (index) => `a${index}: __schema { types { name } }`)} }`,
    code: 'TOO_EXPENSIVE',
    words: /costs 20010/,
  },
];
