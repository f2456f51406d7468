/** How often each figure is taken; more where the spread is large. */
export const repetitions = Number(process.env['BENCH_REPETITIONS'] ?? 5);
