import type { Ownership } from './ownership.ts'

/** The only server that there is: everything is here. */
export class Alone implements Ownership {
  readonly isFirst = true

  async start(): Promise<void> {}

  find(): 'here' {
    return 'here'
  }

  use(): () => void {
    return () => {}
  }

  notThere(): void {}

  meet(): void {}

  async drain(): Promise<void> {}

  async stop(): Promise<void> {}
}
