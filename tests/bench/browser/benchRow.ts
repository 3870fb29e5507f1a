/** One line of the table: what was measured, what is wanted, and what came. */
export interface BenchRow {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
}
