/**
 * A browser that translates a page takes each text out of it and puts an element of its own in the place
 * (`<font>` in Chromium, whatever the library that renders). What the library then changes is a text that nobody sees,
 * and the page goes on showing what was true before. Here such a text is put back, empty, before what stands for it.
 * The library finds it in its place, and as soon as it changes or removes it, the translation of what it said goes.
 * What puts the text itself into its element has a copy of it there instead.
 */

/** A translation, and the text that it stands for. */
type StandIn = { element: Element; text: string }

const standIns = new WeakMap<Node, StandIn>()
const textsOf = new WeakMap<Node, Node>()

/** Watches the page for as long as it is open. */
export const followTranslation = (root: HTMLElement): void => {
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') drop(record.target)
      else for (const node of record.removedNodes) gone(node, record)
    }
    // what was done here is no news
    observer.takeRecords()
  })
  observer.observe(root, { childList: true, characterData: true, subtree: true })
}

const gone = (node: Node, record: MutationRecord): void => {
  const text = textsOf.get(node)
  if (text) return giveBack(text)
  if (standIns.has(node)) return node.isConnected ? giveBack(node) : drop(node)
  if (!(node instanceof Text) || node.data.trim() === '') return undefined
  const element = translationIn(record)
  // elsewhere on the page it was moved by who rendered it
  if (node.isConnected && !element?.contains(node)) return undefined
  // what people write together there is nobody's but the editor's
  return element?.closest('[contenteditable="true"]') === null ? standFor(node, element) : undefined
}

/** The element that came where a text was; nothing if the text was just removed. */
const translationIn = ({ addedNodes, previousSibling, nextSibling }: MutationRecord): Element | undefined =>
  [...addedNodes, previousSibling, nextSibling].find(
    (node): node is Element =>
      node instanceof Element && node.localName === 'font' && node.isConnected && !textsOf.has(node),
  )

const standFor = (text: Text, element: Element): void => {
  standIns.set(text, { element, text: text.data })
  textsOf.set(element, text)
  if (element.contains(text)) text.replaceWith(text.data)
  text.data = ''
  element.before(text)
  // a library that goes from one of its nodes to the next one steps over the translation
  Object.defineProperty(text, 'nextSibling', { configurable: true, get: () => element.nextSibling })
}

/** The text was changed or removed: what stood for it is over. */
const drop = (text: Node): void => {
  forget(text)?.element.remove()
}

/** The text was moved, or the browser shows the page as it was written again. */
const giveBack = (text: Node): void => {
  const before = forget(text)
  before?.element.remove()
  if (before && text.isConnected && text.nodeValue === '') text.nodeValue = before.text
}

const forget = (text: Node): StandIn | undefined => {
  const standIn = standIns.get(text)
  if (!standIn) return undefined
  standIns.delete(text)
  textsOf.delete(standIn.element)
  Reflect.deleteProperty(text, 'nextSibling')
  return standIn
}
