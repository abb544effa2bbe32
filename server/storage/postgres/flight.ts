import type { Connection, Submittable } from 'pg'

import type { Statement, Value } from './statements.ts'

/**
 * Statements that are sent in one go, and that the database takes for one transaction, since it is told to end it
 * (sync) once and last. That takes two thirds of the CPU of sending each of them, BEGIN and COMMIT as queries (decision 29).
 * The methods are those that the driver asks of whatever may be submitted to it.
 */
export class Flight implements Submittable {
  /** Resolves when all of it is stored. Rejects with what the database or the driver says. */
  readonly done: Promise<void>
  /** Called by the driver, too, when there is no answer in time. */
  callback: (error: Error | null) => void = () => {}
  readonly #statements: readonly Statement[]
  readonly #prepared: Set<string>

  /** `prepared`: the names of the statements that the connection knows by them; more are added once they are known. */
  constructor(statements: readonly Statement[], prepared: Set<string>) {
    this.#statements = statements
    this.#prepared = prepared
    this.done = new Promise((resolve, reject) => {
      this.callback = (error) => (error ? reject(error) : resolve())
    })
  }

  submit(connection: Connection): void {
    const parsed = new Set(this.#prepared)
    connection.stream.cork()
    for (const { name, text, values } of this.#statements) {
      if (!parsed.has(name)) prepare(connection, name, text)
      parsed.add(name)
      connection.bind({ statement: name, values: values.map(written) }, true)
      connection.execute(null, true)
    }
    connection.sync()
    connection.stream.uncork()
  }

  handleError(error: Error): void {
    this.callback(error)
  }

  handleReadyForQuery(): void {
    for (const { name } of this.#statements) this.#prepared.add(name)
    this.callback(null)
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
}

/** A flight that failed may have prepared some of its statements: what the name stood for is let go of first. */
const prepare = (connection: Connection, name: string, text: string): void => {
  connection.close({ type: 'S', name }, true)
  connection.parse({ name, text, types: [] }, true)
}

/** A value as it goes to the database: bytes as they are, a list as the database writes one, all else as text. */
const written = (value: Value): Buffer | string | null => {
  if (value === null) return null
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return typeof value === 'object' ? `{${value.map(element).join(',')}}` : String(value)
}

const element = (value: string | number | null): string => {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? String(value) : `"${value.replaceAll(/["\\]/g, '\\$&')}"`
}
