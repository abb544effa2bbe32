import { cpus } from 'node:os'
import { parseArgs } from 'node:util'

import { ensureBuilt } from '../../tools/build.ts'
import { available, BEFORE, measureBefore, start } from './servers.ts'
import { judge, table } from './table.ts'
import { type Figures, workloads } from './workloads.ts'

/**
 * `npm run bench -- [--only W1,W4] [--servers common-table,hocuspocus] [--scale 0.3] [--before <folder>]`: each
 * workload against each server in turn, each with an empty folder, then one table. Peers are measured once
 * `npm run bench:peers` has run, and an earlier checkout of ours, built, with `--before`.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    servers: { type: 'string' },
    scale: { type: 'string', default: '1' },
    before: { type: 'string' },
  },
})
if (values.before) measureBefore(values.before)
const only = values.only?.split(',')
const servers = values.servers?.split(',') ?? available()
const chosen = workloads(Number(values.scale)).filter(({ id }) => !only || only.includes(id))

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
    const figures = await workload.run(server).catch((error: unknown) => {
      console.log(`  ${server.name}: ${error instanceof Error ? error.message : String(error)}`)
      return {}
    })
    results.push({ key, server: server.name, figures })
    await server.stop()
  }
  console.log(table(results))
  const verdicts = judge(
    workload.aims,
    results.filter(({ key }) => key !== BEFORE),
  )
  missed += verdicts.filter(({ met }) => !met).length
  for (const { line } of verdicts) console.log(`  ${line}`)
}
console.log(`\n${missed === 0 ? 'All figures reached.' : `${missed} figures not reached.`}`)
