import { expect, type Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import type { TestInitiative } from './initiative.ts'

/** The text of a section, as one edits it. */
export const textOf = (page: Page, section: string) =>
  page.getByRole('textbox', { name: section, exact: true })

export const sectionOf = (page: Page, section: string) =>
  page.getByRole('region', { name: section, exact: true })

export const caretOf = (page: Page, section: string, name: string) =>
  textOf(page, section).locator(`[data-name="${name}"]`)

export const entryOf = (page: Page, section: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: section })

export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

/** A Yjs client that is not ours, with the body of one section. */
export class Script {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider

  constructor(origin: string, { id, secret }: TestInitiative) {
    const headers = { authorization: `Bearer ${secret.editor}` }
    class Socket extends WebSocket {
      constructor(url: string) {
        super(url, { headers })
      }
    }
    this.#provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync/${id}`, 'plan', this.doc, {
      WebSocketPolyfill: Socket as never,
      disableBc: true,
    })
  }

  /** Resolves with a section's body once the document is here. */
  async body(name: string): Promise<Y.XmlFragment> {
    if (!this.#provider.synced)
      await new Promise((resolve) => this.#provider.once('sync', () => resolve(undefined)))
    for (const section of this.doc.getMap<Y.Map<unknown>>('agenda').values()) {
      const body = section.get('body')
      if (section.get('name') === name && body instanceof Y.XmlFragment) return body
    }
    throw new Error(`there is no section ${name}`)
  }

  close(): void {
    this.#provider.destroy()
    this.doc.destroy()
  }
}

export const paragraphOf = (words: string): Y.XmlElement => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}

/** What an editor of a later time might add. */
export const callout = (words: string): Y.XmlElement => {
  const unknown = new Y.XmlElement('callout')
  unknown.setAttribute('tone', 'warm')
  unknown.insert(0, [paragraphOf(words)])
  return unknown
}
