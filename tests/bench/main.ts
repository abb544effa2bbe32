import { cpus } from 'node:os'
import { parseArgs } from 'node:util'

import { ensureBuilt } from '../../tools/build.ts'
import { available, availableTwo, BEFORE, measureBefore, ONE } from './kinds.ts'
import { start } from './servers.ts'
import { aimsOfTwo, judge, table } from './table.ts'
import { type Figures, workloads } from './workloads.ts'

/**
 * `npm run bench -- [--only W1,W4] [--servers common-table,hocuspocus] [--scale 0.3] [--before <folder>]`: each
 * workload against each server in turn, each with an empty folder, then one table. Peers are measured once
 * `npm run bench:peers` has run, and an earlier checkout of ours, built, with `--before`. `--two`: two servers of ours
 * on one PostgreSQL, beside two of Hocuspocus where Redis is installed.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    servers: { type: 'string' },
    scale: { type: 'string', default: '1' },
    before: { type: 'string' },
    two: { type: 'boolean' },
  },
})
if (values.before) measureBefore(values.before)
const all = values.two ? ['W1', 'W3', 'W5', 'W6'] : ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7']
const only = values.only?.split(',')
const servers = values.servers?.split(',') ?? (values.two ? availableTwo() : available())
const chosen = workloads(Number(values.scale)).filter(({ id }) => (only ?? all).includes(id))

await ensureBuilt()
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, scale ${values.scale}`)
if (servers.length === 1)
  console.log('Only one server: run npm install in tests/bench to measure the peers too.')
let missed = 0
for (const workload of chosen) {
  console.log(`\n${workload.id}: ${workload.what}`)
  const results: { key: string; server: string; figures: Figures }[] = []
  for (const key of servers) {
    process.stderr.write(`  ${workload.id} ${key} …\n`)
    const server = await start(key)
    const figures: Figures = await workload.run(server).catch((error: unknown) => {
      console.log(`  ${server.name}: ${error instanceof Error ? error.message : String(error)}`)
      return {}
    })
    if (server.commit) figures['database commit ms'] = await server.commit()
    results.push({ key, server: server.name, figures })
    await server.stop()
  }
  console.log(table(results))
  const beside = values.two ? ONE : BEFORE
  const verdicts = judge(
    values.two ? aimsOfTwo(results) : workload.aims,
    results.filter(({ key }) => key !== beside),
  )
  missed += verdicts.filter(({ met }) => !met).length
  for (const { line } of verdicts) console.log(`  ${line}`)
}
console.log(`\n${missed === 0 ? 'All figures reached.' : `${missed} figures not reached.`}`)
