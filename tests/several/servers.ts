import { setTimeout } from 'node:timers/promises'

import { getPostgres, type Postgres } from '../support/postgres.ts'
import { createInitiative, type TestInitiative } from '../support/initiative.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { Balancer } from './balancer.ts'
import { Member } from './member.ts'

const SETTINGS = {
  INTERNAL_URL: 'http://127.0.0.1:0',
  INTERNAL_SECRET: 'what-all-of-the-servers-know',
  LIMIT_INITIATIVES_PER_HOUR: '1000',
  LOG_LEVEL: 'warn',
}

/** Milliseconds in which all settle, whatever happened. */
const SETTLING = 60_000

/** Milliseconds until somebody whose socket was closed opens it again. */
const soon = (): number => 300 * Math.random()

type Reach = (url: string, n: number) => string | Promise<string>

type Options = { postgres?: Postgres; reach?: Reach; comesBack?: (reason: string) => number }

/** Servers in processes of their own that share a database, behind a load balancer. */
export class Several {
  readonly servers: TestServer[] = []
  readonly members = new Map<TestInitiative, Member[]>()
  url = ''
  /** Where their database is. */
  database = ''
  /** Those that the load balancer has found to answer nothing. */
  readonly silent = new Set<TestServer>()
  readonly #balancer = new Balancer(() =>
    this.servers.filter((server) => !this.silent.has(server)).map(({ url }) => url),
  )
  readonly #postgres: Postgres
  readonly #comesBack: (reason: string) => number
  readonly #reach: Reach

  private constructor(postgres: Postgres, comesBack: (reason: string) => number, reach: Reach) {
    this.#postgres = postgres
    this.#comesBack = comesBack
    this.#reach = reach
  }

  /**
   * `reach`: where the server of that number reaches the database that is given; `comesBack`: after how many
   * milliseconds those come back whose socket was closed for a reason.
   */
  static async start(
    count: number,
    { postgres, reach = (url) => url, comesBack = soon }: Options = {},
  ): Promise<Several> {
    const several = new Several(postgres ?? (await getPostgres()), comesBack, reach)
    several.database = await several.#postgres.createDatabase()
    several.servers.push(...(await Promise.all(Array.from({ length: count }, (_, n) => several.#start(n)))))
    several.url = await several.#balancer.open()
    return several
  }

  /** Starts one more. */
  async add(): Promise<void> {
    this.servers.push(await this.#start(this.servers.length))
  }

  async #start(n: number): Promise<TestServer> {
    return startServer({ ...SETTINGS, DATABASE_URL: await this.#reach(this.database, n) })
  }

  /** An initiative in which so many type. */
  async gather(count: number): Promise<TestInitiative> {
    const initiative = await createInitiative(this.url, { template: 'blank' })
    this.come(initiative, count)
    return initiative
  }

  /** So many more come to type in it. */
  come(initiative: TestInitiative, count: number): void {
    const { id, secret } = initiative
    const reached = {
      url: `${this.url.replace('http', 'ws')}/sync`,
      initiative: id,
      headers: { authorization: `Bearer ${secret.editor}` },
    }
    const here = this.members.get(initiative) ?? []
    for (let n = 0; n < count; n++) here.push(new Member(`${id}.${here.length}`, reached, this.#comesBack))
    this.members.set(initiative, here)
  }

  /**
   * Nobody types any more: resolves when everybody has been told that all is saved by now, and all who type together
   * have the same. Rejects with who does not, where that takes too long.
   */
  async settle(): Promise<void> {
    this.setTyping(false)
    const since = performance.now()
    const isSettled = (members: readonly Member[]): boolean =>
      areSame(members) && members.every(({ savedAt }) => savedAt > since)
    for (;;) {
      const left = [...this.members.values()].filter((members) => !isSettled(members)).flat()
      if (left.length === 0) break
      if (performance.now() - since > SETTLING)
        throw new Error(['These do not settle:', ...left, ...this.servers.map(({ log }) => log)].join('\n'))
      await setTimeout(20)
    }
    if (this.lost.length > 0) throw new Error(`Called saved, and lost: ${this.lost.join(', ')}`)
  }

  /** What was called saved and is not there any more. */
  get lost(): string[] {
    return [...this.members.values()].flatMap((members) =>
      members.flatMap(({ saved }) => {
        const there = new Set(members[0]!.words)
        return [...saved].filter((word) => !there.has(word))
      }),
    )
  }

  /** Kills the server that has the only initiative there is. */
  async killOwner(): Promise<void> {
    for (const server of this.servers) {
      const figures = await (await fetch(`${server.url}/metrics`)).text()
      if (/^common_table_owned 1$/m.test(figures)) return server.kill()
    }
    throw new Error('No server has it.')
  }

  get all(): Member[] {
    return [...this.members.values()].flat()
  }

  setTyping(is: boolean): void {
    for (const member of this.all) member.isTyping = is
  }

  async remove(): Promise<void> {
    await Promise.all(this.all.map((member) => member.leave()))
    this.#balancer.close()
    // one of them may stand still
    await Promise.all(this.servers.map((server) => server.kill()))
    await Promise.all(this.servers.map((server) => server.remove()))
    await this.#postgres.remove()
  }
}

const areSame = (members: readonly Member[]): boolean => {
  const [first = '', ...others] = members.map(({ words }) => words.join(' '))
  return others.every((words) => words === first)
}
