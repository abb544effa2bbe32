import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { REFUSALS } from '../../shared/words/refusals.ts'
import { LIMIT_VARIABLES, type LimitName, variableOf } from '../limits.ts'

/** Seconds: a commit waits for the disk, which takes from less than a millisecond to more than a second. */
const COMMIT_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

export type Counts = ReturnType<typeof createCounts>

/** What the engine has done since the process started: counted where it happens, read by whoever watches `registry`. */
export const createCounts = () => {
  const registry = new Registry()
  const registers = [registry]
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]): Counter<L> =>
    new Counter({ name: `common_table_${name}_total`, help, labelNames, registers })

  const limits = counter('limit_refusals', 'What a limit refused, by limit.', 'limit')
  const refused = counter('updates_refused', 'Updates that were not admitted, by code.', 'code')
  for (const limit of LIMIT_VARIABLES) limits.inc({ limit }, 0)
  for (const code of Object.keys(REFUSALS)) refused.inc({ code }, 0)
  return {
    registry,
    counter,
    updates: counter('updates', 'Updates admitted and kept.'),
    updateBytes: counter('update_bytes', 'Bytes of the updates admitted and kept.'),
    refused,
    /** Something was refused for a limit. */
    limit: (name: LimitName): void => limits.inc({ limit: variableOf(name) }),
    delayed: counter('messages_delayed', 'Times that a socket was read later, for it sent too much.'),
    ended: counter('sockets_ended', 'Sockets that the server ended, by the code of the reason.', 'code'),
    newsEnded: counter(
      'news_ended',
      'Streams of news that the server ended, by the code of the reason.',
      'code',
    ),
    passedOn: counter(
      'passed_on',
      'Calls and sockets that were passed on to the server that has them.',
      'what',
    ),
    resyncs: counter('resyncs', 'Times that a slow reader was sent what it had missed.'),
    presenceDropped: counter('presence_dropped', 'States of cursors that were too large or too deep.'),
    rebuilt: counter('documents_rebuilt', 'Documents that broke and were built again.'),
    setAside: counter('updates_set_aside', 'Updates that broke a document and were set aside.'),
    compactions: counter('compactions', 'Logs that a full state took the place of.'),
    commitSeconds: new Histogram({
      name: 'common_table_commit_seconds',
      help: 'How long commits took until they were on disk.',
      buckets: COMMIT_SECONDS,
      registers,
    }),
    commitFailures: counter('commit_failures', 'Commits that failed; what they held is tried again.'),
    /** A figure that is asked for when somebody looks. */
    gauge: (name: string, help: string, read: () => number): Gauge =>
      new Gauge({
        name: `common_table_${name}`,
        help,
        registers,
        collect() {
          this.set(read())
        },
      }),
  }
}
