import type { Page } from '@playwright/test'

/**
 * Translates a page as Chromium does, from its first word on: each text is taken out, and a `<font>` in a `<font>` put
 * in its place; so is each one that comes later. What is marked as not to be translated stays. A translation is the
 * text with « » around it. Password managers leave their marks: on each field, beside it, and at the end of the page.
 * `wrapping`: as others do, which put the text itself into their element; it says the same as before.
 */
export const translate = (page: Page, way: 'replacing' | 'wrapping' = 'replacing') =>
  page.addInitScript((isWrapping) => {
    const isLeft = (node: Node): boolean =>
      node.parentElement?.closest('font, svg, script, style, textarea, [translate="no"]') !== null
    const translateOne = (text: Text): void => {
      if (!text.isConnected || text.data.trim() === '' || isLeft(text)) return
      const outer = document.createElement('font')
      const inner = outer.appendChild(document.createElement('font'))
      text.replaceWith(outer)
      if (isWrapping) inner.append(text)
      else inner.textContent = `«${text.data}»`
    }
    const mark = (field: Element): void => {
      if (field.hasAttribute('data-manager')) return
      for (const name of ['data-manager', 'data-1p-ignore', 'data-com-onepassword-filled'])
        field.setAttribute(name, 'light')
      const icon = document.createElement('div')
      icon.dataset.lastpassIconRoot = ''
      icon.style.cssText = 'position:relative !important;height:0 !important;width:0 !important'
      field.after(icon)
      if (!document.querySelector('com-1password-button'))
        document.body.append(document.createElement('com-1password-button'))
    }
    const translateAll = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
      texts.forEach(translateOne)
      if (root instanceof Element)
        for (const field of root.querySelectorAll('input:not([type="radio"], [type="checkbox"])')) mark(field)
    }
    // as a translator does, in a task of its own after what it saw
    const seen: Node[] = []
    let isPlanned = false
    const plan = (node: Node): void => {
      seen.push(node)
      if (isPlanned) return
      isPlanned = true
      setTimeout(() => {
        isPlanned = false
        for (const each of seen.splice(0))
          if (each instanceof Text) translateOne(each)
          else translateAll(each)
      })
    }
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records)
        if (type === 'characterData') plan(target)
        else addedNodes.forEach(plan)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  }, way === 'wrapping')
