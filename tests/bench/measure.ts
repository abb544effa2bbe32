import { readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100

/** CPU seconds that processes have used so far (user and system); Linux only. */
export const cpuSeconds = (pids: number[]): number => sum(pids.map(cpuSecondsOf))

const cpuSecondsOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}

/** Resident memory of processes now and at their peaks, in bytes. */
export const memory = (pids: number[]): { now: number; peak: number } => {
  const all = pids.map(memoryOf)
  return { now: sum(all.map(({ now }) => now)), peak: sum(all.map(({ peak }) => peak)) }
}

const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0)

const memoryOf = (pid: number): { now: number; peak: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (key: string) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024
  return { now: read('VmRSS'), peak: read('VmHWM') }
}
