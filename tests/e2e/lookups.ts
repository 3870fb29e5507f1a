/** The lookups that every host has to answer: what is typed, which record it opens, and words of its text. */
export const LOOKUPS = [
  { query: '潮汐车道', row: 'T6.6', title: '潮汐车道', text: '缓解拥堵' },
  { query: 'chaoxichedao', row: 'T6.6', title: '潮汐车道', text: '缓解拥堵' },
  { query: 'zipper', row: 'T6.5', title: '“Zipper” alternate traffic', text: 'tidal lane' },
  { query: 'fraud hotlin', row: 'M11', title: 'Anti-information-fraud consultation hotline', text: '165 15 1' },
] as const;
