import type { Block, Inline } from './rich-text.ts'

/** The way from words of the agenda back to what they say on the map: `<origin>/i/<initiative>/map?cause=<id>`. */

export const causeAddress = (origin: string, initiative: string, id: string): string =>
  `${origin}/i/${initiative}/map?${new URLSearchParams({ cause: id }).toString()}`

/** Which one an address leads to; of whichever initiative, for a copy of a record keeps its words and ids. */
export const causeIn = (href: unknown): string | undefined => {
  const url = typeof href === 'string' ? URL.parse(href) : null
  return url && isOnMap(url) ? (url.searchParams.get('cause') ?? undefined) : undefined
}

const isOnMap = ({ pathname }: URL): boolean => /^\/i\/[^/]+\/map\/?$/.test(pathname)

/** Rich text for those who may not see the map: its words, and no address that leads there. */
export const withoutMapLinks = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    if ('items' in block) return { ...block, items: block.items.map(withoutMapLinks) }
    if ('blocks' in block) return { ...block, blocks: withoutMapLinks(block.blocks) }
    return { ...block, text: block.text.map(plain) }
  })

const plain = (inline: Inline): Inline => {
  const url = inline.href === undefined ? null : URL.parse(inline.href)
  if (!url || !isOnMap(url)) return inline
  const { href: _href, ...rest } = inline
  return rest
}
