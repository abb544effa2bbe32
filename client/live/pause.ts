import type { Initiative } from '../../shared/api.ts'
import { keep, recall } from '../net/kept.ts'
import type { LiveDocument } from './live-document.ts'
import { Store } from '../net/store.ts'
import type { Watched } from '../net/watched.ts'

/** Whether what is typed goes out, is held back, or is held back until somebody says what is to become of it. */
export type Holding = 'no' | 'paused' | 'asks'

/**
 * While editing is paused nothing that is typed is sent, and at its end only if the person who typed it says so: the
 * group has gone on meanwhile, and a hall full of edits at one moment helps nobody. It survives a reload.
 */
export class Pause {
  readonly state = new Store<Holding>('no')
  private readonly initiative: Store<Initiative>
  private readonly documents: readonly LiveDocument[]
  private readonly settings: Watched<Initiative>

  constructor(
    initiative: Store<Initiative>,
    documents: readonly LiveDocument[],
    settings: Watched<Initiative>,
  ) {
    this.initiative = initiative
    this.documents = documents
    this.settings = settings
    for (const document of documents) {
      document.askedInVain = () => void this.look()
      document.saved.state.subscribe(() => this.refusedFor(document))
    }
    const { id, paused } = initiative.get()
    if (paused || recall(id, 'held') === true) this.hold()
    if (!paused) this.ends()
    initiative.subscribe(() => this.follow(initiative.get().paused))
  }

  /** Sends what was held back. */
  readonly send = (): void => {
    this.state.set('no')
    keep(this.initiative.get().id, 'held', undefined)
    for (const document of this.documents) document.goOnSending()
  }

  private follow(paused: boolean): void {
    if (paused) this.hold()
    else this.ends()
  }

  private hold(): void {
    for (const document of this.documents) document.stopSending()
    this.state.set('paused')
    keep(this.initiative.get().id, 'held', true)
  }

  /** Whoever typed nothing is asked nothing. */
  private ends(): void {
    if (this.state.get() !== 'paused') return
    if (this.documents.some(({ saved }) => saved.changes > 0)) this.state.set('asks')
    else this.send()
  }

  /** A refusal may be the first that is heard of a pause. */
  private refusedFor({ saved }: LiveDocument): void {
    const state = saved.state.get()
    if (this.state.get() === 'no' && state.kind === 'refused' && state.code === 'paused') {
      this.hold()
      void this.look()
    }
  }

  /** The server asks for what it lacks when a connection begins, and when a pause ends: which of the two is it? */
  private async look(): Promise<void> {
    await this.settings.refresh()
    const { value, error } = this.settings.get()
    if (value && error === undefined) this.follow(value.paused)
  }
}
