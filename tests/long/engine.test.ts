// The long form of tests that the suite runs for seconds: the same sentences, more often.
process.env.CRASH_ROUNDS ??= '100'
process.env.HONEST_RUNS ??= '10000'
process.env.FUZZ_MINUTES ??= '10'

await import('../server/sync/document/crash.test.ts')
await import('../server/sync/guard/honest.test.ts')
await import('../server/sync/guard/fuzz.test.ts')

export {}
