/** What we want to reach; `atLeast` is what may not be missed, `aim` what would be good. */
export interface Goal {
  readonly number: number
  readonly what: string
  readonly atLeast: number
  readonly aim: number
  /** Whether more is better, or less. */
  readonly better: 'more' | 'less'
  readonly unit: '×' | 'kB'
}

export const goals: readonly Goal[] = [
  {
    number: 1,
    what: 'library call, against json-rules-engine',
    atLeast: 60,
    aim: 120,
    better: 'more',
    unit: '×',
  },
  {
    number: 2,
    what: 'library call, against zen-engine',
    atLeast: 8,
    aim: 15,
    better: 'more',
    unit: '×',
  },
  {
    number: 3,
    what: 'outcomes only, against json-rules-engine',
    atLeast: 100,
    aim: 200,
    better: 'more',
    unit: '×',
  },
  {
    number: 4,
    what: 'json-rules-engine’s slowest call in a hundred (p99), against the library’s',
    atLeast: 50,
    aim: 100,
    better: 'more',
    unit: '×',
  },
  {
    number: 5,
    what: 'library call with 3 % of the facts absent, against none absent',
    atLeast: 0.5,
    aim: 0.8,
    better: 'more',
    unit: '×',
  },
  {
    number: 6,
    what: 'a file of rows to a file of outcomes on DuckDB, against json-rules-engine',
    atLeast: 150,
    aim: 350,
    better: 'more',
    unit: '×',
  },
  {
    number: 7,
    what: 'the same, time against a bare typed scan of that file',
    atLeast: 3,
    aim: 2,
    better: 'less',
    unit: '×',
  },
  {
    number: 9,
    what: 'evaluate route, requests per processor time: against an echo of the same body on express',
    atLeast: 0.8,
    aim: 0.95,
    better: 'more',
    unit: '×',
  },
  {
    number: 10,
    what: 'library call, rules evaluated per second: 480 rules against 60',
    atLeast: 0.35,
    aim: 0.9,
    better: 'more',
    unit: '×',
  },
  {
    number: 11,
    what: 'time of a library call with explanation, against one without',
    atLeast: 3.5,
    aim: 2.5,
    better: 'less',
    unit: '×',
  },
  {
    number: 12,
    what: 'root entry of @workpoints/rules, minified, gzip, its dependencies left out',
    atLeast: 40,
    aim: 25,
    better: 'less',
    unit: 'kB',
  },
  {
    number: 13,
    what: 'time of a query over one row: 240 rules against 60; infinite where a list became a join',
    atLeast: 6,
    aim: 4.5,
    better: 'less',
    unit: '×',
  },
  {
    number: 14,
    what: 'evaluate route, requests per processor time: against json-rules-engine behind express',
    atLeast: 6,
    aim: 12,
    better: 'more',
    unit: '×',
  },
]

/** One goal with what was found; null where a peer it needs is not here. */
export interface Measurement {
  readonly goal: number
  readonly value: number | null
}

/** A figure beside the goals. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: '×' | 'kB'
}

export interface Findings {
  readonly measurements: readonly Measurement[]
  readonly figures: readonly Figure[]
}

export const isReached = (goal: Goal, value: number, limit: number): boolean =>
  goal.better === 'more' ? value >= limit : value <= limit
